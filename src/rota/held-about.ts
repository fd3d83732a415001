import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import * as places from './place-store.ts'

/** Somebody's shifts, as they may take them with them: also those they gave back. */
export async function shiftsOf(transaction: Transaction, person: Person) {
  const all = await places.allOf(transaction, person)
  return all.map(({ place: { state, since, stoppedAt }, shift: { startsAt, endsAt, cancelled } }) => ({
    startsAt,
    endsAt,
    cancelled,
    state,
    since,
    stoppedAt: stoppedAt ?? null,
  }))
}
