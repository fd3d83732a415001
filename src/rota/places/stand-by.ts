import { isVolunteer, type Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import type { Shift } from '../shift.ts'
import { type Obstacle, obstacleTo } from './fits.ts'
import * as places from './place-store.ts'
import { takerOf } from './take.ts'

export type StoodBy =
  | { kind: 'standing by'; shift: Shift }
  | { kind: 'already'; shift: Shift }
  /** They hold it, which is more. */
  | { kind: 'holds it'; shift: Shift }
  | { kind: 'does not fit'; shift: Shift; obstacle: Obstacle }
  | { kind: 'no such shift' }
  | { kind: 'not a volunteer' }

/** Somebody would come to a shift if need be. Coordinators alone see it, so that nobody takes it for a yes. */
export async function standByShift(desk: Desk, person: Person, shiftId: string): Promise<StoodBy> {
  const { transaction, now } = desk
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  const shift = await places.shiftById(transaction, person.groupId, shiftId)
  if (!shift) return { kind: 'no such shift' }
  const state = (await places.placeOf(transaction, shift, person))?.state
  if (state === 'held') return { kind: 'holds it', shift }
  if (state === 'standby') return { kind: 'already', shift }
  const offered = (await places.placesBetween(transaction, person, now)).map(({ shift }) => shift)
  const taker = { ...(await takerOf(transaction, person, now)), others: offered }
  const obstacle = obstacleTo(taker, shift, now, desk.settings.timeZone)
  if (obstacle) return { kind: 'does not fit', shift, obstacle }
  await places.setPlace(transaction, shift, person, 'standby', now)
  return { kind: 'standing by', shift }
}
