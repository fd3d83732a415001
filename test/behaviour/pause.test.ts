import { describe, expect, test } from 'vitest'
import { called } from '../support/asked.ts'
import { days, hours, minutes, startLotse } from '../support/lotse.ts'

/** Vera is being asked for Amal's question, and Viktor is on duty, too. */
async function asked() {
  const lotse = await called()
  await lotse.viktor.presses('oncall:start')
  lotse.skipAll()
  return lotse
}

test('/pause with a length says until when, and what that means', async () => {
  const { vera } = await startLotse()
  await vera.says('/pause 2w')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Sie machen Pause bis Mo., 7. Dezember 2026, 09:00 Uhr.

    In der Pause frage ich Sie nichts, auch nicht, wenn Sie Dienst haben. Nur aus Gesprächen, die Sie schon führen, bekommen Sie weiter Nachrichten. Wenn die Pause vorbei ist, sage ich Bescheid.

    Soll sie länger oder kürzer sein? Dann wählen Sie neu.
    [Pause beenden]
    [Heute] [3 Tage] [1 Woche]
    [2 Wochen] [4 Wochen]
    [Bis ich sie beende]
    [‹ Zurück]"
  `)
  await vera.says('/limits')
  expect(vera.reads()).toContain('Sie machen Pause bis Mo., 7. Dezember 2026')
})

test('/pause alone offers lengths, and ends a pause', async () => {
  const { vera } = await startLotse()
  await vera.says('/pause')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Sie machen gerade keine Pause. Wie lange möchten Sie pausieren?

    In der Pause frage ich Sie nichts, auch nicht, wenn Sie Dienst haben. Nur aus Gesprächen, die Sie schon führen, bekommen Sie weiter Nachrichten. Wenn die Pause vorbei ist, sage ich Bescheid.

    Eine andere Dauer schreiben Sie so: /pause 10 Tage oder /pause 24.12.
    [Heute] [3 Tage] [1 Woche]
    [2 Wochen] [4 Wochen]
    [Bis ich sie beende]
    [‹ Zurück]"
  `)
  expect(await vera.presses('pause:for:today')).toBe('Gilt ab sofort.')
  expect(vera.reads()).toContain('(edited) Sie machen Pause bis Di., 24. November 2026, 07:00 Uhr.')
  expect(await vera.presses('pause:for:open')).toBe('Gilt ab sofort.')
  expect(vera.reads()).toContain('bis Mi., 24. November 2027')
  expect(await vera.presses('pause:end')).toBe('Ihre Pause ist beendet. Schön, dass Sie da sind!')
  expect(vera.reads()).toContain('Sie machen gerade keine Pause.')
  expect(await vera.forges('pause:end')).toBe('Sie machen gerade keine Pause.')
  vera.skips()
})

test.for([
  ['1000 Jahre', 'Länger als ein Jahr'],
  ['bald', 'Das habe ich nicht verstanden.'],
  ['gestern', 'Dieser Tag ist schon vorbei.'],
  ['1.1.2020', 'Dieser Tag ist schon vorbei.'],
  ['0d', 'Das wäre gar keine Pause.'],
])('/pause %s is answered in a clear word, and changes nothing', async ([typed, answer]) => {
  const { vera } = await startLotse()
  await vera.says(`/pause ${typed}`)
  expect(vera.reads()).toContain(answer)
  await vera.says('/limits')
  expect(vera.reads()).not.toContain('Pause bis')
})

test('in a language and digits of one’s own', async () => {
  const { vera } = await startLotse()
  await vera.says('/language')
  await vera.speaks('ar')
  await vera.says('/pause حتى ٢٤ كانون الأول')
  expect(vera.reads()).toContain('25 ديسمبر 2026')
})

describe('who pauses while being asked', () => {
  test('hands the question to the next one at once', async () => {
    const { amal, vera, viktor } = await asked()
    await vera.says('/pause 3d')
    expect(viktor.reads()).toContain('Xyzzy plugh')
    expect(vera.reads()).toContain('Was ich Sie gerade gefragt habe, geht an die nächste Person.')
    amal.skips()
  })

  test('is asked for nothing new, though on duty', async () => {
    const { amal, vera, viktor, advance, skipAll } = await asked()
    await vera.says('/pause 3d')
    expect(viktor.reads()).toContain('Xyzzy plugh')
    vera.skips()
    amal.skips()
    await viktor.presses('question:take')
    await amal.presses('question:close')
    await amal.says('Foobar quux')
    await viktor.presses('oncall:stop')
    for (const somebody of [amal, viktor]) somebody.skips()
    await amal.presses('question:human')
    await advance(minutes(30))
    expect(vera.reads()).not.toContain('Foobar quux')
    skipAll()
  })

  test('reads on the button that the question goes on', async () => {
    const { amal, vera, viktor } = await asked()
    await vera.says('/pause')
    expect(await vera.presses('pause:for:1w')).toBe(
      'Gilt ab sofort. Was ich Sie gerade gefragt habe, geht an die nächste Person.',
    )
    for (const somebody of [amal, vera, viktor]) somebody.skips()
  })

  test('may still take it by their own press', async () => {
    const { vera, viktor, amal } = await asked()
    await vera.says('/pause 3d')
    expect(await vera.presses('question:take')).toBe('Übernommen.')
    for (const somebody of [vera, viktor, amal]) somebody.skips()
  })
})

describe('the end of a pause', () => {
  test('is told once, with a restart in between', async () => {
    const { vera, advance, restart } = await startLotse()
    await vera.says('/pause 10h')
    vera.skips()
    await advance(hours(9))
    expect(vera.reads()).toBe('')
    await restart()
    await advance(hours(2))
    expect(vera.reads()).toMatchInlineSnapshot(
      `"Ihre Pause ist vorbei. Schön, dass Sie wieder da sind! Ihren Dienst sehen Sie unter /oncall."`,
    )
    await restart()
    await advance(hours(2))
    expect(vera.reads()).toBe('')
  })

  test('waits for the end of quiet hours', async () => {
    const { vera, advance } = await startLotse()
    await vera.says('/quiet 18-9')
    await vera.says('/pause 10h')
    vera.skips()
    await advance(hours(13))
    expect(vera.reads()).toBe('')
    await advance(hours(12))
    expect(vera.reads()).toContain('Ihre Pause ist vorbei.')
  })

  test('brings what waited for anybody', async () => {
    const { amal, vera, clara, chat, advance } = await startLotse()
    await vera.says('/pause 3d')
    await amal.says('Xyzzy plugh')
    await amal.presses('question:human')
    for (const somebody of [amal, vera, clara]) somebody.skips()
    await advance(days(1))
    expect(vera.reads()).toBe('')
    await vera.says('/pause')
    await vera.presses('pause:end')
    expect(vera.reads()).toContain('Xyzzy plugh')
    for (const somebody of [amal, clara]) somebody.skips()
    chat.reads()
  })

  test('is not told to whoever blocked Lotse, or is no volunteer any more', async () => {
    const { vera, viktor, advance } = await startLotse()
    await vera.says('/pause 10h')
    await viktor.says('/pause 10h')
    await viktor.says('/leave')
    await viktor.presses('Ja, nicht mehr dabei')
    vera.person.block()
    for (const somebody of [vera, viktor]) somebody.skips()
    await advance(hours(11))
    expect(viktor.reads()).toBe('')
    expect(vera.reads()).toBe('')
  })
})

test('a talk goes on during a pause', async () => {
  const { amal, vera, viktor } = await asked()
  await vera.presses('question:take')
  await vera.says('/pause 3d')
  for (const somebody of [amal, vera, viktor]) somebody.skips()
  await amal.says('Sind Sie noch da?')
  expect(vera.reads()).toBe('Sind Sie noch da?')
})

test('pausing is for volunteers', async () => {
  const { amal, oskar } = await startLotse()
  await amal.speaks('de')
  await amal.says('/pause 2w')
  expect(amal.reads()).toBe('Das ist nur für Freiwillige der Gruppe.')
  await oskar.starts()
  for (const data of ['pause:for:2w', 'pause:end', 'pause:show'])
    expect(await oskar.forges(data)).toBe('Das ist nur für Freiwillige der Gruppe.')
  oskar.skips()
})

test('shifts in the pause are listed, and given back in one press', async () => {
  const { clara, vera, database } = await startLotse()
  await clara.says('/rota Mi 16-18 2')
  clara.skips()
  const [first, second] = await database.rows('SELECT id FROM "Shift" ORDER BY "startsAt"')
  for (const shift of [first, second]) await vera.forges(`shift:take:${shift?.id}`)
  vera.skips()
  await vera.says('/pause 1w')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Sie machen Pause bis Mo., 30. November 2026, 09:00 Uhr.

    In der Pause frage ich Sie nichts, auch nicht, wenn Sie Dienst haben. Nur aus Gesprächen, die Sie schon führen, bekommen Sie weiter Nachrichten. Wenn die Pause vorbei ist, sage ich Bescheid.

    In diese Zeit fällt 1 Dienst von Ihnen:
    • Mi., 25. Nov., 16:00–18:00 Uhr

    Soll sie länger oder kürzer sein? Dann wählen Sie neu.
    [Alle zurückgeben]
    [Pause beenden]
    [Heute] [3 Tage] [1 Woche]
    [2 Wochen] [4 Wochen]
    [Bis ich sie beende]
    [‹ Zurück]"
  `)
  expect(await vera.presses('pause:giveback')).toBe('1 Dienst zurückgegeben. Danke!')
  expect(vera.reads()).not.toContain('fällt')
  expect(await vera.forges('pause:giveback')).toBe('In Ihrer Pause haben Sie keinen Dienst mehr.')
  expect(await database.rows('SELECT state FROM "ShiftPlace" ORDER BY since, id')).toEqual([
    { state: 'given back' },
    { state: 'held' },
  ])
  vera.skips()
})

test('everybody paused: the asker hears that nobody can be asked now, and coordinators are told', async () => {
  const { amal, vera, clara, chat, advance } = await startLotse()
  await vera.says('/pause 3d')
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  amal.skips()
  vera.skips()
  await amal.presses('question:human')
  expect(amal.reads()).toMatchInlineSnapshot(`
    "Wer gerade Dienst hat, kann im Moment keine weitere Frage übernehmen. Ich habe die ganze Gruppe gefragt, ohne Ihre Worte zu zeigen. Es kann einige Stunden dauern. Ich melde mich, sobald jemand Zeit hat.

    Vielleicht hilft Ihnen bis dahin ein Ratgeber: /guides

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
  expect(clara.reads()).toMatch(/^Eine Frage findet niemanden/)
  expect(chat.reads()).toMatch(/^Jemand wartet auf einen Menschen/)
  await advance(days(1))
  expect(vera.reads()).toBe('')
  for (const somebody of [amal, clara]) somebody.skips()
})

test('a coordinator who pauses is left alone while another one is there', async () => {
  const { amal, vera, viktor, clara, chat } = await startLotse()
  await clara.says('/volunteers')
  await clara.presses('Viktor')
  await clara.presses('In die Koordination')
  await clara.says('/pause 3d')
  for (const somebody of [clara, viktor]) somebody.skips()
  await vera.presses('oncall:stop')
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  expect(clara.reads()).toBe('')
  expect(viktor.reads()).toContain('Eine Frage findet niemanden')
  for (const somebody of [amal, vera]) somebody.skips()
  chat.reads()
})

test('nobody is reminded of a shift that lies in their pause', async () => {
  const { clara, vera, viktor, database, advance, chat } = await startLotse()
  await clara.says('/rota Di 16-18 2')
  const [shift] = await database.rows('SELECT id FROM "Shift" ORDER BY "startsAt"')
  for (const somebody of [vera, viktor]) await somebody.forges(`shift:take:${shift?.id}`)
  await vera.says('/pause 1w')
  for (const somebody of [clara, vera, viktor]) somebody.skips()
  await advance(hours(11))
  expect(viktor.reads()).toContain('Dienst')
  await advance(hours(20))
  expect(vera.reads()).toBe('')
  for (const somebody of [clara, viktor]) somebody.skips()
  chat.reads()
})
