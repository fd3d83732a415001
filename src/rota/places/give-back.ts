import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { showGap } from '../gaps/show-gap.ts'
import { tellOfGap } from '../gaps/tell-gap.ts'
import type { Shift } from '../shift.ts'
import type { Coming } from './place-store.ts'
import * as places from './place-store.ts'

export type GivenBack =
  | { kind: 'given back'; shift: Shift; was: 'held' | 'standby' }
  /** It goes on: they can go off duty, and what they have done of it stays theirs. */
  | { kind: 'under way'; shift: Shift }
  | { kind: 'over'; shift: Shift }
  | { kind: 'not theirs' }

/** So short before a shift, coordinators are told of a gap at once. */
const shortNotice = 24 * 3_600_000

/** Somebody gives a shift back, or takes back that they would come if need be. At any time, and without a reason. */
export async function giveBackShift(desk: Desk, person: Person, shiftId: string): Promise<GivenBack> {
  const { transaction, now } = desk
  const shift = await places.shiftById(transaction, person.groupId, shiftId)
  const place = shift && (await places.placeOf(transaction, shift, person))
  if (!place || place.state === 'given back') return { kind: 'not theirs' }
  if (shift.endsAt <= now) return { kind: 'over', shift }
  if (place.state === 'held' && shift.startsAt <= now) return { kind: 'under way', shift }
  if (!(await free(desk, person, { place, shift }))) return { kind: 'not theirs' }
  return { kind: 'given back', shift, was: place.state }
}

/** Where somebody has a place, held or if need be, between two instants; without an end, from the first on. */
export const placesBetween = (
  { transaction }: Pick<Desk, 'transaction'>,
  person: Person,
  from: Date,
  until?: Date,
): Promise<Coming[]> => places.placesBetween(transaction, person, from, until)

/** Gives several back, for a pause or a farewell. What is under way ends now and stays, as hours. Returns how many were. */
export async function giveBackAll(desk: Desk, person: Person, coming: readonly Coming[]): Promise<number> {
  let count = 0
  for (const { place, shift } of coming) {
    const underWay = shift.startsAt <= desk.now
    const ended =
      place.state === 'held' && underWay
        ? await places.stop(desk.transaction, person.groupId, place, desk.now)
        : await free(desk, person, { place, shift })
    if (ended) count++
  }
  return count
}

async function free(desk: Desk, person: Person, { place, shift }: Coming): Promise<boolean> {
  const { transaction, now } = desk
  if (!(await places.letGo(transaction, person.groupId, place))) return false
  if (place.state !== 'held') return true
  await places.lower(transaction, shift)
  if (shift.startsAt.getTime() - now.getTime() < shortNotice) await tellOfGap(desk, shift, person)
  await showGap(desk, shift)
  return true
}
