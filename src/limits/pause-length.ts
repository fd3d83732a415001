import { fold, foldedWords, withWesternDigits } from '../language/fold.ts'
import { type LengthPart, lengthParts, readDate, readDayWord } from '../language/typed-when.ts'
import { addDays, addMonths, dayOf, instantAt, minuteOf } from '../wall-clock.ts'
import { longestPause } from './limits.ts'
import { isEnd, isFiller } from './pause-words.ts'

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
  const day = readDayWord(withoutFillers(text), today) ?? readDate(text, today)
  if (day === undefined || day === 'unclear') return day
  return day < today ? 'past' : instantAt(addDays(day, 1), morning, zone)
}

const withoutFillers = (text: string): string =>
  foldedWords(text)
    .filter((word) => !isFiller(word))
    .join(' ')

/** "2 weeks 3 days": numbers with units, and nothing else. */
function afterLength(text: string, now: Date, zone: string): Found | undefined {
  const parts = lengthParts(withoutFillers(text))
  if (parts.length === 0) return undefined
  if (parts.every(({ count }) => count === 0)) return 'zero'
  if (parts.some(({ count }) => count > mostOfAUnit)) return 'too long'
  return parts.reduce((from, part) => later(from, part, zone), now)
}

/** More of anything would not even be a date; a year has this many minutes. */
const mostOfAUnit = 600_000

function later(from: Date, { count, unit }: LengthPart, zone: string): Date {
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
