import type { Person } from '../people/person.ts'
import type { Desk } from './desk.ts'
import type { Question } from './question.ts'
import * as store from './store.ts'

export type Rated =
  | { kind: 'rated'; question: Question; stars: number }
  /** Unknown, not closed, a task's, or no number of stars from 1 to 5. */
  | { kind: 'not possible' }
  | { kind: 'not theirs' }

/** The asker says how it went, from 1 to 5; may change their mind. */
export async function rate(desk: Desk, asker: Person, questionId: string, stars: string): Promise<Rated> {
  const question = await store.byId(desk.transaction, asker.groupId, questionId)
  if (!question || question.placeId !== undefined || !/^[1-5]$/.test(stars)) return { kind: 'not possible' }
  if (question.askerId !== asker.id) return { kind: 'not theirs' }
  const rating = Number(stars)
  const rated = await store.change(desk.transaction, question, ['closed'], { rating })
  return rated ? { kind: 'rated', question, stars: rating } : { kind: 'not possible' }
}
