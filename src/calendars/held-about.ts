import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import { allOf } from './store.ts'

/** What this feature holds about somebody: that they have, or had, calendars. The addresses they find in the bot. */
export const calendarsOf = (transaction: Transaction, person: Person) => allOf(transaction, person)
