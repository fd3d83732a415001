import { describe, expect, test } from 'vitest'
import type { Actor } from '../support/actor.ts'
import { calledAtNight } from '../support/asked.ts'
import { minutes, startLotse } from '../support/lotse.ts'

/** Nobody is on duty; Amal waits, the group chat has its card, and Clara looks at the question. */
async function stuck() {
  const lotse = await calledAtNight()
  await lotse.clara.presses('Wie steht es?')
  lotse.skipAll()
  return lotse
}

const cover = (clara: Actor) => clara.presses('Freiwillige ohne Dienst fragen')
const shows = (actor: Actor, words: string) => actor.person.sees().some(({ text }) => text.includes(words))

describe('people off duty are asked', () => {
  test('one after another, and may say no', async () => {
    const { amal, vera, viktor, clara } = await stuck()
    expect(await cover(clara)).toBe('Ich frage jetzt Freiwillige ohne Dienst, nacheinander.')
    const [first, second] = vera.unread() > 0 ? [vera, viktor] : [viktor, vera]
    expect(first.reads()).toMatchInlineSnapshot(`
      "Gerade ist niemand im Dienst frei, und jemand braucht Hilfe. Könnten Sie übernehmen?

      Sprache: Deutsch, Arabisch
      Thema: noch offen

      Xyzzy plugh

      Bis 09:11 Uhr warte ich auf Sie, dann frage ich die nächste Person. Passt es nicht, geben Sie weiter. Das ist in Ordnung.
      [Übernehmen] [Weitergeben]"
    `)
    expect(second.unread()).toBe(0)
    expect(clara.reads()).toMatchInlineSnapshot(`
      "(edited) #abc
      Sprache: Deutsch, Arabisch
      Thema: noch offen

      Einen Menschen gewünscht: Mo., 23. November 2026, 09:00 Uhr.
      Wartet: 1 Minute. Gefragt ist Vera, bis 09:11 Uhr.

      Bisher
      09:00 niemand mehr zu fragen: Karte im Gruppenchat · Koordination weiß Bescheid · niemand im Dienst
      09:01 Freiwillige ohne Dienst sollen gefragt werden (durch Clara)
      09:01 Vera gefragt: ohne Dienst · Deutsch · offen: 0 · diese Woche: 0

      Was die Person geschrieben hat, steht hier nicht.
      [Übernehmen]
      [Jemanden aussuchen]
      [Um Erlaubnis zum Lesen bitten]
      [‹ Alle offenen] [Aktualisieren]"
    `)
    await first.presses('question:pass')
    expect(second.reads()).toContain('Könnten Sie übernehmen?')
    await second.presses('question:take')
    for (const actor of [amal, first, second, clara]) actor.skips()
  })

  test('the asker hears until when, and what comes then', async () => {
    const { amal, vera, viktor, clara } = await stuck()
    await cover(clara)
    expect(amal.reads()).toMatchInlineSnapshot(`
      "(edited) Ich habe jemanden aus der Gruppe gefragt und warte bis 09:11 Uhr auf eine Antwort. Auch die ganze Gruppe weiß schon Bescheid.
      Mit dieser Person können Sie Deutsch sprechen.

      Sie können hier weiterschreiben oder ein Foto schicken. Wer Ihnen hilft, bekommt alles. Ihren Namen und Ihre Nummer sieht niemand.

      Worum geht es? Dann finde ich die richtige Person.
      [Wohnen] [Verträge und Geld]
      [Ämter und Briefe] [Aufenthalt und Asyl]
      [Arbeit und Ausbildung] [Deutsch lernen]
      [Familie und Kinder] [Gesundheit]
      [Alltag] [Notfall]
      [Vertraulich behandeln]
      [Beenden]"
    `)
    for (const actor of [vera, viktor, clara]) actor.skips()
  })

  test('when all were asked, the coordinator hears so, once', async () => {
    const { clara, vera, viktor, amal, advance } = await stuck()
    await cover(clara)
    clara.skips()
    await advance(minutes(11))
    await advance(minutes(11))
    expect(clara.reads()).toMatchInlineSnapshot(`
      "#abc: Ich habe alle Freiwilligen ohne Dienst gefragt, die ich jetzt fragen darf. Bisher konnte niemand übernehmen. Sie können noch jemanden aussuchen oder die Frage selbst übernehmen.
      [Wie steht es?]"
    `)
    await advance(minutes(30))
    expect(clara.reads()).toBe('')
    for (const actor of [amal, vera, viktor]) actor.skips()
  })

  test('somebody who is being asked keeps their time', async () => {
    const { clara, vera, viktor, amal, advance } = await startLotse()
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    await clara.says('/questions')
    await clara.presses('question:show')
    expect(await cover(clara)).toMatch(/^Gerade ist noch jemand gefragt/)
    expect(viktor.unread()).toBe(0)
    await advance(minutes(11))
    expect(viktor.reads()).toContain('Könnten Sie übernehmen?')
    for (const actor of [amal, vera, clara]) actor.skips()
  })

  test('nobody past their limits: a pause is a pause', async () => {
    const { clara, vera, viktor, amal } = await stuck()
    for (const actor of [vera, viktor]) {
      await actor.says('/pause 2w')
      actor.skips()
    }
    expect(await cover(clara)).toMatch(/^Auch ohne Dienst ist gerade niemand da/)
    expect(vera.reads() + viktor.reads()).toBe('')
    expect(
      clara
        .last()
        .buttons.flat()
        .map(({ text }) => text),
    ).toContain('Freiwillige ohne Dienst fragen')
    for (const actor of [amal, clara]) actor.skips()
  })

  test('who asks for it is not asked, and sees no word', async () => {
    const { clara, vera, viktor, amal, advance } = await stuck()
    await cover(clara)
    await advance(minutes(25))
    expect(shows(clara, 'plugh')).toBe(false)
    for (const actor of [amal, vera, viktor, clara]) actor.skips()
  })
})

describe('those who may not, and what goes wrong', () => {
  test.each(['oskar', 'amal', 'vera'] as const)('%s cannot have people asked', async (who) => {
    const lotse = await stuck()
    const [{ id = '' } = {}] = await lotse.database.rows('SELECT id FROM "Question"')
    await lotse[who].starts()
    expect(await lotse[who].forges(`question:cover:${id}`)).toMatch(/^Das dürfen nur Koordinatorinnen/)
    lotse.skipAll()
    expect(await lotse.clara.forges('question:cover:nothing')).toBe('Dieser Knopf ist nicht mehr gültig.')
  })

  test('pressed twice, asked for once', async () => {
    const { clara, vera, viktor, amal, moment } = await stuck()
    const message = clara.last()
    const data = message.buttons.flat().find(({ data }) => data?.startsWith('question:cover'))?.data as string
    const presses = [clara.person.press(message, { data }), clara.person.press(message, { data })]
    await moment()
    expect((await Promise.all(presses)).map((answer) => answer.answered && answer.text)).toEqual([
      'Ich frage jetzt Freiwillige ohne Dienst, nacheinander.',
      'Freiwillige ohne Dienst frage ich schon.',
    ])
    expect(vera.unread() + viktor.unread()).toBe(1)
    for (const actor of [amal, vera, viktor, clara]) actor.skips()
  })

  test('taken from the card at the same moment, nobody is asked', async () => {
    const { clara, vera, viktor, amal, chat, moment } = await stuck()
    const take = chat.card().buttons[0]?.[0]?.data as string
    const data = take.replace('take', 'cover')
    const presses = [viktor.person.press(chat.card(), { data: take }), clara.person.press(clara.last(), { data })]
    await moment()
    expect((await Promise.all(presses)).map((answer) => answer.answered && answer.text)).toEqual([
      'Übernommen. Alles Weitere steht in unserem privaten Chat.',
      'Diese Frage hat schon jemand übernommen.',
    ])
    expect(vera.unread()).toBe(0)
    for (const actor of [amal, viktor, clara]) actor.skips()
  })

  test('somebody who blocked Lotse is passed over', async () => {
    const { clara, vera, viktor, amal } = await stuck()
    vera.person.block()
    await cover(clara)
    expect(viktor.reads()).toContain('Könnten Sie übernehmen?')
    for (const actor of [amal, vera, clara]) actor.skips()
  })

  test('a restart in the middle goes on with the next one, and asks nobody twice', async () => {
    const { clara, vera, viktor, amal, restart, advance } = await stuck()
    await cover(clara)
    await restart()
    await advance(minutes(11))
    await restart()
    await advance(minutes(11))
    const offers = [vera, viktor].map(
      (actor) => actor.person.sees().filter(({ text }) => text.includes('plugh')).length,
    )
    expect(offers).toEqual([1, 1])
    for (const actor of [amal, vera, viktor, clara]) actor.skips()
  })
})
