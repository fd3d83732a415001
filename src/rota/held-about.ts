import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import * as asks from './gaps/ask-store.ts'
import * as places from './places/place-store.ts'
import * as swaps from './swaps/swap-store.ts'

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

/** How often somebody was asked for a shift, and how that went. */
export async function shiftAsksOf(transaction: Transaction, person: Person) {
  return (await asks.allTo(transaction, person)).map(({ shiftId, askedAt, state }) => ({ shiftId, askedAt, state }))
}

/** Shifts they wished to give away or to swap, and those they were asked to swap. Who else it was about stays out. */
export async function swapsOf(transaction: Transaction, person: Person) {
  const all = await swaps.allOf(transaction, person)
  return all.map(({ fromId, ...swap }) => ({ ...swap, wish: fromId === person.id ? 'own' : 'of somebody else' }))
}
