import { startOfDay } from '../../wall-clock.ts'
import { placesFree, type Task } from '../task.ts'

const hour = 3_600_000
/** So long before it begins there is time to do something else. */
const ahead = 24 * hour
/** Whoever posts a task for the same day is given this long, or half the time that is left. */
const grace = 2 * hour

type Danger = Pick<Task, 'day' | 'startsAt' | 'findBy' | 'places' | 'held' | 'createdAt' | 'postedAt' | 'changedAt'>

/** When a task begins, as far as it is known: a day begins at midnight. */
export const beginsAt = ({ day, startsAt }: Pick<Task, 'day' | 'startsAt'>, zone: string): Date | undefined =>
  startsAt ?? (day === undefined ? undefined : startOfDay(day, zone))

/**
 * When those who look after a task are told that it lacks somebody: when it passes until when somebody was wanted, or a day
 * before it begins; and never before people had time to answer. Undefined where nobody is lacking, or nothing presses.
 */
export function dangerAt(task: Danger, zone: string): Date | undefined {
  if (placesFree(task) === 0) return undefined
  const begins = beginsAt(task, zone)
  const times = [task.findBy, begins && new Date(begins.getTime() - ahead)].filter((at) => at !== undefined)
  if (times.length === 0) return undefined
  const since = task.changedAt ?? task.postedAt ?? task.createdAt
  const until = begins ?? (task.findBy as Date)
  const patience = Math.min(grace, Math.max(0, until.getTime() - since.getTime()) / 2)
  return new Date(Math.max(Math.min(...times.map((at) => at.getTime())), since.getTime() + patience))
}
