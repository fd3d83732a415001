import type { Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import * as places from '../places/place-store.ts'

/** The tasks somebody did, when, and the minutes that count; oldest first. Where they did not go, nothing counts. */
export async function tasksServed(
  transaction: Transaction,
  person: Pick<Person, 'id' | 'groupId'>,
): Promise<{ at: Date; minutes: number }[]> {
  const all = await places.allOf(transaction, person)
  return all.flatMap(({ place: { state, minutes = 0, since }, task: { startsAt, endedAt } }) =>
    state === 'done' && minutes > 0 ? [{ at: startsAt ?? endedAt ?? since, minutes }] : [],
  )
}
