import { expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { minutes, startLotse } from '../support/lotse.ts'

/** Which buttons the newest message has, without the ids in them. */
const buttons = (actor: Actor) => {
  const all = actor.last().buttons.flat()
  actor.skips()
  return all.map(({ data = '' }) => data.replace(/^((?:question|interpret):\w+):\w+/, '$1'))
}

test('somebody asks in Arabic, is answered from a guide, asks for a person, talks, and says how it went', async () => {
  const { amal, vera } = await startLotse()
  await amal.says('تسجيل العنوان')
  expect(amal.sees('(Anmeldung)')).toBeDefined()
  expect(buttons(amal)).toEqual(expect.arrayContaining(['guide:open:registration-address', 'question:human']))
  await amal.presses('question:human')
  expect(buttons(amal)).toEqual(['question:discreet', 'interpret:for', 'question:close'])
  await vera.presses('question:take')
  expect(buttons(amal)).toEqual(['question:bridge:de', 'interpret:for', 'question:close'])
  vera.skips()
  await vera.says('Guten Tag! Wann sind Sie eingezogen?')
  expect(amal.reads()).toBe('Guten Tag! Wann sind Sie eingezogen?')
  await amal.says('قبل أسبوع')
  expect(vera.reads()).toBe('قبل أسبوع')
  await amal.presses('question:close')
  expect(buttons(amal)).toEqual([1, 2, 3, 4, 5].map((stars) => `question:rate:${stars}`))
  expect(vera.reads()).toBe('#abc: Die Person hat das Gespräch beendet. Danke für Ihre Hilfe!')
})

test('the volunteer reads what, in which language, until when, and everything again on taking', async () => {
  const { amal, vera, timeIn } = await startLotse()
  const until = timeIn(minutes(10))
  await amal.says('تسجيل العنوان')
  await amal.presses('question:human')
  expect(vera.reads().replace(until, '09:10')).toMatchInlineSnapshot(`
    "Jemand braucht Hilfe. Können Sie übernehmen?

    Sprache: Arabisch
    Thema: Wohnen

    ⁨تسجيل العنوان⁩

    Sie haben keine gemeinsame Sprache. Mit einem Übersetzungsprogramm kann es trotzdem gehen.

    Bis 09:10 Uhr warte ich auf Sie, dann frage ich die nächste Person. Passt es nicht, geben Sie weiter. Das ist in Ordnung.
    [Übernehmen] [Weitergeben]"
  `)
  expect(await vera.presses('question:take')).toBe('Übernommen.')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "#abc · Sprache: Arabisch
    Thema: Wohnen

    Das ist jetzt Ihr Gespräch. Was Sie hier schreiben, kommt bei der Person an. Name und Nummer bleiben auf beiden Seiten verborgen.

    Die Person spricht: Arabisch. Sie haben keine gemeinsame Sprache; das habe ich auch der Person gesagt. Kurze, einfache Sätze lassen sich gut übersetzen.
    [Beenden] [Übergeben]
    [Jetzt dolmetschen lassen]
    ---
    (edited) Sie haben diese Frage übernommen. Das Gespräch steht unten.
    ---
    تسجيل العنوان"
  `)
  amal.skips()
})

test('whoever shares a language is asked before all others', async () => {
  const { amal, vera, viktor } = await startLotse()
  await viktor.says('/language')
  await viktor.presses(/^language:\w+:ar$/)
  await viktor.presses('oncall:start')
  viktor.skips()
  await amal.says('تسجيل العنوان')
  await amal.presses('question:human')
  expect(viktor.reads()).toContain('تسجيل العنوان')
  expect(vera.reads()).toBe('')
  amal.skips()
})

test('of several, each is asked in turn', async () => {
  const { amal, olena, vera, viktor } = await startLotse()
  await viktor.presses('oncall:start')
  viktor.skips()
  for (const asker of [amal, olena]) {
    await asker.says('Xyzzy plugh')
    await asker.presses('question:human')
    asker.skips()
  }
  expect(vera.reads().match(/Xyzzy/g)).toHaveLength(1)
  expect(viktor.reads().match(/Xyzzy/g)).toHaveLength(1)
})

test('pressing for a person twice asks once', async () => {
  const { amal, vera } = await startLotse()
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  const answer = amal.last()
  await amal.presses('question:human')
  expect(await amal.presses('question:human', answer)).toBe('Ich frage schon. Ich melde mich, sobald jemand Zeit hat.')
  expect(vera.reads().match(/Xyzzy/g)).toHaveLength(1)
  expect(amal.reads().match(/Ich habe jemanden aus der Gruppe gefragt/g)).toHaveLength(1)
})
