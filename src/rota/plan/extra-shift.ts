import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import { addDays, type Day, dayOf, weekdayOf } from '../../wall-clock.ts'
import { atTheSameTime, type Shift, shiftsFor } from '../shift.ts'
import type { Slot } from '../slot.ts'
import { showWeeks } from '../week/show-week.ts'
import { problemWithTimes, type ShiftProblem, timesOn } from './change-shift.ts'
import { holidaysOf } from './holidays.ts'
import * as store from './plan-store.ts'
import type { Hours } from './read-slot.ts'

export type AddedShift = { kind: 'added' } | ShiftProblem | { kind: 'same time'; shift: Shift } | { kind: 'too far' }

/** Longer ahead nobody plans a single day, and a mistyped year is noticed. */
const farthest = 366

/** A shift on one day that comes from no slot. */
export async function addShift(
  desk: Desk,
  group: HelperGroup,
  day: Day,
  { people = 1, ...hours }: Hours & { people?: number },
): Promise<AddedShift> {
  const { transaction, now, settings } = desk
  const today = dayOf(now, settings.timeZone)
  if (day > addDays(today, farthest)) return { kind: 'too far' }
  const times = timesOn(day, hours, settings.timeZone)
  const problem = problemWithTimes(hours, times, now)
  if (problem) return problem
  await store.planAlone(transaction, group.id)
  const shift = { groupId: group.id, slotId: undefined, day, ...times, people, spoken: [], topics: [] }
  const other = (await store.shiftsOn(transaction, group.id, [day, day])).find(
    (other) => !other.cancelled && other.spoken.length + other.topics.length === 0 && atTheSameTime(other, shift),
  )
  if (other) return { kind: 'same time', shift: other }
  await store.addShifts(transaction, [shift], now)
  await showWeeks(desk, group.id)
  return { kind: 'added' }
}

/** Slots that have no shift on a day because it is a holiday. */
export async function leftOut(desk: Desk, group: HelperGroup, day: Day): Promise<Slot[]> {
  const holidays = await holidaysOf(group.land, day, day)
  if (!holidays.has(day)) return []
  const made = await store.shiftsOn(desk.transaction, group.id, [day, day])
  return (await store.slotsOf(desk.transaction, group.id)).filter(
    ({ id, weekday, onHolidays }) =>
      weekday === weekdayOf(day) && !onHolidays && !made.some(({ slotId }) => slotId === id),
  )
}

/** On this holiday a slot has its shift all the same. False where it has it by now, or the day is past. */
export async function bringBack(desk: Desk, group: HelperGroup, slotId: string, day: Day): Promise<boolean> {
  const { transaction, now, settings } = desk
  await store.planAlone(transaction, group.id)
  const slot = (await leftOut(desk, group, day)).find(({ id }) => id === slotId)
  if (!slot || day > addDays(dayOf(now, settings.timeZone), farthest)) return false
  const shifts = shiftsFor([slot], [day, day], new Set(), () => false, settings.timeZone)
  const ahead = shifts.filter(({ endsAt }) => endsAt > now)
  await store.addShifts(transaction, ahead, now)
  await showWeeks(desk, group.id)
  return ahead.length > 0
}
