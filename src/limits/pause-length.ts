import { daysAhead, weekdays } from '../language/calendar-words.ts'
import { fold, foldedWords, withWesternDigits } from '../language/fold.ts'
import { dateIn } from '../language/typed-date.ts'
import { addDays, addMonths, type Day, dayOf, instantAt, minuteOf, weekdayOf } from '../wall-clock.ts'
import { longestPause } from './limits.ts'
import { isEnd, isFiller, numbers, twoOf, type Unit, units } from './pause-words.ts'

/** What somebody who typed how long they want to pause means. */
export type PauseWish =
  | { kind: 'until'; until: Date }
  | { kind: 'end' }
  | { kind: 'zero' | 'past' | 'too long' | 'unclear' }

/** A pause that lasts through a day ends on the next morning, and not at midnight, when everybody sleeps. */
const morning = 7 * 60

/**
 * Reads "2w", "3 days", "до 24 грудня", "٢٤/١٢". Lengths count from now; a day that is named still belongs to the pause,
 * and without a year it is the next such day.
 */
export function readPause(typed: string, now: Date, zone: string): PauseWish {
  const text = withWesternDigits(typed).trim().toLowerCase()
  if (isEnd(fold(text))) return { kind: 'end' }
  if (/^[-−–]\s*\d/.test(text)) return { kind: 'past' }
  const until = dayNamed(text, now, zone) ?? afterLength(text, now, zone)
  if (until === undefined || !(until instanceof Date)) return { kind: until ?? 'unclear' }
  if (until <= now) return { kind: 'past' }
  return until.getTime() - now.getTime() > longestPause ? { kind: 'too long' } : { kind: 'until', until }
}

type Found = Date | 'zero' | 'past' | 'too long' | 'unclear'

function dayNamed(text: string, now: Date, zone: string): Found | undefined {
  const today = dayOf(now, zone)
  const day = relativeDay(text, today) ?? dateIn(text, today, 'next')
  if (day === undefined || day === 'unclear') return day
  return day < today ? 'past' : instantAt(addDays(day, 1), morning, zone)
}

function relativeDay(text: string, today: Day): Day | undefined {
  const rest = foldedWords(text)
    .filter((word) => !isFiller(word))
    .join(' ')
  const ahead = daysAhead.get(rest)
  if (ahead !== undefined) return addDays(today, ahead)
  const weekday = weekdays().get(rest) ?? declined(rest)
  // Said on a Monday, "until Monday" is the next one.
  return weekday === undefined ? undefined : addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
}

/** "до пятницы" says Friday with another ending than its name has. */
function declined(word: string): number | undefined {
  if (!/^\p{Script=Cyrillic}{5,}$/u.test(word)) return undefined
  return [...weekdays()].find(([name]) => name.length >= 5 && word.startsWith(name.slice(0, -2)))?.[1]
}

/** "2 weeks 3 days": numbers with units, and nothing else. */
function afterLength(text: string, now: Date, zone: string): Found | undefined {
  const parts = (fold(text).match(/\d+|\p{L}+/gu) ?? []).filter((word) => units.has(word) || !isFiller(word))
  const lengths: [number, Unit][] = []
  for (let at = 0; at < parts.length; ) {
    const [first, second] = [parts[at] as string, parts[at + 1]]
    const both = twoOf.get(first)
    const count = /^\d/.test(first) ? Number(first) : numbers.get(first)
    const unit = second === undefined ? undefined : units.get(second)
    // "a week" may go without its number: أسبوع, неделю.
    const alone = units.get(first)
    if (both) lengths.push([2, both])
    else if (count !== undefined && unit) lengths.push([count, unit])
    else if (alone && first.length > 2) lengths.push([1, alone])
    else return undefined
    at += both || !(count !== undefined && unit) ? 1 : 2
  }
  if (lengths.length === 0) return undefined
  if (lengths.every(([count]) => count === 0)) return 'zero'
  if (lengths.some(([count]) => count > mostOfAUnit)) return 'too long'
  return lengths.reduce((from, [count, unit]) => later(from, count, unit, zone), now)
}

/** More of anything would not even be a date; a year has this many minutes. */
const mostOfAUnit = 600_000

function later(from: Date, count: number, unit: Unit, zone: string): Date {
  if (unit === 'minute' || unit === 'hour')
    return new Date(from.getTime() + count * (unit === 'hour' ? 3_600_000 : 60_000))
  if (count > 1000) return new Date(from.getTime() + 2 * longestPause)
  const day = dayOf(from, zone)
  const ends = {
    day: () => addDays(day, count),
    week: () => addDays(day, count * 7),
    month: () => addMonths(day, count),
    year: () => addMonths(day, count * 12),
  }[unit]()
  return instantAt(ends, minuteOf(from, zone), zone)
}
