import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { type Carried, carriedBy, countsFrom } from './fairness.ts'
import * as store from './fairness-store.ts'

export type Fairness =
  | { kind: 'shown'; carried: { person: Person; carried: Carried }[] }
  /** The group has not switched it on. */
  | { kind: 'off' }

/** Who carried how much in the last four weeks, by name; for everybody who carries something themselves. */
export async function fairness(desk: Desk, reader: Person): Promise<Fairness> {
  const { transaction, people, now, settings } = desk
  const group = await people.groupById(transaction, reader.groupId)
  if (!group?.switches.includes('fairness')) return { kind: 'off' }
  const places = await store.heldSince(transaction, group.id, countsFrom(now), now)
  const taken = await store.takenSince(transaction, group.id, countsFrom(now))
  const by = carriedBy(places, taken, now, settings.timeZone)
  const carried = (await people.withRole(transaction, group.id, 'volunteer', 'coordinator')).flatMap((person) => {
    const own = by.get(person.id)
    return own ? [{ person, carried: own }] : []
  })
  return {
    kind: 'shown',
    carried: carried.sort((a, b) => (a.person.name ?? '').localeCompare(b.person.name ?? '', reader.language)),
  }
}
