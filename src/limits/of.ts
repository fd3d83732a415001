import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import { type Limits, notBefore } from './limits.ts'
import * as store from './store.ts'

/** What somebody agreed to; for other features, which do not ask the store. */
export const limitsOf: (transaction: Transaction, person: Pick<Person, 'id' | 'groupId'>) => Promise<Limits> =
  store.limitsOf
export const limitsIn: (transaction: Transaction, groupId: string) => Promise<Map<string, Limits>> = store.limitsIn

/** When something that Lotse writes by itself may reach somebody: now, or when their quiet hours are over. */
export async function writableAt(transaction: Transaction, person: Person, now: Date, zone: string): Promise<Date> {
  return notBefore(await store.limitsOf(transaction, person), now, zone)
}
