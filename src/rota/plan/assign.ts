import { noLimits } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { showGap } from '../gaps/show-gap.ts'
import { concernsAbout, obstacleTo } from '../places/fits.ts'
import * as places from '../places/place-store.ts'
import { type Taken, takeShift } from '../places/take.ts'
import type { Shift } from '../shift.ts'
import * as say from './change-messages.ts'
import * as store from './plan-store.ts'
import { tellOne } from './tell-holders.ts'

export type TakenOut = { kind: 'taken out'; shift: Shift } | { kind: 'not in it' } | { kind: 'over' }

/** A coordinator puts a volunteer into a shift: as if they took it themselves, so what they agreed to holds. They are told. */
export async function putIn(desk: Desk, by: Person, person: Person, shiftId: string): Promise<Taken> {
  const taken = await takeShift(desk, person, shiftId)
  if (taken.kind === 'taken' && person.id !== by.id)
    await tellOne(desk, person, [taken.shift], (t) => say.putIn(t, by, taken.shift, desk.settings.timeZone))
  return taken
}

/** A coordinator takes somebody out of a shift. What they have done of it stays theirs. They are told. */
export async function takeOut(desk: Desk, by: Person, person: Person, shiftId: string): Promise<TakenOut> {
  const { transaction, now, settings } = desk
  const shift = await places.shiftById(transaction, by.groupId, shiftId)
  const place = shift && (await places.placeOf(transaction, shift, person))
  if (!place || place.state === 'given back') return { kind: 'not in it' }
  if (shift.endsAt <= now) return { kind: 'over' }
  if (place.state === 'held' && shift.startsAt <= now) {
    if (!(await places.stop(transaction, by.groupId, place, now))) return { kind: 'not in it' }
  } else {
    if (!(await places.letGo(transaction, by.groupId, place))) return { kind: 'not in it' }
    if (place.state === 'held') await places.lower(transaction, shift)
  }
  if (person.id !== by.id && !person.unreachable)
    await tellOne(desk, person, [shift], (t) => say.takenOut(t, by, shift, settings.timeZone))
  await showGap(desk, shift)
  return { kind: 'taken out', shift }
}

export type Fitting = { person: Person; standby: boolean }

/**
 * Who could be put into a shift, those first who offered to come if need be, then those whose languages and topics it is
 * for. Of the others only how many: why they cannot is theirs.
 */
export async function whoFits(
  desk: Desk,
  group: HelperGroup,
  shift: Shift,
): Promise<{ fit: Fitting[]; others: number }> {
  const { transaction, people, now, settings } = desk
  const all = await people.withRole(transaction, group.id, 'volunteer', 'coordinator')
  const inIt = await store.placesIn(transaction, group.id, [shift.id])
  const stateOf = new Map(inIt.map(({ personId, state }) => [personId, state]))
  const limits = await limitsIn(transaction, group.id)
  const busy = await store.busyDuring(transaction, shift)
  const candidates = all.filter(({ id }) => stateOf.get(id) !== 'held')
  const fit = candidates
    .filter((person) => !person.unreachable && !busy.has(person.id))
    .map((person) => ({ person, taker: { ...person, limits: limits.get(person.id) ?? noLimits, others: [] } }))
    .filter(({ taker }) => !obstacleTo(taker, shift, now, settings.timeZone))
    .map(({ person, taker }) => ({
      person,
      standby: stateOf.get(person.id) === 'standby',
      concerns: concernsAbout(taker, shift).length,
    }))
    .sort((one, other) => Number(other.standby) - Number(one.standby) || one.concerns - other.concerns)
  return { fit, others: candidates.length - fit.length }
}
