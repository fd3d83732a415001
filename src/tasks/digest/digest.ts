import { addDays, type Day, dayOf, minuteOf } from '../../wall-clock.ts'
import { isNight } from '../posting/night.ts'
import { placesFree, type Task } from '../task.ts'

/** Six in the evening: after work, and early enough for tomorrow. */
const evening = 18 * 60

/** Who reads the chat has seen what was posted so lately. */
const lately = 3 * 3_600_000

/** More lines than this nobody reads; the rest stands in /tasks. */
export const mostLines = 10

/** The day whose digest may be shown now: a late look catches up until the night begins. */
export function dayToShow(now: Date, zone: string): Day | undefined {
  return minuteOf(now, zone) >= evening && !isNight(now, zone) ? dayOf(now, zone) : undefined
}

/** Everybody in the chat may see it, it is still ahead, and somebody is missing. */
export function needsSomebody(task: Task, now: Date, zone: string): boolean {
  if (task.state !== 'open' || task.circle !== 'chat' || placesFree(task) === 0) return false
  if (task.startsAt) return task.startsAt > now
  return task.day === undefined || task.day >= dayOf(now, zone)
}

export function isFresh({ postedAt, repostedAt }: Pick<Task, 'postedAt' | 'repostedAt'>, now: Date): boolean {
  const shown = repostedAt ?? postedAt
  return shown !== undefined && now.getTime() - shown.getTime() < lately
}

/** The days whose digest may still stand in the chat, should Lotse have been away for some evenings. */
export function daysBack(now: Date, zone: string): Day[] {
  const today = dayOf(now, zone)
  return Array.from({ length: 7 }, (_, back) => addDays(today, -back))
}
