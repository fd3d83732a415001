import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { instantAt } from '../../wall-clock.ts'
import { showGap } from '../gaps/show-gap.ts'
import * as places from '../places/place-store.ts'
import type { Shift } from '../shift.ts'
import { mostPeople, shortestSlot } from '../slot.ts'
import * as say from './change-messages.ts'
import * as store from './plan-store.ts'
import type { Hours } from './read-slot.ts'
import { tellHolders } from './tell-holders.ts'

export type ShiftProblem = { kind: 'ends before it begins' } | { kind: 'too short' } | { kind: 'past' }
export type ChangedShift =
  | { kind: 'changed'; shift: Shift }
  | ShiftProblem
  | { kind: 'too many people' }
  /** Over, gone, or so already. */
  | { kind: 'no such shift' }

/** One day's shift does not take place. Who holds it keeps the place, in case it does after all. */
export async function cancelShift(desk: Desk, group: HelperGroup, by: Person, id: string): Promise<ChangedShift> {
  const shift = await places.shiftById(desk.transaction, group.id, id)
  if (!shift || !(await store.setCancelled(desk.transaction, shift, true, desk.now))) return { kind: 'no such shift' }
  const zone = desk.settings.timeZone
  await tellHolders(
    desk,
    by,
    [shift],
    (t) => say.cancelled(t, shift, zone),
    (t) => say.standbyCancelled(t, shift, zone),
  )
  await showGap(desk, shift)
  return { kind: 'changed', shift: { ...shift, cancelled: true } }
}

/** It takes place after all. Who has taken another one for that time meanwhile is free of it. */
export async function restoreShift(desk: Desk, group: HelperGroup, by: Person, id: string): Promise<ChangedShift> {
  const { transaction, now, settings } = desk
  const shift = await places.shiftById(transaction, group.id, id)
  if (!shift || !(await store.setCancelled(transaction, shift, false, now))) return { kind: 'no such shift' }
  const busy = await store.busyDuring(transaction, shift)
  for (const place of await store.placesIn(transaction, group.id, [id]))
    if (place.personId && busy.has(place.personId) && (await places.letGo(transaction, group.id, place)))
      if (place.state === 'held') await places.lower(transaction, shift)
  await tellHolders(
    desk,
    by,
    [shift],
    (t) => say.takesPlace(t, shift, settings.timeZone),
    (t) => say.standbyTakesPlace(t, shift, settings.timeZone),
  )
  await showGap(desk, shift)
  return { kind: 'changed', shift: { ...shift, cancelled: false } }
}

/** How many people one day's shift wants. Nobody who holds it is put out. */
export async function resizeShift(desk: Desk, group: HelperGroup, id: string, people: number): Promise<ChangedShift> {
  if (!Number.isInteger(people) || people < 1 || people > mostPeople) return { kind: 'too many people' }
  const shift = await places.shiftById(desk.transaction, group.id, id)
  if (!shift || !(await store.changeShift(desk.transaction, shift, { people }, desk.now)))
    return { kind: 'no such shift' }
  await showGap(desk, shift)
  return { kind: 'changed', shift: { ...shift, people } }
}

/** Other hours for one day. */
export async function moveShift(
  desk: Desk,
  group: HelperGroup,
  by: Person,
  id: string,
  hours: Hours,
): Promise<ChangedShift> {
  const { transaction, now, settings } = desk
  const old = await places.shiftById(transaction, group.id, id)
  if (!old) return { kind: 'no such shift' }
  const times = timesOn(old.day, hours, settings.timeZone)
  const problem = problemWithTimes(hours, times, now)
  if (problem) return problem
  const shift = { ...old, ...times }
  if (!(await store.changeShift(transaction, old, times, now))) return { kind: 'no such shift' }
  if (!old.cancelled) await tellHolders(desk, by, [shift], (t) => say.moved(t, old, shift, settings.timeZone))
  await showGap(desk, shift, { moved: true })
  return { kind: 'changed', shift }
}

export const timesOn = (day: string, { from, until }: Hours, zone: string): Pick<Shift, 'startsAt' | 'endsAt'> => ({
  startsAt: instantAt(day, from, zone),
  endsAt: instantAt(day, until, zone),
})

export function problemWithTimes(
  { from, until }: Hours,
  { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>,
  now: Date,
): ShiftProblem | undefined {
  if (until < from) return { kind: 'ends before it begins' }
  // Some or all of it may lie in the hour that is missing.
  if (until - from < shortestSlot || endsAt <= startsAt) return { kind: 'too short' }
  return endsAt <= now ? { kind: 'past' } : undefined
}
