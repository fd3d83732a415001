import type { Transaction } from '../database/transactions.ts'
import { counts, type Stretch } from './place.ts'
import * as store from './store.ts'

/** Who has a place in a shift that is under way, and has not stopped early. */
export async function placesNow(transaction: Transaction, groupId: string, now: Date): Promise<Stretch[]> {
  return (await store.stretchesAt(transaction, groupId, now)).filter((place) => counts(place, now))
}

/** When the next shift begins that somebody has taken. */
export async function nextDutyAt(transaction: Transaction, groupId: string, now: Date): Promise<Date | undefined> {
  return (await store.nextHeld(transaction, groupId, now))?.startsAt
}
