import type { Topic } from '../guides/guide.ts'
import type { Kind } from '../tasks/task.ts'
import { addDays, dayOf, instantAt, type MinuteOfDay, minuteOf } from '../wall-clock.ts'

/** What somebody agreed to. All of it is theirs alone to set and to lift, and it holds always. */
export type Limits = {
  /** Open talks at once. */
  openAtOnce: number | undefined
  /** Questions taken in a calendar week, Monday to Sunday. */
  perWeek: number | undefined
  /** The hours in which Lotse leaves them alone, on the wall clock; `from` after `until` goes over midnight. */
  quiet: Quiet | undefined
  pausedUntil: Date | undefined
  /** Rest after a heavy question. */
  restUntil: Date | undefined
  /** Topics they never want to be asked for. */
  never: Topic[]
  /** Kinds of tasks they never want to be asked for. */
  neverKinds: Kind[]
  /** Care they switched on for themselves. */
  care: Care[]
}

/** What the buttons offer; none is one of the choices, too. */
export const openChoices = [1, 2, 3, 5] as const
export const weekChoices = [1, 2, 3, 5, 10] as const
export const quietChoices: readonly Quiet[] = [
  { from: 22 * 60, until: 7 * 60 },
  { from: 20 * 60, until: 8 * 60 },
  { from: 18 * 60, until: 9 * 60 },
]

export type Quiet = { from: MinuteOfDay; until: MinuteOfDay }
export type Care = 'rest' | 'debrief'

/** Limits are off until somebody sets them. */
export const noLimits: Limits = {
  openAtOnce: undefined,
  perWeek: undefined,
  quiet: undefined,
  pausedUntil: undefined,
  restUntil: undefined,
  never: [],
  neverKinds: [],
  care: [],
}

/** The longest pause: after a year it is kinder to leave, and to come back. */
export const longestPause = 366 * 86_400_000

/** What somebody has on their hands just now. */
export type Load = { openTalks: number; takenThisWeek: number }

/** Why somebody is not to be asked for a question just now. */
export type Barrier = 'paused' | 'resting' | 'quiet hours' | 'never this topic' | 'enough open' | 'enough this week'

/** The first of somebody's limits that stands against asking them for a question at an instant. */
export function barrierFor(
  limits: Limits,
  load: Load,
  topic: Topic | undefined,
  now: Date,
  zone: string,
): Barrier | undefined {
  if (isPaused(limits, now)) return 'paused'
  if (isResting(limits, now)) return 'resting'
  if (isQuiet(limits, now, zone)) return 'quiet hours'
  return barrierToTaking(limits, load, topic)
}

/** What stands against taking one even by their own press: how much, and of what kind. A pause or the hour does not. */
export function barrierToTaking({ openAtOnce, perWeek, never }: Limits, load: Load, topic: Topic | undefined) {
  if (topic !== undefined && never.includes(topic)) return 'never this topic'
  if (openAtOnce !== undefined && load.openTalks >= openAtOnce) return 'enough open'
  if (perWeek !== undefined && load.takenThisWeek >= perWeek) return 'enough this week'
  return undefined
}

export const isResting = ({ restUntil }: Pick<Limits, 'restUntil'>, now: Date): boolean =>
  restUntil !== undefined && now < restUntil

export const isPaused = ({ pausedUntil }: Pick<Limits, 'pausedUntil'>, now: Date): boolean =>
  pausedUntil !== undefined && now < pausedUntil

export function isQuiet({ quiet }: Pick<Limits, 'quiet'>, now: Date, zone: string): boolean {
  if (!quiet) return false
  const minute = minuteOf(now, zone)
  const { from, until } = quiet
  return from < until ? from <= minute && minute < until : minute >= from || minute < until
}

/** When Lotse may write to somebody by itself: now, or when their quiet hours are over. */
export function notBefore(limits: Pick<Limits, 'quiet'>, now: Date, zone: string): Date {
  if (!limits.quiet || !isQuiet(limits, now, zone)) return now
  const today = dayOf(now, zone)
  const end = instantAt(today, limits.quiet.until, zone)
  return end > now ? end : instantAt(addDays(today, 1), limits.quiet.until, zone)
}
