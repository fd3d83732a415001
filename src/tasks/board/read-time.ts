import type { Language } from '../../language/languages.ts'
import { type ReadWhen, readLength, readTime, readWhen, type When } from '../../language/typed-when.ts'
import { addDays, type Day, dayOf, instantAt, type MinuteOfDay, minuteOf, startOfDay } from '../../wall-clock.ts'
import type { Task } from '../task.ts'
import type { Change, Problem } from './field.ts'

export type At = { now: Date; zone: string; language: Language }

export type ReadTime =
  | { change: Change }
  | { problem: Problem }
  /** The hour is missing, a weekday is today's, or the day is missing: nothing is guessed. */
  | { ask: 'hour'; day: Day }
  | { ask: 'week'; days: [When, When] }
  | { ask: 'day'; from: MinuteOfDay; until: MinuteOfDay | undefined }

type Times = Pick<Task, 'day' | 'startsAt' | 'endsAt'>

const minute = 60_000
const dayLength = 24 * 60
/** Over midnight nobody means more; it is rather an end before the beginning. */
const longestNight = 12 * 60
const longestTask = dayLength
const daysAhead = 366

/** "Sa 10 Uhr", "28.11. 14-16", "morgen": when a task begins, and perhaps ends. */
export function readBeginning(typed: string, task: Times, at: At): ReadTime {
  const read = readWhen(typed, at.now, at.zone, at.language)
  if (read.kind === 'when') return settled(read.when, task, at)
  if (read.kind === 'which week') return { ask: 'week', days: [read.today, read.inAWeek] }
  if (read.kind !== 'unclear') return { problem: { kind: read.kind } }
  const time = readTime(typed)
  if (time === undefined) return { problem: { kind: 'unclear time' } }
  if (time === 'no such hour') return { problem: { kind: time } }
  if (task.day === undefined) return { ask: 'day', from: time.from, until: time.until }
  return settled({ day: task.day, ...time }, task, at)
}

/** What choosing a day, and an hour if there is one, comes to. */
export function settled({ day, from, until }: When, task: Times, at: At): ReadTime {
  return from === undefined ? { ask: 'hour', day } : beginning({ day, from, until }, task, at)
}

/** A day with hours. Who only moves the beginning means it to take as long as before. */
function beginning(
  { day, from, until }: { day: Day; from: MinuteOfDay; until: MinuteOfDay | undefined },
  task: Times,
  { now, zone }: At,
): { change: Change } | { problem: Problem } {
  const startsAt = instantAt(day, from, zone)
  if (minuteOf(startsAt, zone) !== from) return { problem: { kind: 'no such hour' } }
  const end = until === undefined ? endAsBefore(startsAt, task) : endAt(startsAt, until, zone)
  if (end && 'kind' in end) return { problem: end }
  if ((end ?? startsAt) <= now) return { problem: { kind: 'past' } }
  if (day > addDays(dayOf(now, zone), daysAhead)) return { problem: { kind: 'too far' } }
  return { change: { day, startsAt, endsAt: end } }
}

/** A day without hours. */
export function wholeDay(day: Day, { now, zone }: At): { change: Change } | { problem: Problem } {
  if (day < dayOf(now, zone)) return { problem: { kind: 'past' } }
  if (day > addDays(dayOf(now, zone), daysAhead)) return { problem: { kind: 'too far' } }
  return { change: { day, startsAt: undefined, endsAt: undefined } }
}

const endAsBefore = (startsAt: Date, { startsAt: was, endsAt }: Times): Date | undefined =>
  was && endsAt && new Date(startsAt.getTime() + endsAt.getTime() - was.getTime())

function endAt(startsAt: Date, until: MinuteOfDay, zone: string): Date | Problem {
  const from = minuteOf(startsAt, zone)
  const day = dayOf(startsAt, zone)
  if (until > from) return instantAt(day, until, zone)
  if (until + dayLength - from > longestNight) return { kind: 'ends before it begins' }
  return instantAt(addDays(day, 1), until, zone)
}

/** "2 Stunden", "bis 12 Uhr": how long it takes. */
export function readEnd(typed: string, task: Times, zone: string): { change: Change } | { problem: Problem } {
  const { startsAt } = task
  if (!startsAt) return { problem: { kind: 'no beginning' } }
  const length = readLength(typed)
  if (length !== undefined) return lasting(startsAt, length)
  const day = dayOf(startsAt, zone)
  const read = readWhen(`${day}, ${typed}`, startOfDay(day, zone), zone)
  if (read.kind === 'no such hour') return { problem: { kind: 'no such hour' } }
  const until = read.kind === 'when' ? (read.when.until ?? read.when.from) : undefined
  // A number alone may be hours, or an hour.
  if (until === undefined || /^\s*\p{Nd}+\s*$/u.test(typed)) return { problem: { kind: 'unclear length' } }
  const end = endAt(startsAt, until, zone)
  return 'kind' in end ? { problem: end } : { change: { endsAt: end } }
}

export function lasting(startsAt: Date, minutes: number): { change: Change } | { problem: Problem } {
  if (minutes <= 0) return { problem: { kind: 'ends before it begins' } }
  if (minutes > longestTask) return { problem: { kind: 'too long a time' } }
  return { change: { endsAt: new Date(startsAt.getTime() + minutes * minute) } }
}

/** Who says a day alone as the last one for an answer means its evening. */
const evening = 20 * 60

/** Until when somebody must be found. */
export function readFindBy(typed: string, task: Times, at: At): ReadTime {
  const read: ReadWhen = readWhen(typed, at.now, at.zone, at.language)
  if (read.kind === 'which week')
    return { ask: 'week', days: [read.today, read.inAWeek].map(inTheEvening) as [When, When] }
  if (read.kind === 'unclear') return { problem: { kind: 'unclear time' } }
  if (read.kind !== 'when') return { problem: { kind: read.kind } }
  return foundBy(inTheEvening(read.when), task, at)
}

const inTheEvening = ({ day, from, until }: When): When => ({ day, from: from ?? until ?? evening })

export function foundBy({ day, from = evening }: When, task: Times, { now, zone }: At) {
  const findBy = instantAt(day, from, zone)
  const begins = task.startsAt ?? (task.day === undefined ? undefined : startOfDay(addDays(task.day, 1), zone))
  if (findBy <= now) return { problem: { kind: 'past' } } as const
  if (begins && findBy >= begins) return { problem: { kind: 'after the beginning' } } as const
  return { change: { findBy } }
}
