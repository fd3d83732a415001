import type { Person } from '../people/person.ts'
import { type Called, call } from './call.ts'
import type { Desk } from './desk.ts'
import * as messageStore from './message-store.ts'
import type { About } from './store.ts'
import * as store from './store.ts'

/**
 * Somebody wants a person by a button that is under no answer: a question with words of Lotse's, and the call at once.
 * @param number of the message with the button, in their chat: pressed again it is the same question
 */
export async function callWith(desk: Desk, asker: Person, number: number, text: string, about: About): Promise<Called> {
  const { transaction, now } = desk
  const before = await messageStore.messageByNumber(transaction, asker, number)
  if (before?.questionId !== undefined) return call(desk, asker, before.questionId)
  const first = { number, album: undefined, content: { kind: 'text' as const, text, entities: [] } }
  const question = store.open(transaction, asker, first, about, now)
  await transaction.flush()
  return call(desk, asker, question.id)
}
