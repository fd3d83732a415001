import { type Limits, notBefore } from '../../limits/limits.ts'
import { addDays, dayOf, startOfDay } from '../../wall-clock.ts'
import type { Task } from '../task.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A volunteer who could be asked for a task: they can be written to, know nothing of it, and it is not their own. */
export type Candidate = {
  id: string
  spoken: readonly string[]
  /** They said on its card that they would come if nobody else does. */
  ifNeedBe: boolean
  /** Places in tasks they held in the last weeks, and hold now. */
  carried: number
  /** When they were last asked for any task. */
  lastAskedAt: Date | undefined
  /** Tasks they are being asked for just now. */
  openAsks: number
  /** How often they were asked for tasks today. */
  asksToday: number
  limits: Pick<Limits, 'quiet' | 'pausedUntil' | 'restUntil' | 'neverKinds'>
}

/** How far back it counts what somebody carried. */
export const weeksBack = 8

/** Somebody is asked for one task at a time, and for this many a day at most; those who offered themselves excepted. */
const mostADay = 2

/** The hours in which Lotse asks nobody by itself. */
const night = { from: 22 * 60, until: 7 * 60 }

export type Need = Pick<Task, 'kind' | 'spoken' | 'atOnce'> & {
  /** Until when somebody must be found. */
  until: Date | undefined
}

export type Next<Each> = {
  /** Who may be asked now, in order: first those who offered themselves, then who carried least. */
  ready: Each[]
  /** When somebody else may be asked, where that is before it is too late. */
  again: Date | undefined
}

/** Whom to ask for a task, one after another. Whoever it does not suit is in neither. */
export function whoIsNext<Each extends Candidate>(
  candidates: readonly Each[],
  need: Need,
  now: Date,
  zone: string,
): Next<Each> {
  const suited = candidates.filter((each) => suits(each, need))
  const times = new Map(suited.map((each) => [each, askableAt(each, need, now, zone)]))
  const later = [...times.values()]
    .filter((at) => at > now && (need.until === undefined || at < need.until))
    .sort((one, other) => one.getTime() - other.getTime())
  const ready = suited.filter((each) => (times.get(each) as Date) <= now)
  return { ready: inOrder(ready), again: later[0] }
}

function suits({ spoken, limits }: Candidate, need: Need): boolean {
  return !limits.neverKinds.includes(need.kind) && need.spoken.every((language) => spoken.includes(language))
}

/** While somebody is being asked for another task, when to look again. */
const soon = 30 * minute

/** When somebody may be asked at the earliest. What begins at once waits for no morning but their own. */
function askableAt(candidate: Candidate, { atOnce }: Need, now: Date, zone: string): Date {
  const { limits, openAsks, asksToday, ifNeedBe } = candidate
  const tomorrow = startOfDay(addDays(dayOf(now, zone), 1), zone)
  const enough = asksToday >= mostADay && !ifNeedBe && !atOnce
  const busy = openAsks > 0 && !ifNeedBe && !atOnce
  const earliest = [
    limits.pausedUntil,
    limits.restUntil,
    enough ? tomorrow : undefined,
    busy ? new Date(now.getTime() + soon) : undefined,
  ].reduce<Date>((latest, each) => (each && each > latest ? each : latest), now)
  if (atOnce) return notBefore(limits, earliest, zone)
  // Quiet hours may end in the night, and the night in quiet hours.
  let at = earliest
  for (let round = 0; round < 3; round++) at = notBefore(limits, notBefore({ quiet: night }, at, zone), zone)
  return at
}

const inOrder = <Each extends Candidate>(people: readonly Each[]): Each[] =>
  [...people].sort(
    (one, other) =>
      Number(other.ifNeedBe) - Number(one.ifNeedBe) ||
      one.carried - other.carried ||
      (one.lastAskedAt?.getTime() ?? 0) - (other.lastAskedAt?.getTime() ?? 0) ||
      (one.id < other.id ? -1 : 1),
  )

/** How long somebody has to think about it; where time is short, a quarter of what is left, but never less than a moment. */
export function replyBy(askedAt: Date, until: Date | undefined): Date {
  const left = until === undefined ? Number.POSITIVE_INFINITY : until.getTime() - askedAt.getTime()
  return new Date(askedAt.getTime() + Math.min(2 * hour, Math.max(10 * minute, left / 4)))
}

/** Until when somebody must be found for a task; undefined where nothing says so. */
export function neededBy(
  { findBy, startsAt, day: on }: Pick<Task, 'findBy' | 'startsAt' | 'day'>,
  zone: string,
): Date | undefined {
  return findBy ?? startsAt ?? (on === undefined ? undefined : startOfDay(addDays(on, 1), zone))
}

/**
 * When asking in private begins. A task with a card is first left to those who come by themselves, and nobody is bothered
 * weeks before, or for something that has no day.
 */
export function asksFrom(
  task: Pick<Task, 'circle' | 'atOnce' | 'urgent' | 'postedAt' | 'createdAt' | 'findBy' | 'startsAt' | 'day'>,
  zone: string,
): Date | undefined {
  if (task.circle === 'small') return task.createdAt
  const until = neededBy(task, zone)
  if (until === undefined) return undefined
  const posted = (task.postedAt ?? task.createdAt).getTime()
  return new Date(Math.max(posted + (task.urgent ? 15 * minute : 2 * hour), until.getTime() - 7 * day))
}
