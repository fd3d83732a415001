import { expect, test } from 'vitest'
import { hours, type Lotse, startLotse } from '../support/lotse.ts'
import { beginsIn } from '../support/tasks.ts'

type Forum = { lotse: Lotse; forum: Lotse['group']; tasks: number; other: number }

/** A group chat with two topics, of which one is for tasks. */
async function withTopics(): Promise<Forum> {
  const lotse = await startLotse()
  const { clara, vera, viktor, telegram, moment, skipAll } = lotse
  const members = [vera.person, viktor.person]
  const forum = telegram.group({ title: 'Forum', creator: clara.person, members, forum: true })
  forum.addBot({ admin: true })
  const tasks = forum.createTopic('Aufgaben')
  const other = forum.createTopic('Plaudern')
  clara.person.send('/setup', { to: forum, thread: tasks })
  await moment()
  skipAll()
  return { lotse, forum, tasks, other }
}

/** Lotse's newest message in the forum. */
const newest = ({ lotse: { clara }, forum }: Forum) =>
  clara.person.sees(forum).findLast(({ fromBot, service }) => fromBot && service === undefined)

async function posts(forum: Forum, text: string, thread?: number): Promise<void> {
  forum.lotse.clara.person.send(`/task ${text}`, { to: forum.forum, ...(thread === undefined ? {} : { thread }) })
  await forum.lotse.moment()
}

test('/setup in a topic makes it the one for tasks, and says so there', async () => {
  const forum = await withTopics()
  expect(newest(forum)).toMatchObject({ thread: forum.tasks, text: expect.stringContaining('in dieses Thema') })
})

test('a card stays where it was written', async () => {
  const forum = await withTopics()
  const { lotse, other } = forum
  await posts(forum, 'Möbel tragen', other)
  expect(newest(forum)?.thread).toBe(other)
  await lotse.vera.presses('task:claim', newest(forum))
  expect(newest(forum)).toMatchObject({ thread: other, text: expect.stringContaining('Dabei: Vera') })
  await posts(forum, 'Plakate kleben')
  expect(newest(forum)?.thread).toBeUndefined()
  lotse.skipAll()
})

test('what comes up again, and the digest, come in the topic for tasks', async () => {
  const forum = await withTopics()
  const { lotse, tasks, other } = forum
  await posts(forum, 'Möbel tragen', other)
  await beginsIn(lotse, hours(20))
  await lotse.vera.presses('task:claim', newest(forum))
  await lotse.vera.presses('task:release')
  await lotse.moment()
  expect(newest(forum)?.thread).toBe(tasks)
  await lotse.advance(hours(9))
  expect(newest(forum)).toMatchObject({ thread: tasks, text: expect.stringContaining('Hier fehlt noch jemand') })
  lotse.skipAll()
})

test('in another chat, a topic of the old one means nothing', async () => {
  const forum = await withTopics()
  const { lotse, other } = forum
  await posts(forum, 'Möbel tragen', other)
  const { clara, telegram, moment } = lotse
  const second = telegram.group({ title: 'Neu', creator: clara.person, forum: true })
  second.addBot({ admin: true })
  while (second.createTopic('Anderes') < other);
  clara.person.send('/setup', { to: second })
  await moment()
  const card = clara.person.sees(second).find(({ fromBot, text }) => fromBot && text.startsWith('Möbel tragen'))
  expect(card).toBeDefined()
  expect(card?.thread).toBeUndefined()
  lotse.skipAll()
})

test('in a topic that is gone, they come in the chat itself', async () => {
  const forum = await withTopics()
  const { lotse, forum: group } = forum
  await posts(forum, 'Möbel tragen')
  const { telegram, advance, restart } = lotse
  const description = 'Bad Request: message thread not found'
  const isInThread = ({ parameters }: { parameters: Readonly<Record<string, unknown>> }) =>
    parameters.message_thread_id !== undefined
  telegram.faults.add({ fault: { type: 'error', code: 400, description }, chat: group, when: isInThread })
  await restart()
  await advance(hours(9))
  expect(newest(forum)?.thread).toBeUndefined()
  expect(newest(forum)?.text).toContain('Hier fehlt noch jemand')
  lotse.skipAll()
})

test('a chat whose general part is closed holds nothing up', async () => {
  const forum = await withTopics()
  const { lotse, forum: group } = forum
  lotse.clara.person.send('/setup', { to: group })
  await lotse.moment()
  const description = 'Bad Request: TOPIC_CLOSED'
  lotse.telegram.faults.add({ fault: { type: 'error', code: 400, description }, chat: group, method: 'sendMessage' })
  await posts(forum, 'Möbel tragen')
  expect(lotse.expectErrors().join()).toContain('Telegram refused a delivery')
  lotse.skipAll()
})

test('/setup outside of a topic gives tasks back to the chat itself', async () => {
  const forum = await withTopics()
  const { lotse, forum: group } = forum
  lotse.clara.person.send('/setup', { to: group })
  await lotse.moment()
  await posts(forum, 'Möbel tragen')
  await lotse.advance(hours(9))
  expect(newest(forum)?.thread).toBeUndefined()
  lotse.skipAll()
})
