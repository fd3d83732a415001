import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import { isOpen, type Question } from '../question.ts'
import * as store from '../store.ts'

export type LookedAfter =
  | { kind: 'found'; question: Question; asker: Person }
  | { kind: 'unknown' }
  /** Who asks never learns who is asked for them, so others look after that. */
  | { kind: 'own question' }
  | { kind: 'over' }

/** An open question that a coordinator may do something about. */
export async function lookedAfter(desk: Desk, coordinator: Person, questionId: string): Promise<LookedAfter> {
  const question = await store.byId(desk.transaction, coordinator.groupId, questionId)
  if (!question || question.state === 'answered' || question.placeId !== undefined) return { kind: 'unknown' }
  if (question.askerId === coordinator.id) return { kind: 'own question' }
  const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
  return isOpen(question) && asker ? { kind: 'found', question, asker } : { kind: 'over' }
}
