import type { Transaction } from '../../database/transactions.ts'
import { limitsOf } from '../../limits/of.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { showGap } from '../gaps/show-gap.ts'
import { atTheSameTime, type Shift } from '../shift.ts'
import { type Concern, concernsAbout, type Obstacle, obstacleTo, type Taker } from './fits.ts'
import * as places from './place-store.ts'

export type Taken =
  | { kind: 'taken'; shift: Shift; concerns: Concern[] }
  /** They hold it already. */
  | { kind: 'already'; shift: Shift }
  /** Somebody else was first. */
  | { kind: 'full'; shift: Shift }
  | { kind: 'does not fit'; shift: Shift; obstacle: Obstacle }
  | { kind: 'no such shift' }
  /** Lotse cannot write to them in private. */
  | { kind: 'unreachable' }
  | { kind: 'not a volunteer' }

/** Somebody takes a free place in a shift. However many press at the same moment, as many get one as there are. */
export async function takeShift(desk: Desk, person: Person, shiftId: string): Promise<Taken> {
  const { transaction, now } = desk
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  // A place counts only once its holder can be written to.
  if (person.unreachable) return { kind: 'unreachable' }
  const shift = await places.shiftById(transaction, person.groupId, shiftId)
  if (!shift) return { kind: 'no such shift' }
  const place = await places.placeOf(transaction, shift, person)
  if (place?.state === 'held' && shift.endsAt > now && !shift.cancelled) return { kind: 'already', shift }
  const taker = await takerOf(transaction, person, now)
  const obstacle = obstacleTo(taker, shift, now, desk.settings.timeZone)
  if (obstacle) return { kind: 'does not fit', shift, obstacle }
  if (!(await places.raise(transaction, shift, now))) return { kind: 'full', shift }
  await settleIn(transaction, person, shift, now)
  await showGap(desk, shift)
  return { kind: 'taken', shift: { ...shift, held: shift.held + 1 }, concerns: concernsAbout(taker, shift) }
}

/** Somebody as one who would hold shifts. */
export async function takerOf(transaction: Transaction, person: Person, now: Date): Promise<Taker> {
  const coming = await places.placesBetween(transaction, person, now)
  const held = coming.filter(({ place }) => place.state === 'held').map(({ shift }) => shift)
  return { ...person, limits: await limitsOf(transaction, person), others: held }
}

/** Nobody is in two places at once: what they offered for the same time is settled by what they hold. */
export async function settleIn(transaction: Transaction, person: Person, taken: Shift, now: Date): Promise<void> {
  await places.setPlace(transaction, taken, person, 'held', now)
  for (const { place, shift } of await places.placesBetween(transaction, person, taken.startsAt, taken.endsAt))
    if (place.state === 'standby' && atTheSameTime(shift, taken)) await places.letGo(transaction, person.groupId, place)
}
