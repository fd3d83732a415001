import { describe, expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'

test('/limits says what holds, and each limit is changed in place', async () => {
  const { vera } = await startLotse()
  await vera.says('/limits')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Ihre Grenzen

    Ich frage Sie, wann immer Sie Dienst haben. Grenzen haben Sie keine gesetzt.

    Sprachen: Deutsch
    Themen, die zu Ihnen passen: alle

    Sie können das jederzeit ändern, und nur Sie. Es gilt sofort.
    [Gespräche zugleich] [Fragen pro Woche]
    [Ruhezeit] [Pause]
    [Sprachen] [Themen]
    [Nie zu …] [Keine Aufgaben wie …]
    [Nach schweren Gesprächen]"
  `)
  await vera.presses('limits:edit:open')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Wie viele Gespräche möchten Sie höchstens zugleich haben? Sind es so viele, frage ich Sie erst wieder, wenn eines beendet ist.
    [1] [2] [3] [5]
    [✓ Ohne Grenze]
    [‹ Zurück]"
  `)
  expect(await vera.presses('limits:open:2')).toBe('Gilt ab sofort.')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Wie viele Gespräche möchten Sie höchstens zugleich haben? Sind es so viele, frage ich Sie erst wieder, wenn eines beendet ist.
    [1] [✓ 2] [3] [5]
    [Ohne Grenze]
    [‹ Zurück]"
  `)
  await vera.presses('‹ Zurück')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Ihre Grenzen

    Ich frage Sie, wenn Sie Dienst haben, in diesen Grenzen:
    • höchstens 2 offene Gespräche (gerade: 0)

    Sprachen: Deutsch
    Themen, die zu Ihnen passen: alle

    Sie können das jederzeit ändern, und nur Sie. Es gilt sofort.
    [Gespräche zugleich] [Fragen pro Woche]
    [Ruhezeit] [Pause]
    [Sprachen] [Themen]
    [Nie zu …] [Keine Aufgaben wie …]
    [Nach schweren Gesprächen]"
  `)
})

test('all limits together, on one screen', async () => {
  const { vera } = await startLotse()
  await vera.says('/limits')
  for (const press of ['limits:edit:week', 'limits:week:1', 'limits:show', 'limits:edit:never', 'limits:bar:stay:yes'])
    await vera.presses(press)
  vera.skips()
  await vera.presses('limits:bar:housing:yes')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Zu welchen Themen soll ich Sie nie fragen? Tippen Sie sie an. ✕ heißt: nie.
    [✕ Wohnen] [– Verträge und Geld]
    [– Ämter und Briefe] [✕ Aufenthalt und Asyl]
    [– Arbeit und Ausbildung] [– Deutsch lernen]
    [– Familie und Kinder] [– Gesundheit]
    [– Alltag] [– Notfall]
    [‹ Zurück]"
  `)
  await vera.presses('limits:show')
  await vera.presses('limits:edit:topics')
  await vera.presses('limits:topic:health')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Welche Themen passen zu Ihnen? Bei diesen frage ich Sie zuerst, bei anderen nur, wenn sich sonst niemand findet.
    [✓ Wohnen] [✓ Verträge und Geld]
    [✓ Ämter und Briefe] [✓ Aufenthalt und Asyl]
    [✓ Arbeit und Ausbildung] [✓ Deutsch lernen]
    [✓ Familie und Kinder] [– Gesundheit]
    [✓ Alltag] [✓ Notfall]
    [‹ Zurück]"
  `)
  await vera.presses('limits:show')
  await vera.presses('quiet:show')
  await vera.presses('quiet:set:1320:420')
  await vera.presses('limits:show')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Ihre Grenzen

    Ich frage Sie, wenn Sie Dienst haben, in diesen Grenzen:
    • höchstens 1 Frage in der Woche (diese Woche: 0)
    • Ruhezeit von 22:00 bis 07:00 Uhr
    • nie zu: Aufenthalt und Asyl, Wohnen

    Sprachen: Deutsch
    Themen, die zu Ihnen passen: Wohnen, Verträge und Geld, Ämter und Briefe, Aufenthalt und Asyl, Arbeit und Ausbildung, Deutsch lernen, Familie und Kinder, Alltag, Notfall

    Sie können das jederzeit ändern, und nur Sie. Es gilt sofort.
    [Gespräche zugleich] [Fragen pro Woche]
    [Ruhezeit] [Pause]
    [Sprachen] [Themen]
    [Nie zu …] [Keine Aufgaben wie …]
    [Nach schweren Gesprächen]"
  `)
  for (const press of ['limits:edit:never', 'limits:bar:stay:no', 'limits:bar:housing:no', 'limits:show'])
    await vera.presses(press)
  expect(vera.reads()).not.toContain('nie zu')
})

test('languages and topics are where they always were', async () => {
  const { vera } = await startLotse()
  await vera.says('/limits')
  await vera.presses('limits:languages')
  expect(vera.reads()).toContain('In welcher Sprache soll ich schreiben?')
})

/** Amal has asked for a person, about work. */
async function askedAboutWork() {
  const lotse = await startLotse()
  const { amal } = lotse
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  await amal.presses(/question:topic:\w+:work/)
  amal.skips()
  return lotse
}

describe('never again for this kind', () => {
  test('is one press below what was passed on, with the way back right there', async () => {
    const { vera, amal, clara, chat } = await askedAboutWork()
    vera.skips()
    await vera.presses('question:pass')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "(edited) Weitergegeben, danke für die schnelle Antwort. Solange niemand übernommen hat, können Sie es sich noch anders überlegen.
      [Übernehmen]
      [Nie mehr zu: Arbeit und Ausbildung]"
    `)
    expect(await vera.presses('limits:never:work')).toBe('Gilt ab sofort.')
    expect(vera.reads()).toMatchInlineSnapshot(`
      "Zum Thema „Arbeit und Ausbildung“ frage ich Sie nicht mehr. Alle Ihre Grenzen stehen unter /limits.
      [Doch wieder fragen]"
    `)
    await vera.presses('limits:again:work')
    expect(vera.reads()).toMatchInlineSnapshot(`"(edited) Zum Thema „Arbeit und Ausbildung“ frage ich Sie wieder."`)
    for (const somebody of [amal, clara]) somebody.skips()
    chat.reads()
  })

  test('holds for taking by oneself', async () => {
    const { vera, viktor, amal, clara, chat } = await askedAboutWork()
    await vera.presses('question:pass')
    await viktor.says('/limits')
    await viktor.presses('limits:edit:never')
    await viktor.presses('limits:bar:work:yes')
    expect(await viktor.presses('question:take', chat.card())).toBe(
      'Zu diesem Thema wollten Sie nicht gefragt werden. Ändern können Sie das unter /limits.',
    )
    await viktor.presses('limits:bar:work:no')
    expect(await viktor.presses('question:take', chat.card())).toMatch(/^Übernommen/)
    for (const somebody of [amal, clara, vera, viktor]) somebody.skips()
    chat.reads()
  })

  test('while being asked for it hands the question on', async () => {
    const { vera, viktor, amal } = await askedAboutWork()
    await viktor.presses('oncall:start')
    await vera.says('/limits')
    await vera.presses('limits:edit:never')
    expect(await vera.presses('limits:bar:work:yes')).toBe(
      'Gilt ab sofort. Was ich Sie gerade gefragt habe, geht an die nächste Person.',
    )
    expect(viktor.reads()).toContain('Xyzzy plugh')
    for (const somebody of [amal, vera]) somebody.skips()
  })
})

/** Vera wants one talk at once, and is being asked for two questions. */
async function askedTwice() {
  const lotse = await startLotse()
  const { amal, olena, vera } = lotse
  for (const asker of [amal, olena]) {
    await asker.says(`Xyzzy plugh ${asker.person.user.first_name}`)
    await asker.presses('question:human')
    asker.skips()
  }
  const [first, second] = vera.person.sees().filter(({ text }) => text.includes('Xyzzy'))
  if (!first || !second) throw new Error('Vera is not asked twice')
  await vera.says('/limits')
  await vera.presses('limits:edit:open')
  await vera.presses('limits:open:1')
  vera.skips()
  return { ...lotse, first, second }
}

describe('one talk at once', () => {
  test('sends on what else one is being asked for, and refuses more with a clear word', async () => {
    const { amal, olena, vera, clara, chat, first, second } = await askedTwice()
    expect(await vera.presses('question:take', first)).toBe('Übernommen.')
    expect(vera.reads()).toContain(
      'Ich frage jetzt andere. Solange niemand übernommen hat und Ihre Grenzen es zulassen',
    )
    expect(await vera.presses('question:take', second)).toMatchInlineSnapshot(
      `"Sie haben schon so viele offene Gespräche, wie Sie höchstens wollten. Ändern können Sie das unter /limits."`,
    )
    await vera.presses('question:close')
    expect(await vera.presses('question:take', second)).toBe('Übernommen.')
    for (const somebody of [amal, olena, vera, clara]) somebody.skips()
    chat.reads()
  })

  test('lets one of two presses at the same moment through', async () => {
    const { amal, olena, vera, clara, chat, first, second, settle } = await askedTwice()
    const presses = [first, second].map((offer) =>
      vera.person.press(offer, { data: offer.buttons.flat()[0]?.data ?? '' }),
    )
    await settle()
    const answers = (await Promise.all(presses)).map((answer) => (answer.answered ? answer.text : ''))
    expect(answers.filter((text) => text === 'Übernommen.')).toHaveLength(1)
    for (const somebody of [amal, olena, vera, clara]) somebody.skips()
    chat.reads()
  })
})

describe('only they themselves change it', () => {
  test('a coordinator’s press changes the coordinator’s own', async () => {
    const { vera, clara } = await startLotse()
    await vera.says('/limits')
    await vera.presses('limits:edit:open')
    await vera.presses('limits:open:2')
    await clara.forges('limits:open:none')
    await clara.forges('pause:for:2w')
    await vera.says('/limits')
    expect(vera.reads()).toContain('höchstens 2 offene Gespräche')
    expect(vera.sees('Sie machen Pause')).toBeUndefined()
    clara.skips()
  })

  test.for([
    'limits:show',
    'limits:edit:open',
    'limits:open:1',
    'limits:week:1',
    'limits:bar:work:yes',
    'limits:topic:work',
    'limits:never:work',
    'limits:again:work',
    'limits:languages',
    'pause:giveback',
  ])('%s is not for an outsider', async (data) => {
    const { oskar, database } = await startLotse()
    await oskar.starts()
    expect(await oskar.forges(data)).toBe('Das ist nur für Freiwillige der Gruppe.')
    oskar.skips()
    expect(await database.rows('SELECT * FROM "Limits"')).toEqual([])
  })

  test('/limits is for volunteers', async () => {
    const { oskar } = await startLotse()
    await oskar.starts()
    oskar.skips()
    await oskar.says('/limits')
    expect(oskar.reads()).toBe('Das ist nur für Freiwillige der Gruppe.')
  })
})

test.for(['limits:open:4', 'limits:week:0', 'limits:edit:all', 'limits:bar:money:yes', 'pause:for:100y'])(
  '%s is no button',
  async (data) => {
    const { vera, database } = await startLotse()
    await vera.says('/limits')
    vera.skips()
    expect(await vera.forges(data)).toBe('Dieser Knopf ist nicht mehr gültig.')
    expect(await database.rows('SELECT * FROM "Limits"')).toEqual([])
  },
)

test('a repeated update changes nothing the second time', async () => {
  const { vera, telegram, moment } = await startLotse()
  const steps = [
    () => vera.says('/limits'),
    () => vera.presses('limits:edit:open'),
    () => vera.presses('limits:open:2'),
    () => vera.says('/pause 2w'),
    () => vera.presses('pause:end'),
    () => vera.says('/quiet 22-7'),
  ]
  for (const step of steps) {
    await step()
    vera.skips()
    telegram.repeatUpdate()
    await moment()
    expect(vera.reads()).toBe('')
  }
})

test('quiet hours that begin now send on what one is being asked for', async () => {
  const { amal, vera, viktor } = await askedAboutWork()
  await viktor.presses('oncall:start')
  await vera.says('/quiet')
  await vera.presses('quiet:own')
  await vera.says('8-20')
  expect(viktor.reads()).toContain('Xyzzy plugh')
  for (const somebody of [amal, vera]) somebody.skips()
})
