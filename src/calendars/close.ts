import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import { revoke } from './store.ts'

/** Whoever is no volunteer any more loses their calendars, and an old address opens nothing when they come back. */
export const closeCalendars = (transaction: Transaction, person: Person, now: Date): Promise<void> =>
  revoke(transaction, person, now)
