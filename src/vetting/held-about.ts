import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import { clearanceKinds } from './clearance.ts'
import * as store from './store.ts'

/** What is recorded of somebody, as they may take it with them; not by whom. */
export async function clearancesHeld(transaction: Transaction, person: Person) {
  const all = await store.clearancesOf(transaction, person)
  return clearanceKinds.flatMap((each) =>
    all.filter(({ kind }) => kind === each).map(({ kind, since, until }) => ({ kind, since, until: until ?? null })),
  )
}
