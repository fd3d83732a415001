import { type Limits, notBefore } from '../../limits/limits.ts'
import { addDays, dayOf, startOfDay } from '../../wall-clock.ts'

/** Somebody who could fill a gap: reachable, free at that time, and not asked for this shift before. */
export type Candidate = {
  id: string
  /** Milliseconds of duty they held in the last weeks, and hold in the coming ones. */
  carried: number
  /** When they were last asked for any shift. */
  lastAskedAt: Date | undefined
  /** Shifts they are being asked for just now. */
  openAsks: number
  /** How often they were asked for shifts today. */
  asksToday: number
  limits: Pick<Limits, 'quiet' | 'pausedUntil' | 'restUntil'>
}

/** How far back it counts what somebody carried. */
export const weeksBack = 8

/** Somebody is asked for one shift at a time, and for this many a day at most. */
const mostADay = 2

/** The hours in which Lotse starts nothing by itself: posts in the group chat, and asking round. */
export const night = { from: 22 * 60, until: 7 * 60 }

/** First who carried least; among equals who was not asked for a shift for the longest time. */
export function inOrderOfFairness<Each extends Pick<Candidate, 'id' | 'carried' | 'lastAskedAt'>>(
  people: readonly Each[],
): Each[] {
  return [...people].sort(
    (one, other) =>
      one.carried - other.carried ||
      (one.lastAskedAt?.getTime() ?? 0) - (other.lastAskedAt?.getTime() ?? 0) ||
      (one.id < other.id ? -1 : 1),
  )
}

/**
 * When somebody may be asked at the earliest; undefined while they are being asked for another shift, which ends nobody
 * knows when.
 */
export function askableAt({ openAsks, asksToday, limits }: Candidate, now: Date, zone: string): Date | undefined {
  if (openAsks > 0) return undefined
  const tomorrow = startOfDay(addDays(dayOf(now, zone), 1), zone)
  const earliest = [limits.pausedUntil, limits.restUntil, asksToday >= mostADay ? tomorrow : undefined].reduce<Date>(
    (latest, each) => (each && each > latest ? each : latest),
    now,
  )
  return awakeAt(earliest, limits, zone)
}

/** The first instant from one on that is neither night nor in somebody's quiet hours. */
export function awakeAt(from: Date, { quiet }: Pick<Limits, 'quiet'>, zone: string): Date {
  let at = from
  // Quiet hours may end in the night, and the night in quiet hours; whoever leaves no time at all is asked at none.
  for (let round = 0; round < 3; round++) at = notBefore({ quiet }, notBefore({ quiet: night }, at, zone), zone)
  return at
}

export type Asking = {
  /** Whom to ask now. */
  ask: Candidate[]
  /** When to look again, where nobody is being asked and somebody could be asked later. */
  again: Date | undefined
  /** Nobody is left who could be asked in time. */
  over: boolean
}

/** While somebody is being asked for another shift, when to look again. */
const soon = 30 * 60_000

/** Whom to ask for so many free places in a shift, and how it goes on. */
export function whomToAsk(
  candidates: readonly Candidate[],
  { free, openOffers, startsAt }: { free: number; openOffers: number; startsAt: Date },
  now: Date,
  zone: string,
): Asking {
  const times = candidates.map((candidate) => askableAt(candidate, now, zone))
  const ready = candidates.filter((_, index) => {
    const at = times[index]
    return at !== undefined && at <= now
  })
  const ask = inOrderOfFairness(ready).slice(0, Math.max(0, free - openOffers))
  if (ask.length > 0 || openOffers > 0) return { ask, again: undefined, over: false }
  const later = times
    .map((at) => at ?? new Date(now.getTime() + soon))
    .filter((at) => at < startsAt)
    .sort((one, other) => one.getTime() - other.getTime())[0]
  return { ask, again: later, over: later === undefined }
}
