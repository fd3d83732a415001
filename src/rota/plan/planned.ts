import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { addDays, type Day, dayOf } from '../../wall-clock.ts'
import * as places from '../places/place-store.ts'
import type { Shift } from '../shift.ts'
import type { Slot } from '../slot.ts'
import { leftOut } from './extra-shift.ts'
import { holidaysOf } from './holidays.ts'
import * as store from './plan-store.ts'

/** A shift with who is in it, for coordinators' eyes. */
export type Staffed = {
  shift: Shift
  holders: Person[]
  /** Who would come if need be. */
  standby: Person[]
}

export type PlannedDay = {
  day: Day
  staffed: Staffed[]
  holiday: string | undefined
  /** Slots that have no shift on this holiday. */
  leftOut: Slot[]
}

/** Seven days of shifts, from today or from so many weeks after. */
export async function weekFrom(desk: Desk, group: HelperGroup, weeks: number): Promise<PlannedDay[]> {
  const first = addDays(dayOf(desk.now, desk.settings.timeZone), 7 * weeks)
  return daysBetween(desk, group, [first, addDays(first, 6)])
}

export async function plannedDay(desk: Desk, group: HelperGroup, day: Day): Promise<PlannedDay> {
  const [planned] = await daysBetween(desk, group, [day, day])
  return planned as PlannedDay
}

export async function staffedShift(desk: Desk, group: HelperGroup, id: string): Promise<Staffed | undefined> {
  const shift = await places.shiftById(desk.transaction, group.id, id)
  if (!shift) return undefined
  const [staffed] = await staff(desk, group, [shift])
  return staffed
}

/** All shifts that end after an instant, with who is in them. */
export const staffedSince = async (desk: Desk, group: HelperGroup, instant: Date): Promise<Staffed[]> =>
  staff(desk, group, await store.shiftsAhead(desk.transaction, group.id, instant))

async function daysBetween(desk: Desk, group: HelperGroup, [first, last]: readonly [Day, Day]): Promise<PlannedDay[]> {
  const staffed = await staff(desk, group, await store.shiftsOn(desk.transaction, group.id, [first, last]))
  const holidays = await holidaysOf(group.land, first, last)
  const days: PlannedDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1))
    days.push({
      day,
      staffed: staffed.filter(({ shift }) => shift.day === day),
      holiday: holidays.get(day),
      leftOut: holidays.has(day) ? await leftOut(desk, group, day) : [],
    })
  return days
}

async function staff({ transaction, people }: Desk, group: HelperGroup, shifts: readonly Shift[]): Promise<Staffed[]> {
  const all = await people.withRole(transaction, group.id, 'volunteer', 'coordinator')
  const byId = new Map(all.map((person) => [person.id, person]))
  const inThem = await store.placesIn(
    transaction,
    group.id,
    shifts.map(({ id }) => id),
  )
  return shifts.map((shift) => {
    const those = (state: 'held' | 'standby') =>
      inThem
        .filter((place) => place.shiftId === shift.id && place.state === state)
        .flatMap(({ personId }) => byId.get(personId ?? '') ?? [])
    return { shift, holders: those('held'), standby: those('standby') }
  })
}
