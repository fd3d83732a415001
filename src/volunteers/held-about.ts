import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import * as store from './store.ts'

/** What this feature holds about somebody: the invitations they made. */
export async function invitationsOf(transaction: Transaction, person: Person) {
  const made = await store.invitationsBy(transaction, person)
  return made.map(({ role, places, used, expiresAt, revoked }) => ({ role, places, used, expiresAt, revoked }))
}
