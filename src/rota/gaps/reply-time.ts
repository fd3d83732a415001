import { isQuiet, type Limits } from '../../limits/limits.ts'
import { night } from './fair.ts'

const minute = 60_000
const hour = 60 * minute

/** How long somebody has to think about a shift, of the hours in which they are awake and not left alone. */
const toThink = 4 * hour
/** With this much time left before the shift, whoever is asked next shall have a chance, too. */
const tight = 12 * hour
const atLeast = hour
const step = 15 * minute

/**
 * Until when somebody who is asked for a shift has time. Where the shift is near, until twelve hours before it; nearer
 * than that an hour, or half of what is left.
 */
export function replyBy(askedAt: Date, startsAt: Date, { quiet }: Pick<Limits, 'quiet'>, zone: string): Date {
  const left = startsAt.getTime() - askedAt.getTime()
  const leisurely = wakingTime(askedAt, toThink, startsAt, quiet, zone)
  const inTime = startsAt.getTime() - tight
  const hasty = askedAt.getTime() + Math.min(atLeast, left / 2)
  return new Date(Math.min(leisurely, Math.max(inTime, hasty)))
}

/** In steps: exact to a quarter of an hour, whatever the clocks do. */
function wakingTime(from: Date, length: number, until: Date, quiet: Limits['quiet'], zone: string): number {
  let at = from.getTime()
  for (let left = length; left > 0 && at < until.getTime(); at += step) {
    const instant = new Date(at)
    if (!isQuiet({ quiet: night }, instant, zone) && !isQuiet({ quiet }, instant, zone)) left -= step
  }
  return Math.min(at, until.getTime())
}
