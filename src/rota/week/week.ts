import { isQuiet } from '../../limits/limits.ts'
import { addDays, type Day, dayOf, instantAt, mondayOf, startOfDay } from '../../wall-clock.ts'
import { night } from '../gaps/fair.ts'

const sunday = 6
/** Six in the evening. */
const evening = 18 * 60
/** Whoever starts Lotse again on Tuesday needs no preview of the week any more. */
const usefulFor = 30 * 3_600_000

/** When the week that begins on a Monday is shown in the group chat: the evening before. */
export const shownAt = (monday: Day, zone: string): Date => instantAt(addDays(monday, -1), evening, zone)

/** The week whose showing is due, by its Monday: a late tick catches up while it is of use, and not at night. */
export function weekToShow(now: Date, zone: string): Day | undefined {
  if (isQuiet({ quiet: night }, now, zone)) return undefined
  const monday = lastShown(now, zone)
  return now.getTime() - shownAt(monday, zone).getTime() < usefulFor ? monday : undefined
}

/** The last Monday whose week was, or should have been shown by now. */
export function lastShown(now: Date, zone: string): Day {
  const monday = mondayOf(dayOf(now, zone))
  const next = addDays(monday, sunday + 1)
  return now >= shownAt(next, zone) ? next : monday
}

/** A week's first and last day. */
export const daysOf = (monday: Day): [Day, Day] => [monday, addDays(monday, sunday)]

/**
 * Until when gaps are posted one by one: to the end of the week that was shown. Those after it come with their own week,
 * so that the group reads of them once.
 */
export const postedUntil = (now: Date, zone: string): Date =>
  startOfDay(addDays(lastShown(now, zone), sunday + 1), zone)
