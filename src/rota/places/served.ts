import type { Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import type { Stretch } from '../place.ts'
import * as places from './place-store.ts'

/** All places somebody held, and when these were, oldest first. */
export async function heldBy(transaction: Transaction, person: Pick<Person, 'id' | 'groupId'>): Promise<Stretch[]> {
  const all = await places.allOf(transaction, person)
  return all.filter(({ place }) => place.state === 'held').map(({ place, shift }) => ({ ...shift, ...place }))
}
