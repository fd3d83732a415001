import { describe, expect, test } from 'vitest'
import { dataOf } from '../support/data.ts'
import { startTask } from '../support/tasks.ts'

describe('whoever has a place and', () => {
  test('leaves the group gives it to whoever waits', async () => {
    const { vera, viktor, clara, chat } = await startTask('1 Möbel tragen')
    await vera.presses('task:claim', chat.card())
    await viktor.presses('task:claim', chat.card())
    for (const each of [vera, viktor]) each.skips()
    await vera.says('/leave')
    await vera.presses('me:leave')
    expect(viktor.reads()).toContain('Ein Platz ist frei geworden: Sie sind dabei.')
    expect(chat.reads()).toContain('Dabei: Viktor')
    for (const each of [vera, clara]) each.skips()
  })

  test('blocks Lotse holds none: a place counts while its holder can be written to', async () => {
    const { vera, viktor, clara, chat, moment } = await startTask('1 Möbel tragen')
    await vera.presses('task:claim', chat.card())
    await viktor.presses('task:claim', chat.card())
    for (const each of [vera, viktor]) each.skips()
    vera.person.block()
    await moment()
    expect(viktor.reads()).toContain('Ein Platz ist frei geworden: Sie sind dabei.')
    expect(chat.reads()).toContain('Dabei: Viktor')
    for (const each of [vera, clara]) each.skips()
  })

  test('is forgotten is in no list any more, and the task goes on', async () => {
    const { vera, clara, chat, database } = await startTask('1 Möbel tragen')
    await vera.presses('task:claim', chat.card())
    await vera.says('/forget')
    await vera.presses('me:forget:yes')
    expect(chat.reads()).toContain('Plätze frei: 1 von 1')
    expect(await database.rows('SELECT "personId" FROM "TaskPlace" WHERE "personId" IS NOT NULL')).toEqual([])
    for (const each of [vera, clara]) each.skips()
  })
})

describe('whoever posted a task and', () => {
  test('is forgotten does not take it along: coordinators look after it', async () => {
    const { vera, viktor, clara, chat, group, moment } = await startTask('1 Fenster putzen')
    viktor.person.send('/task 2 Möbel tragen', { to: group })
    await moment()
    viktor.skips()
    await viktor.says('/forget')
    await viktor.presses('me:forget:yes')
    expect(await vera.presses('task:claim', chat.card())).toContain('Sie sind dabei')
    clara.skips()
    await clara.says('/tasks')
    await clara.presses('2. verwalten')
    expect(clara.last().text).toContain('Dabei: Vera')
    for (const each of [vera, viktor, clara]) each.skips()
    chat.reads()
  })
})

test('/mydata tells of one’s own parts, tasks and questions, and of nobody else’s', async () => {
  const lotse = await startTask('2 Möbel tragen')
  const { vera, clara, chat } = lotse
  await vera.presses('task:claim', chat.card())
  await vera.forges(chat.card().buttons[1]?.[1]?.data as string)
  await vera.says('Gibt es einen Aufzug?')
  const { tasks } = JSON.parse(await dataOf(lotse, vera))
  expect(tasks).toMatchObject({
    asked: [],
    notes: [{ words: 'Gibt es einen Aufzug?' }],
    parts: [{ state: 'held', task: 'open', kind: 'other' }],
    posted: [],
  })
  for (const each of [vera, clara]) each.skips()
})

test('the words of a task go as long after it as those of questions', async () => {
  const { vera, clara, chat, advance, database } = await startTask('1 Möbel tragen')
  await vera.presses('task:claim', chat.card())
  await vera.presses('task:done')
  expect(chat.reads()).toContain('Erledigt. Danke an Vera!')
  await advance(91 * 86_400_000)
  expect(await database.rows('SELECT content, "wordsGoneAt" IS NULL AS kept FROM "Task"')).toMatchObject([
    { content: null },
  ])
  for (const each of [vera, clara]) each.skips()
})
