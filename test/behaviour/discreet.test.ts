import { expect, test } from 'vitest'
import { asked, called, calledAtNight, startWithAnna } from '../support/asked.ts'
import { minutes } from '../support/lotse.ts'

test('what it is about is asked where it is not clear, and reaches the volunteer, the card and the coordinator', async () => {
  const { amal, vera, clara, chat, advance, timeIn } = await asked()
  const until = timeIn(minutes(10))
  await amal.presses('question:human')
  vera.skips()
  amal.skips()
  expect(await amal.presses(/question:topic:\w+:work/)).toBe('Notiert.')
  expect(amal.reads().replace(until, '09:10')).toMatchInlineSnapshot(`
    "(edited) Ihre Frage ist notiert unter: Arbeit und Ausbildung. Ich suche weiter jemanden für Sie.

    Ich habe jemanden aus der Gruppe gefragt und warte bis 09:10 Uhr auf eine Antwort. Danach frage ich die ganze Gruppe, ohne Ihre Worte zu zeigen.
    Mit dieser Person können Sie Deutsch sprechen.

    Sie können hier weiterschreiben oder ein Foto schicken. Wer Ihnen hilft, bekommt alles. Ihren Namen und Ihre Nummer sieht niemand.
    [Vertraulich behandeln]
    [Beenden]"
  `)
  expect(vera.reads()).toMatch(/^\(edited\)[\s\S]*Thema: Arbeit und Ausbildung[\s\S]*Xyzzy[\s\S]*Bis \d\d:\d\d Uhr/)
  await advance(minutes(10))
  expect(chat.reads()).toContain('Thema: Arbeit und Ausbildung')
  expect(clara.reads()).toContain('Thema: Arbeit und Ausbildung')
  amal.skips()
  vera.skips()
})

test.each(['stay', 'family', 'health', 'emergency'])('a question about %s never becomes a card', async (topic) => {
  const { amal, clara, chat } = await calledAtNight()
  expect(await amal.presses(new RegExp(`question:topic:\\w+:${topic}`))).toBe('Bleibt in einem kleinen Kreis.')
  expect(chat.reads()).toContain('(deleted)')
  expect(clara.reads()).toMatch(/^\(edited\)[\s\S]*Vertraulich[\s\S]*der Gruppenchat erfährt davon nichts/)
  expect(amal.reads()).toContain('Ihre Frage bleibt in einem kleinen Kreis')
})

test('marked as confidential, coordinators alone are told', async () => {
  const { amal, vera, viktor, clara, chat, advance } = await called()
  await amal.presses('question:discreet')
  amal.skips()
  expect(vera.reads()).toContain('🔒 Vertraulich')
  await advance(minutes(10))
  expect(chat.reads()).toBe('')
  expect(amal.reads()).toContain('Ich habe die Leitung der Gruppe gefragt')
  expect(clara.reads()).toContain('der Gruppenchat erfährt davon nichts')
  const take = vera.last().buttons[0]?.[0]?.data as string
  expect(await viktor.forges(take)).toBe('Diese Frage bleibt jetzt in einem kleinen Kreis.')
  expect(await vera.forges(take)).toBe('Übernommen.')
  for (const somebody of [amal, vera, clara]) somebody.skips()
})

test('words of residence make a waiting question one for a small circle, and its card goes', async () => {
  const { anna, vera, chat, skipAll } = await startWithAnna()
  await vera.presses('oncall:stop')
  await anna.says('Schufa Auskunft')
  await anna.presses('question:human')
  expect(chat.reads()).toContain('[Übernehmen]')

  await anna.says('Aufenthaltserlaubnis verlängern Ausländerbehörde')
  expect(chat.reads()).toContain('deleted')
  skipAll()
})

test('delicate words keep a question off the group chat, though no guide knows them', async () => {
  const { anna, vera, chat, clara, skipAll } = await startWithAnna()
  await vera.presses('oncall:stop')
  skipAll()

  await anna.says('Sorgerecht nach der Scheidung')
  await anna.presses('question:human')
  expect(chat.reads()).toBe('')
  expect(clara.reads()).toContain('Familie')
  skipAll()
})
