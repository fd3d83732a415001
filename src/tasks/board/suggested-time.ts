import type { Language } from '../../language/languages.ts'
import { readWhen, type When } from '../../language/typed-when.ts'
import { dayOf, instantAt } from '../../wall-clock.ts'
import { isOver, type Task } from '../task.ts'

type Told = Pick<Task, 'content' | 'day' | 'state' | 'createdAt'>

/**
 * When a task may be, as its own words say: to be set with one press, and by itself never. Two for a weekday that was the
 * day's own when it was written.
 */
export function suggestedTimes(task: Told, now: Date, zone: string, language: Language): readonly When[] {
  if (task.day !== undefined || isOver(task)) return []
  const lines = task.content.text.split(/[;\n!?()]|\s[-–—]\s/)
  const parts = [task.content.text, ...lines, ...lines.flatMap((line) => line.split(/[,،]/))]
  const read = parts.map((part) => timesIn(part, task.createdAt, zone, language))
  const found =
    read.find((times) => times.some(({ from }) => from !== undefined)) ?? read.find(({ length }) => length > 0)
  return (found ?? []).filter(({ day, from }) =>
    from === undefined ? day >= dayOf(now, zone) : instantAt(day, from, zone) > now,
  )
}

function timesIn(part: string, writtenAt: Date, zone: string, language: Language): When[] {
  const times = timesOf(part, writtenAt, zone, language)
  // "So viele Stühle" is not about Sunday: short names of days count beside an hour only.
  const short = times.some(({ from }) => from === undefined)
  const told = short ? timesOf(part.replace(/(?<!\p{L})\p{L}{1,3}(?!\p{L})/gu, ' '), writtenAt, zone, language) : times
  return told.length === times.length && told.every(({ day }, index) => day === times[index]?.day) ? times : []
}

function timesOf(part: string, writtenAt: Date, zone: string, language: Language): When[] {
  const read = readWhen(part, writtenAt, zone, language)
  if (read.kind === 'when') return [read.when]
  return read.kind === 'which week' ? [read.today, read.inAWeek] : []
}
