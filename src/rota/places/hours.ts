import { dayOf } from '../../wall-clock.ts'
import type { Stretch } from '../place.ts'

/** How much duty somebody has done by shifts: what counts for a certificate of voluntary work. */
export type Served = { shifts: number; minutes: number }

/** A month on the wall clock, 2026-11. */
export type Month = string

/**
 * What somebody served, by the month in which each shift began. A shift counts for as long as it lasted, not for what the
 * clock on the wall says: the hour that comes twice is two hours. Whoever stopped early served until then.
 */
export function servedByMonth(places: readonly Stretch[], now: Date, zone: string): Map<Month, Served> {
  const months = new Map<Month, Served>()
  for (const place of places) {
    const minutes = minutesServed(place, now)
    if (minutes === 0) continue
    const month = monthOf(place.startsAt, zone)
    const before = months.get(month) ?? { shifts: 0, minutes: 0 }
    months.set(month, { shifts: before.shifts + 1, minutes: before.minutes + minutes })
  }
  return months
}

/** Whole minutes of a place that was held, as far as they are over. */
export function minutesServed({ state, cancelled, startsAt, endsAt, stoppedAt }: Stretch, now: Date): number {
  if (state !== 'held' || cancelled) return 0
  const until = Math.min(endsAt.getTime(), stoppedAt?.getTime() ?? Number.POSITIVE_INFINITY, now.getTime())
  return Math.max(0, Math.floor((until - startsAt.getTime()) / 60_000))
}

export const monthOf = (instant: Date, zone: string): Month => dayOf(instant, zone).slice(0, 7)
