import { about } from '../../deliveries/store.ts'
import { takeBack } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import * as messageStore from '../message-store.ts'
import { subjects, undoFor } from '../question.ts'
import { refreshOffers } from '../routing/offer.ts'
import * as store from '../store.ts'

export type Undone =
  | { kind: 'undone' }
  /** It had reached nobody yet, or nobody was to get it. */
  | { kind: 'reached nobody' }
  | { kind: 'too late' }
  /** Not one of their own messages to somebody. */
  | { kind: 'not theirs' }

/** Takes a message back from everybody it went to. */
export async function undo(desk: Desk, author: Person, number: number): Promise<Undone> {
  const { transaction, outbox, people, now } = desk
  const message = await messageStore.messageByNumber(transaction, author, number)
  if (!message || message.undone) return { kind: 'not theirs' }
  const copies = await about(transaction, author.groupId, [subjects.message(message.id)])
  const arrived = copies.filter(({ state }) => state === 'sent')
  // A copy may be younger than the message: it came when somebody took the question.
  if (arrived.some(({ createdAt }) => now.getTime() - createdAt.getTime() >= undoFor)) return { kind: 'too late' }
  const question =
    message.questionId === undefined ? undefined : await store.byId(transaction, author.groupId, message.questionId)
  await messageStore.undoMessage(transaction, author, message.id, now)
  // What is on the wire just now may be sent all the same, so each copy is deleted too, in its turn.
  await outbox.withdraw(
    author.groupId,
    copies.filter(({ state }) => state === 'ready').map(({ id }) => id),
  )
  for (const sent of copies) {
    const to = sent.recipientId && (await people.byId(transaction, author.groupId, sent.recipientId))
    if (to) takeBack(outbox, to, sent)
  }
  if (question?.state === 'waiting' && question.askerId === author.id) await refreshOffers(desk, question, author)
  return { kind: arrived.length > 0 || question?.state === 'waiting' ? 'undone' : 'reached nobody' }
}
