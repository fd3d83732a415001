import { addDays, instantAt } from '../../wall-clock.ts'
import type { PlaceOutcome } from '../place.ts'
import { type Task, type TaskOutcome, timesOf } from '../task.ts'

const placeOutcomes: readonly PlaceOutcome[] = ['well', 'nobody', 'heavy', 'absent']
export const isPlaceOutcome = (text: string): text is PlaceOutcome => placeOutcomes.some((each) => each === text)
const taskOutcomes: readonly TaskOutcome[] = ['well', 'nobody', 'badly']
export const isTaskOutcome = (text: string): text is TaskOutcome => taskOutcomes.some((each) => each === text)

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** People are still on their way home, or have not looked at their phones yet. */
const aWhile = hour
/** A day without hours is over at midnight; it is asked about in the morning. */
const morning = 8 * 60

/** When a task counts as over, though nobody said so; undefined where nothing says when. */
export function overAt(task: Pick<Task, 'day' | 'startsAt' | 'endsAt'>, zone: string): Date | undefined {
  const times = timesOf(task)
  if (times) return new Date(times.endsAt.getTime() + aWhile)
  return task.day === undefined ? undefined : instantAt(addDays(task.day, 1), morning, zone)
}

/** What has no time is asked after so long. */
export const openFor = 14 * day
/** Whoever is asked whether it is done has so long to answer. */
export const answersWithin = 3 * day

type Timeless = Pick<Task, 'createdAt' | 'openUntil' | 'checkedAt'>

/** What is due about a task that has no time: its poster is asked whether it is done, and it ends where no word comes. */
export function stepOfTimeless({ createdAt, openUntil, checkedAt }: Timeless, now: Date): 'ask' | 'end' | undefined {
  const until = openUntil ?? new Date(createdAt.getTime() + openFor)
  if (now < until) return undefined
  return checkedAt ? 'end' : 'ask'
}

/** Long ago nobody remembers how it went. */
const rememberedFor = 3 * day
export const isAskedAbout = (endedAt: Date, now: Date): boolean => now.getTime() - endedAt.getTime() < rememberedFor

const quarter = 15
const usual = 60
/** Half an hour more or less, with one press. */
const step = 30
const mostMinutes = 24 * 60

/**
 * The minutes that count for whoever held a place: from its beginning to its end, or until it was said to be done; to the
 * quarter of an hour, as the certificate has them. Where nobody said when it was, it is reckoned to have taken an hour.
 */
export function minutesOf(task: Pick<Task, 'startsAt' | 'endsAt'>, endedAt: Date): number {
  const times = timesOf(task)
  if (!times) return usual
  const { startsAt, endsAt } = times
  // Somebody who says so before it begins has done it at another time.
  const until = endedAt > startsAt && endedAt < endsAt ? endedAt : endsAt
  const minutes = (until.getTime() - startsAt.getTime()) / minute
  return Math.min(mostMinutes, Math.max(quarter, Math.round(minutes / quarter) * quarter))
}

export const corrected = (minutes: number, by: 1 | -1): number =>
  Math.min(mostMinutes, Math.max(0, minutes + by * step))
