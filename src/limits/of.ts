import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import { isQuiet, type Limits, noLimits, notBefore } from './limits.ts'
import * as store from './store.ts'

/** What somebody agreed to; for other features, which do not ask the store. */
export const limitsOf: (transaction: Transaction, person: Pick<Person, 'id' | 'groupId'>) => Promise<Limits> =
  store.limitsOf
export const limitsIn: (transaction: Transaction, groupId: string) => Promise<Map<string, Limits>> = store.limitsIn

/**
 * How something that somebody else did, or wrote, reaches a person: at once, and in their quiet hours without a sound. For
 * `tell`.
 */
export async function hushed(
  transaction: Transaction,
  person: Person,
  now: Date,
  zone: string,
): Promise<{ silent?: true }> {
  return isQuiet(await store.limitsOf(transaction, person), now, zone) ? { silent: true } : {}
}

/** Their limits, kept from anybody who would count against them at the same moment; for what is refused by a count. */
export async function limitsKept(transaction: Transaction, person: Pick<Person, 'id' | 'groupId'>): Promise<Limits> {
  // Without limits there is nothing to count, and nothing to wait for.
  return (await store.lock(transaction, person)) ? store.limitsOf(transaction, person) : noLimits
}

/** Whoever stops being a volunteer keeps their quiet hours; all else was about being asked. */
export const endAsVolunteer = (transaction: Transaction, person: Person): Promise<void> =>
  store.keepQuietHoursOnly(transaction, person)

/** When something that Lotse writes by itself may reach somebody: now, or when their quiet hours are over. */
export async function writableAt(transaction: Transaction, person: Person, now: Date, zone: string): Promise<Date> {
  return notBefore(await store.limitsOf(transaction, person), now, zone)
}
