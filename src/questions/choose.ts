import type { Person } from '../people/person.ts'
import type { Desk } from './desk.ts'
import { isOpen, type Question, sideOf } from './question.ts'
import { type Incoming, passOnToTalk } from './relay.ts'
import * as store from './store.ts'

/** Keeps a message until its author has said which of several talks it is for. True when they have to be asked. */
export async function hold(desk: Desk, author: Person, { content, number, album }: Incoming): Promise<boolean> {
  const alreadyAsked = (await store.held(desk.transaction, author)).length > 0
  await store.addMessage(
    desk.transaction,
    author,
    { questionId: undefined, side: 'volunteer', number, album, content },
    desk.now,
  )
  return !alreadyAsked
}

export type Chosen =
  | { kind: 'passed on'; question: Question; count: number }
  | { kind: 'nothing held' }
  | { kind: 'over' }
  | { kind: 'not theirs' }

/** The author says which talk the messages that wait are for. */
export async function choose(desk: Desk, author: Person, questionId: string): Promise<Chosen> {
  const question = await store.byId(desk.transaction, author.groupId, questionId)
  const side = question && sideOf(question, author.id)
  if (!question || !side) return { kind: 'not theirs' }
  if (!isOpen(question)) return { kind: 'over' }
  const messages = await store.held(desk.transaction, author)
  if (messages.length === 0) return { kind: 'nothing held' }
  await store.moveMessages(
    desk.transaction,
    author.groupId,
    messages.map(({ id }) => id),
    question.id,
    side,
  )
  await store.change(desk.transaction, question, ['waiting', 'talking'], { lastAt: desk.now, warnedAt: null })
  for (const message of messages) await passOnToTalk(desk, question, author, { ...message, side })
  return { kind: 'passed on', question, count: messages.length }
}
