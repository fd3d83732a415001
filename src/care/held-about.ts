import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import * as store from './store.ts'

/** When somebody was asked how they are, and wished to talk to somebody. */
export async function heldCare(transaction: Transaction, person: Person) {
  const debrief = await store.debriefOf(transaction, person)
  return { askedHowTheyAre: debrief?.offeredAt ?? null, wishedToTalk: debrief?.wishedAt ?? null }
}
