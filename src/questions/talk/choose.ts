import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import * as messageStore from '../message-store.ts'
import { isOpen, type Question, sideOf } from '../question.ts'
import * as store from '../store.ts'
import * as heldStore from './held-store.ts'
import { type Incoming, passOnToTalk } from './relay.ts'
import { dropWarnings } from './silence.ts'

/** What follows within this time belongs to the same talk, in milliseconds; later words may be meant for another one. */
const breath = 60_000

/** Keeps a message until its author has said which of several talks it is for. True when they have to be asked. */
export async function hold(desk: Desk, author: Person, { content, number, album }: Incoming): Promise<boolean> {
  const last = (await heldStore.held(desk.transaction, author)).at(-1)
  await messageStore.addMessage(
    desk.transaction,
    author,
    { questionId: undefined, side: 'volunteer', number, album, content },
    desk.now,
  )
  return !last || desk.now.getTime() - last.sentAt.getTime() > breath
}

export type Chosen =
  | { kind: 'passed on'; question: Question; count: number }
  | { kind: 'nothing held' }
  | { kind: 'over' }
  | { kind: 'not theirs' }

/**
 * The author says which talk a message that waits is for, and what they wrote in the same breath.
 * @param from number of the message after which they were asked
 */
export async function choose(desk: Desk, author: Person, questionId: string, from: number): Promise<Chosen> {
  const question = await store.byId(desk.transaction, author.groupId, questionId)
  const side = question && sideOf(question, author.id)
  if (!question || !side) return { kind: 'not theirs' }
  if (!isOpen(question)) return { kind: 'over' }
  const messages = inOneBreath(await heldStore.held(desk.transaction, author), from).filter(({ undone }) => !undone)
  if (messages.length === 0) return { kind: 'nothing held' }
  await messageStore.moveMessages(
    desk.transaction,
    author.groupId,
    messages.map(({ id }) => id),
    question.id,
    side,
  )
  await dropWarnings(desk, question)
  await store.change(desk.transaction, question, ['waiting', 'talking'], { lastAt: desk.now, warnedAt: null })
  for (const message of messages)
    await passOnToTalk(desk, question, author, { ...message, questionId: question.id, side })
  return { kind: 'passed on', question, count: messages.length }
}

/** The message with this number and what followed it without a pause. */
function inOneBreath(messages: readonly messageStore.Written[], from: number): messageStore.Written[] {
  const start = messages.findIndex(({ number }) => number === from)
  if (start === -1) return []
  const following = messages.slice(start)
  const pause = following.findIndex(
    ({ sentAt }, index) => index > 0 && sentAt.getTime() - (following[index - 1]?.sentAt.getTime() ?? 0) > breath,
  )
  return pause === -1 ? following : following.slice(0, pause)
}
