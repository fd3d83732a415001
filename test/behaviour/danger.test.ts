import { expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'

test.each([
  ['Mein Mann schlägt mich', '116 016'],
  ['Ich will nicht mehr leben', '116 123'],
  ['Mein Kind atmet nicht mehr', '112'],
])('%s: the numbers come first, and it is still a question', async (text, number) => {
  const { amal, vera } = await startLotse()
  await amal.speaks('de')
  await amal.says(text)
  const answer = amal.reads()
  expect(answer.split('\n\n')[0]).toContain(number)
  expect(answer).toContain('[Einen Menschen fragen]')
  await amal.presses('question:human')
  amal.skips()
  expect(vera.reads()).toContain(text)
})

test('somebody in danger never stands on a card, whatever topic they choose afterwards', async () => {
  const { amal, vera, clara, chat } = await startLotse()
  await vera.presses('oncall:stop')
  await amal.speaks('de')
  await amal.says('Mein Mann schlägt mich')
  const id = /question:human:(\w+)/.exec(amal.last().buttons.flat().at(-1)?.data ?? '')?.[1]
  await amal.forges(`question:topic:${id}:housing`)
  await amal.presses('question:human')
  expect(chat.reads()).toBe('')
  expect(clara.reads()).toContain('der Gruppenchat erfährt davon nichts')
  amal.skips()
  vera.skips()
})

test('two dangers at once bring the numbers for both', async () => {
  const { amal } = await startLotse()
  await amal.speaks('de')
  await amal.says('Mein Mann schlägt mich, ich will nicht mehr leben')
  expect(amal.reads()).toMatch(/116 123[\s\S]*116 016|116 016[\s\S]*116 123/)
})

test('danger that shows while somebody waits brings the numbers at once and takes the card down', async () => {
  const { amal, vera, clara, viktor, chat } = await startLotse()
  await vera.presses('oncall:stop')
  vera.skips()
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  expect(chat.reads()).toContain('Jemand wartet auf einen Menschen')
  amal.skips()

  await amal.says('Mein Mann schlägt mich')
  expect(amal.reads()).toMatch(/^Sind Sie in Gefahr\?[\s\S]*116 016[\s\S]*Das ist jetzt bei Ihrer Frage/)
  expect(chat.reads()).toContain('(deleted)')
  expect(await viktor.presses('question:take', chat.card())).toBe('Diese Frage bleibt jetzt in einem kleinen Kreis.')
  expect(clara.reads()).toContain('der Gruppenchat erfährt davon nichts')
})

test('danger in a talk brings the numbers, and the volunteer reads the words', async () => {
  const { amal, vera } = await startLotse()
  await amal.speaks('de')
  await amal.says('Xyzzy plugh')
  await amal.presses('question:human')
  await vera.presses('question:take')
  amal.skips()
  vera.skips()

  await amal.says('Ich will nicht mehr leben')
  expect(amal.reads()).toContain('116 123')
  expect(vera.reads()).toBe('Ich will nicht mehr leben')
  await vera.says('Rufen Sie 112 an, mein Mann schlägt mich, das ist auch mir passiert')
  expect(amal.reads()).toContain('Rufen Sie 112')
  expect(vera.reads()).toBe('')
})

test('a curriculum vitae is no emergency', async () => {
  const { person } = await startLotse({ bare: true })
  const anna = person(1003, 'Anna', 'de')
  await anna.starts()
  anna.skips()

  await anna.says('Lebenslauf schreiben')
  expect(
    anna
      .last()
      .buttons.flat()
      .map(({ data }) => data?.split(':')[1]),
  ).toEqual(['human'])
  anna.skips()
})
