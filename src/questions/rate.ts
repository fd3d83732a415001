import type { Person } from '../people/person.ts'
import type { Desk } from './desk.ts'
import * as store from './store.ts'

export type Rated = { kind: 'rated' } | { kind: 'not theirs' }

/** The asker says how it went, from 1 to 5; may change their mind. */
export async function rate(desk: Desk, asker: Person, questionId: string, stars: number): Promise<Rated> {
  const question = await store.byId(desk.transaction, asker.groupId, questionId)
  if (question?.askerId !== asker.id || !(stars >= 1 && stars <= 5)) return { kind: 'not theirs' }
  const rated = await store.change(desk.transaction, question, ['closed'], { rating: stars })
  return { kind: rated ? 'rated' : 'not theirs' }
}
