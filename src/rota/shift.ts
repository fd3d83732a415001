import type { Topic } from '../guides/guide.ts'
import { addDays, type Day, instantAt, weekdayOf } from '../wall-clock.ts'
import type { Slot } from './slot.ts'

/** One stretch of duty on one day. */
export type Shift = {
  id: string
  groupId: string
  /** The slot it was made from; undefined for one that was added by hand, or whose slot is gone. */
  slotId: string | undefined
  day: Day
  startsAt: Date
  endsAt: Date
  people: number
  /** How many of its places are held. */
  held: number
  spoken: string[]
  topics: Topic[]
  cancelled: boolean
}

export type NewShift = Omit<Shift, 'id' | 'held' | 'cancelled'>

/** How far ahead shifts exist. */
export const weeksAhead = 8

/**
 * Which shifts slots make on the days from the first to the last, both included. What exists already (`slotId` and `day`),
 * changed or cancelled by hand as it may be, is not made again. `isHoliday` says what is a holiday in the group's Land.
 */
export function shiftsFor(
  slots: readonly Slot[],
  [first, last]: readonly [Day, Day],
  existing: ReadonlySet<string>,
  isHoliday: (day: Day) => boolean,
  zone: string,
): NewShift[] {
  const made: NewShift[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const weekday = weekdayOf(day)
    for (const slot of slots) {
      if (slot.weekday !== weekday || existing.has(madeFrom(slot.id, day))) continue
      if (!slot.onHolidays && isHoliday(day)) continue
      const [startsAt, endsAt] = [instantAt(day, slot.from, zone), instantAt(day, slot.until, zone)]
      // The whole slot lies in the hour that is left out when summer begins.
      if (endsAt <= startsAt) continue
      const { groupId, people, spoken, topics } = slot
      made.push({ groupId, slotId: slot.id, day, startsAt, endsAt, people, spoken, topics })
    }
  }
  return made
}

export const madeFrom = (slotId: string, day: Day): string => `${slotId} ${day}`

/** Places that nobody holds. */
export const placesFree = ({ people, held, cancelled }: Pick<Shift, 'people' | 'held' | 'cancelled'>): number =>
  cancelled ? 0 : Math.max(0, people - held)

export const isDuring = ({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, instant: Date): boolean =>
  startsAt <= instant && instant < endsAt

export const atTheSameTime = (
  one: Pick<Shift, 'startsAt' | 'endsAt'>,
  other: Pick<Shift, 'startsAt' | 'endsAt'>,
): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt
