import { about } from '../deliveries/store.ts'
import { takeBack } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import { wordsOf } from '../telegram/content.ts'
import type { Knowledge } from './ask.ts'
import type { Desk } from './desk.ts'
import { subjects } from './question.ts'
import * as store from './store.ts'

export type Separated =
  | {
      kind: 'separated'
      question: Awaited<ReturnType<typeof store.open>>
      guides: ReturnType<Knowledge['find']>['guides']
    }
  | { kind: 'not theirs' }
  | { kind: 'already' }

/** Makes a message that went to an open question a question of its own, and takes it back from the talk. */
export async function separate(desk: Desk, knowledge: Knowledge, asker: Person, messageId: string): Promise<Separated> {
  const { transaction, outbox, people, now } = desk
  const message = await store.messageById(transaction, asker.groupId, messageId)
  if (!message || message.authorId !== asker.id) return { kind: 'not theirs' }
  const written = await store.messageByNumber(transaction, asker, message.number)
  const from = message.questionId && (await store.byId(transaction, asker.groupId, message.questionId))
  if (!written || message.undone || !from) return { kind: 'already' }
  if (from.state === 'answered') return { kind: 'already' }
  const { guides } = knowledge.find(wordsOf(written.content), asker)
  const question = await store.openEmpty(transaction, asker, guides[0]?.topic, now)
  await store.moveMessages(transaction, asker.groupId, [messageId], question.id, 'asker')
  const copies = await about(transaction, asker.groupId, [subjects.message(messageId)])
  await outbox.withdraw(
    asker.groupId,
    copies.filter(({ state }) => state === 'ready').map(({ id }) => id),
  )
  for (const sent of copies) {
    const to = sent.recipientId && (await people.byId(transaction, asker.groupId, sent.recipientId))
    if (to) takeBack(outbox, to, sent)
  }
  return { kind: 'separated', question, guides: guides.slice(0, 3) }
}
