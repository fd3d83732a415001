import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import type { Stretch } from './place.ts'
import * as places from './place-store.ts'

/** All places somebody ever held, oldest first. */
export const heldBy: (transaction: Transaction, person: Pick<Person, 'id' | 'groupId'>) => Promise<Stretch[]> =
  places.heldBy
