import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import { dial } from '../wall-clock.ts'
import * as store from './store.ts'

/** What somebody agreed to, as they may take it with them. */
export async function heldLimits(transaction: Transaction, person: Person) {
  const { quiet, openAtOnce, perWeek, pausedUntil, restUntil, never, neverKinds, care } = await store.limitsOf(
    transaction,
    person,
  )
  return {
    quietHours: quiet ? `${dial(quiet.from)}-${dial(quiet.until)}` : null,
    openAtOnce: openAtOnce ?? null,
    perWeek: perWeek ?? null,
    pausedUntil: pausedUntil ?? null,
    restUntil: restUntil ?? null,
    never,
    neverKinds,
    care,
  }
}
