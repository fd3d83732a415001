import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import * as store from './store.ts'

/** What this feature holds about somebody: their own appointments, with their own words. */
export async function appointmentsOf(transaction: Transaction, person: Person) {
  return (await store.allOf(transaction, person)).map(({ groupId: _, personId: __, ...appointment }) => ({
    ...appointment,
    day: appointment.day ?? null,
  }))
}
