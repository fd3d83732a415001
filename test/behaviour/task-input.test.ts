import { expect, test } from 'vitest'
import { hours, startLotse } from '../support/lotse.ts'
import { draft } from '../support/tasks.ts'

/** Vera is asked for something about a task. */
async function asked(...answers: string[]) {
  const lotse = await startLotse()
  for (const answer of ['/task', ...answers]) await lotse.vera.says(answer)
  lotse.vera.skips()
  return lotse
}
const photo = (caption?: string) => ({ photo: new Uint8Array(100), ...(caption ? { caption } : {}) })

test.each([
  ['gestern 10 Uhr', 'Das ist schon vorbei. Bitte nehmen Sie eine Zeit, die noch kommt.'],
  ['31.2. 10 Uhr', 'Diesen Tag gibt es nicht. Bitte sehen Sie noch einmal im Kalender nach.'],
  ['Freitag 25 Uhr', 'Diese Uhrzeit gibt es an dem Tag nicht. Bitte schreiben Sie eine andere.'],
  ['Freitag 15-13 Uhr', 'Das endet, bevor es beginnt. Bitte prüfen Sie die Uhrzeiten.'],
  ['bald', 'Den Tag habe ich nicht verstanden. Schreiben Sie zum Beispiel: Samstag 10 Uhr.'],
])('when: %s', async (typed, answer) => {
  const { vera } = await asked('Umzug')
  await vera.says(typed)
  expect(vera.reads()).toBe(answer)
  await vera.says('Freitag 10 Uhr')
  expect(vera.reads()).toContain('Wo ungefähr?')
})

test.each([
  ['0', 'Möglich sind 1 bis 50 Plätze.'],
  ['1000', 'Möglich sind 1 bis 50 Plätze.'],
  ['ganz viele', 'Bitte schreiben Sie eine Zahl, zum Beispiel 3.'],
])('how many: %s', async (typed, answer) => {
  const { vera } = await asked('Umzug', 'Freitag 10 Uhr', 'Südstadt', 'Rathausplatz 3')
  await vera.says(typed)
  expect(vera.reads()).toBe(answer)
  await vera.says('3')
  expect(vera.reads()).toContain('Plätze frei: 3 von 3')
})

test('a text that is too long is asked again', async () => {
  const { vera } = await asked()
  await vera.says('x'.repeat(601))
  expect(vera.reads()).toBe('Das ist zu lang. Bitte höchstens 600 Zeichen.')
  await vera.says('Umzug mit @olena_k, siehe https://example.org')
  expect(vera.reads()).toContain('Wann?')
})

test('a photo counts by the words below it', async () => {
  const { vera } = await asked()
  await vera.says(photo('Schrank tragen'))
  expect(vera.reads()).toContain('Wann?')
})

test.each([
  ['voice message', { voice: new Uint8Array(100) }],
  ['photo', photo()],
])('a %s without words is asked for in words', async (_, what) => {
  const { vera } = await asked()
  await vera.says(what)
  expect(vera.reads()).toMatchInlineSnapshot(
    `"Bilder und Sprachnachrichten kann ich dafür nicht nehmen. Bitte schreiben Sie es in Worten."`,
  )
  await vera.says('Schrank tragen')
  expect(vera.reads()).toContain('Wann?')
})

test('an album is one answer, by its words', async () => {
  const { vera, moment } = await asked()
  vera.person.sendAlbum([photo('Schrank tragen'), photo(), photo()])
  await moment()
  expect(vera.reads().match(/Wann\?/g)).toHaveLength(1)
  expect(vera.unread()).toBe(0)
})

test('an album without words is asked for in words, once', async () => {
  const { vera, moment } = await asked()
  vera.person.sendAlbum([photo(), photo(), photo()])
  await moment()
  expect(vera.reads().match(/in Worten/g)).toHaveLength(1)
})

test('the rest of an album is no question after the last answer', async () => {
  const { vera, moment } = await asked('Umzug', 'Freitag 10 Uhr', 'Südstadt', 'Rathausplatz 3', '2')
  await vera.presses('Hinweise')
  vera.skips()
  vera.person.sendAlbum([photo('Hinten klingeln'), photo()])
  await moment()
  expect(vera.reads()).toContain('Gut zu wissen: Hinten klingeln')
  await vera.says('Wie kündige ich meinen Handyvertrag?')
  expect(vera.reads()).toContain('Menschen')
})

test('"/task" below an album begins one task', async () => {
  const { vera, moment } = await startLotse()
  vera.person.sendAlbum([photo('/task 2 Schrank tragen'), photo()])
  await moment()
  expect(vera.reads().match(/Wann\?/g)).toHaveLength(1)
})

test('a reply to somebody in a talk goes to them, and is no answer', async () => {
  const { vera, amal } = await startLotse()
  await amal.says('سؤال عن السكن')
  await amal.presses('question:human')
  await vera.presses('question:take')
  await amal.says('متى؟')
  const words = vera.sees('متى؟')
  await vera.says('/task Umzug')
  for (const each of [vera, amal]) each.skips()
  await vera.says('Morgen um zehn', { replyTo: words })
  expect(amal.reads()).toContain('Morgen um zehn')
  vera.skips()
})

test('what comes much later is no answer any more', async () => {
  const { vera, advance } = await asked('Umzug')
  await advance(hours(1))
  await vera.says('Wie kündige ich meinen Handyvertrag?')
  expect(vera.reads()).toContain('Menschen')
})

test('until when it lasts, and by when somebody must be found, fit its beginning', async () => {
  const lotse = await startLotse()
  const { vera } = lotse
  await draft(lotse)
  await vera.presses('Dauer')
  vera.skips()
  await vera.says('bis 9 Uhr')
  expect(vera.reads()).toBe('Das endet, bevor es beginnt. Bitte prüfen Sie die Uhrzeiten.')
  await vera.says('3 Stunden')
  expect(vera.reads()).toContain('10:00–13:00 Uhr')
  await vera.presses('Melden bis')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "(edited) Bis wann sollen sich alle melden?
    Drücken Sie auf einen Knopf, oder schreiben Sie einen Tag und eine Uhrzeit.
    [Mo., 23. Nov., 20:00 Uhr]
    [Di., 24. Nov., 20:00 Uhr]
    [Mi., 25. Nov., 20:00 Uhr]
    [Do., 26. Nov., 20:00 Uhr]
    [‹ Zurück]"
  `)
  await vera.says('Freitag 11 Uhr')
  expect(vera.reads()).toBe('Dann hat es schon begonnen. Bitte nehmen Sie eine Zeit davor.')
  await vera.presses(/Mi\., 25/)
  expect(vera.reads()).toContain('Bitte melden bis: Mi., 25. Nov., 20:00 Uhr')
})

test('a language that several have is asked about', async () => {
  const lotse = await startLotse()
  const { vera } = lotse
  await draft(lotse)
  await vera.presses('Sprachen')
  vera.skips()
  await vera.says('Kurdisch')
  expect(vera.reads()).toMatchInlineSnapshot(`
    "Welche davon meinen Sie?
    [Kurdisch (Kurmandschi)] [Kurdisch (Sorani)]
    [Fertig]
    ---
    (a message was deleted)"
  `)
  await vera.presses(/Sorani/)
  await vera.says('Klingelingisch')
  expect(vera.reads()).toContain('Die Sprache „Klingelingisch“ kenne ich nicht.')
  await vera.presses('Fertig')
  expect(vera.reads()).toContain('Sprachen: Kurdisch (Sorani)')
})
