import type { Transaction } from '../../database/transactions.ts'
import * as store from './ended-store.ts'

/**
 * Whose duty has ended by the clock, each place once. Whoever is on duty all the same, by another shift that goes on,
 * is left out: the end of that one counts.
 */
export async function dutyEnded(transaction: Transaction, groupId: string, now: Date): Promise<string[]> {
  const ended = new Set<string>()
  for (const { id, personId } of await store.endedPlaces(transaction, groupId, now)) {
    if (!(await store.claimEnd(transaction, groupId, id, now))) continue
    if (!(await store.isHolding(transaction, groupId, personId, now))) ended.add(personId)
  }
  return [...ended]
}
