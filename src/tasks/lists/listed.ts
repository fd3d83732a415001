import type { Place } from '../place.ts'
import { placesFree, type Task, timesOf } from '../task.ts'

/** Why a task is in danger of not happening. */
export type Danger = 'time runs short' | 'nobody answered in time'

const hour = 3_600_000
/** With this little time left a free place is a danger. */
const shortAhead = 48 * hour

/** What threatens an open task: free places when it begins soon, or after the time until which somebody was wanted. */
export function dangerOf(task: Pick<Task, 'places' | 'held' | 'startsAt' | 'findBy'>, now: Date): Danger | undefined {
  if (placesFree(task) === 0) return undefined
  if (task.findBy && task.findBy <= now) return 'nobody answered in time'
  return task.startsAt && task.startsAt.getTime() - now.getTime() < shortAhead ? 'time runs short' : undefined
}

/** Who looks at the list. */
export type Looker = {
  spoken: readonly string[]
  /** Kinds that they said are not for them. */
  never: readonly string[]
  /** When they are elsewhere. */
  busy: readonly { startsAt: Date; endsAt: Date }[]
}

/** Whether a task with a free place is for somebody: they speak what it needs, want its kind, and have time. */
export function suitsLooker(task: Task, { spoken, never, busy }: Looker): boolean {
  if (placesFree(task) === 0 || never.includes(task.kind)) return false
  if (task.spoken.some((language) => !spoken.includes(language))) return false
  const times = timesOf(task)
  return !times || !busy.some((other) => other.startsAt < times.endsAt && times.startsAt < other.endsAt)
}

/** A task in somebody's list, and their part in it. */
export type Listed = { task: Task; mine: Place['state'] | undefined; danger: Danger | undefined; manages: boolean }
