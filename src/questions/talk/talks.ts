import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import type { Question } from '../question.ts'
import * as store from '../store.ts'

/** Every question that somebody waits, talks or helps in just now. */
export async function talksOf(desk: Desk, person: Person): Promise<Question[]> {
  const { asked, held } = await store.openOf(desk.transaction, person)
  return [...held, ...asked]
}
