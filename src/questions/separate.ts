import { about } from '../deliveries/store.ts'
import { takeBack } from '../deliveries/tell.ts'
import type { Guide } from '../guides/guide.ts'
import type { Person } from '../people/person.ts'
import { wordsOf } from '../telegram/content.ts'
import { lookUp } from './ask.ts'
import type { Desk } from './desk.ts'
import type { Danger } from './intent.ts'
import type { Knowledge } from './knowledge.ts'
import * as messageStore from './message-store.ts'
import { type Question, subjects } from './question.ts'
import { refreshOffers } from './routing/offer.ts'
import * as store from './store.ts'

export type Separated =
  | { kind: 'separated'; question: Question; guides: Guide[]; dangers: readonly Danger[] }
  /** It is a question of its own, taken back, or too old to be known. */
  | { kind: 'already' }
  | { kind: 'not theirs' }

/** Makes a message that went to an open question a question of its own, and takes it back from the talk. */
export async function separate(desk: Desk, knowledge: Knowledge, asker: Person, messageId: string): Promise<Separated> {
  const { transaction, outbox, people, now } = desk
  const message = await messageStore.messageById(transaction, asker.groupId, messageId)
  if (!message) return { kind: 'already' }
  if (message.authorId !== asker.id) return { kind: 'not theirs' }
  const written = await messageStore.messageByNumber(transaction, asker, message.number)
  const from = message.questionId && (await store.byId(transaction, asker.groupId, message.questionId))
  if (!written || message.undone || !from || from.state === 'answered') return { kind: 'already' }
  const { guides, about: topic, dangers } = lookUp(knowledge, wordsOf(written.content), asker)
  const question = await store.openApart(transaction, asker, topic, now)
  await messageStore.moveMessages(transaction, asker.groupId, [messageId], question.id, 'asker')
  const copies = await about(transaction, asker.groupId, [subjects.message(messageId)])
  await outbox.withdraw(
    asker.groupId,
    copies.filter(({ state }) => state === 'ready').map(({ id }) => id),
  )
  for (const sent of copies) {
    const to = sent.recipientId && (await people.byId(transaction, asker.groupId, sent.recipientId))
    if (to) takeBack(outbox, to, sent)
  }
  if (from.state === 'waiting') await refreshOffers(desk, from, asker)
  return { kind: 'separated', question, guides, dangers }
}
