import { expect, test } from 'vitest'
import { show } from '../support/actor.ts'
import { startTask } from '../support/tasks.ts'

test('forty volunteers press at once, and exactly the places are given', async () => {
  const lotse = await startTask('7 Umzug am Samstag', { limits: true })
  const { clara, group, chat, moment, advance, telegram } = lotse
  await clara.says('/invite')
  const code = /start=(join_\w+)/.exec(clara.last().text)?.[1]
  const forty = Array.from({ length: 40 }, (_, index) => lotse.person(7000 + index, `Helfer${index}`, 'de'))
  for (const { person } of forty) {
    group.add(person)
    person.start(code)
    await advance(500)
  }
  await advance(120_000)
  for (const somebody of forty) somebody.skips()
  lotse.skipAll()
  telegram.requests.clear()

  const card = chat.card()
  const presses = forty.map(({ person }) => person.press(card, { data: card.buttons[0]?.[0]?.data ?? '' }))
  await moment()
  const said = (await Promise.all(presses)).map((answer) => (answer.answered ? answer.text : ''))
  expect(said.filter((text) => text?.startsWith('Sie sind dabei'))).toHaveLength(7)
  expect(said.filter((text) => text?.includes('Sie stehen auf der Warteliste'))).toHaveLength(33)
  await advance(60_000)
  const own = forty.map((somebody) => show(somebody.last()))
  expect(own.filter((text) => text.includes('[Ich kann doch nicht]'))).toHaveLength(7)
  expect(own.filter((text) => text.includes('[Von der Liste nehmen]'))).toHaveLength(33)
  expect(chat.reads()).toContain('Auf der Warteliste: 33')
  const edits = telegram.requests
    .list('editMessageText')
    .filter(({ parameters }) => Number(parameters.chat_id) === group.id)
  expect(edits.length).toBeGreaterThan(0)
  expect(edits.length).toBeLessThanOrEqual(20)
  for (const somebody of [...forty, clara]) somebody.skips()
}, 90_000)
