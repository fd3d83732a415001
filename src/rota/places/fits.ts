import { isQuiet, type Limits, type Quiet } from '../../limits/limits.ts'
import { addDays, dayOf, instantAt } from '../../wall-clock.ts'
import { atTheSameTime, type Shift } from '../shift.ts'

/** Who would take a shift. */
export type Taker = {
  spoken: readonly string[]
  /** Empty means all. */
  topics: readonly string[]
  limits: Limits
  /** Shifts that they hold, or would come to if need be. */
  others: readonly Shift[]
}

/**
 * Why somebody cannot take a shift. What they agreed to holds for their own presses, too: in those hours nobody would be
 * asked, and the group would count on a duty that is none. They alone can change it, with one press.
 */
export type Obstacle =
  | { kind: 'cancelled' }
  | { kind: 'over' }
  | { kind: 'same time'; shift: Shift }
  | { kind: 'paused'; until: Date }
  | { kind: 'resting'; until: Date }
  | { kind: 'quiet hours'; quiet: Quiet }
  | { kind: 'never these topics' }

/** Those that they set themselves, and can change. */
export const isTheirLimit = ({ kind }: Obstacle): boolean =>
  kind === 'paused' || kind === 'resting' || kind === 'quiet hours' || kind === 'never these topics'

/** What is worth saying to whoever takes a shift, and for them to judge. */
export type Concern = 'languages' | 'topics'

export function obstacleTo(taker: Taker, shift: Shift, now: Date, zone: string): Obstacle | undefined {
  if (shift.cancelled) return { kind: 'cancelled' }
  if (shift.endsAt <= now) return { kind: 'over' }
  const other = taker.others.find((other) => other.id !== shift.id && atTheSameTime(other, shift))
  if (other) return { kind: 'same time', shift: other }
  const { pausedUntil, restUntil, quiet, never } = taker.limits
  const begins = new Date(Math.max(shift.startsAt.getTime(), now.getTime()))
  if (pausedUntil && begins < pausedUntil) return { kind: 'paused', until: pausedUntil }
  if (restUntil && begins < restUntil) return { kind: 'resting', until: restUntil }
  if (quiet && isQuietIn(quiet, { ...shift, startsAt: begins }, zone)) return { kind: 'quiet hours', quiet }
  if (shift.topics.length > 0 && shift.topics.every((topic) => never.includes(topic)))
    return { kind: 'never these topics' }
  return undefined
}

export function concernsAbout(taker: Pick<Taker, 'spoken' | 'topics'>, shift: Shift): Concern[] {
  const strange = (wanted: readonly string[], own: readonly string[]) =>
    wanted.length > 0 && !wanted.some((each) => own.includes(each))
  return [
    ...(strange(shift.spoken, taker.spoken) ? (['languages'] as const) : []),
    ...(taker.topics.length > 0 && strange(shift.topics, taker.topics) ? (['topics'] as const) : []),
  ]
}

/** Whether quiet hours begin in a shift, or go on when it begins. */
function isQuietIn(quiet: Quiet, shift: Pick<Shift, 'startsAt' | 'endsAt'>, zone: string): boolean {
  if (isQuiet({ quiet }, shift.startsAt, zone)) return true
  const last = dayOf(shift.endsAt, zone)
  for (let day = dayOf(shift.startsAt, zone); day <= last; day = addDays(day, 1)) {
    const from = instantAt(day, quiet.from, zone)
    if (shift.startsAt < from && from < shift.endsAt) return true
  }
  return false
}
