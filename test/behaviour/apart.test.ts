import { expect, test } from 'vitest'
import { startLotse } from '../support/lotse.ts'

test('a question that was set apart has a person of its own, and what is meant for which is asked', async () => {
  const { vera, person, viktor, skipAll } = await startLotse()
  const anna = person(1003, 'Anna', 'de')
  await anna.starts()
  await anna.says('Schufa Auskunft')
  await anna.presses('question:human')
  await vera.presses('question:take')
  await vera.presses('oncall:stop')
  await viktor.presses('oncall:start')
  skipAll()
  anna.skips()

  await anna.says('Wie melde ich meine neue Wohnung an?')
  await anna.presses('question:new')
  expect(vera.reads()).toContain('(a message was deleted)')
  await anna.presses('question:human')
  await viktor.presses('question:take')
  expect(viktor.last().text).toBe('Wie melde ich meine neue Wohnung an?')
  skipAll()
  anna.skips()

  await anna.says('Danke, und noch etwas')
  expect(anna.last().buttons.flat()).toHaveLength(2)
  await anna.presses(/Wohnen/)
  expect(viktor.reads()).toBe('Danke, und noch etwas')
  expect(vera.reads()).toBe('')
  anna.skips()
})

test('who says in words that they want a person means the question they have just set apart', async () => {
  const { vera, person, skipAll } = await startLotse()
  const anna = person(1003, 'Anna', 'de')
  await anna.starts()
  await anna.says('Schufa Auskunft')
  await anna.presses('question:human')
  await vera.presses('question:take')
  await anna.says('Wie melde ich meine neue Wohnung an?')
  await anna.presses('question:new')
  skipAll()

  await anna.says('ich will mit einem Menschen sprechen')
  expect(vera.reads()).toContain('Wie melde ich meine neue Wohnung an?')
  anna.skips()
})

test('who asks whether somebody is there is answered while they wait', async () => {
  const { amal, skipAll } = await startLotse()
  await amal.says('Schufa')
  await amal.presses('question:human')
  skipAll()

  await amal.says('Hallo')
  expect(amal.reads()).not.toBe('')
  await amal.says('Hallo?')
  expect(amal.reads()).not.toBe('')
  skipAll()
})

test('words of residence make a waiting question one for a small circle, and its card goes', async () => {
  const { vera, person, chat, skipAll } = await startLotse()
  const anna = person(1003, 'Anna', 'de')
  await vera.presses('oncall:stop')
  await anna.starts()
  await anna.says('Schufa Auskunft')
  await anna.presses('question:human')
  expect(chat.reads()).toContain('[Übernehmen]')

  await anna.says('Aufenthaltserlaubnis verlängern Ausländerbehörde')
  expect(chat.reads()).toContain('deleted')
  skipAll()
  anna.skips()
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

test('delicate words keep a question off the group chat, though no guide knows them', async () => {
  const { vera, person, chat, clara, skipAll } = await startLotse()
  const anna = person(1003, 'Anna', 'de')
  await vera.presses('oncall:stop')
  await anna.starts()
  skipAll()

  await anna.says('Sorgerecht nach der Scheidung')
  await anna.presses('question:human')
  expect(chat.reads()).toBe('')
  expect(clara.reads()).toContain('Familie')
  anna.skips()
})
