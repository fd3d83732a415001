import { addDays, type Day, dayOf, instantAt, type MinuteOfDay, minuteOf } from '../wall-clock.ts'
import type { Language } from './languages.ts'
import { dayWritten, takeDate } from './when/dates.ts'
import { dayAhead, dayNamed, takeAhead, timeAhead, withMornings } from './when/days.ts'
import { word } from './when/grammar.ts'
import { plainly } from './when/plainly.ts'
import { type TakenTimes, takeTimes } from './when/times.ts'

/** The one place where days, times and lengths are read that people typed, in all languages Lotse speaks. */

export { readDate, readDay, readDayWord, readPastDay } from './when/day-alone.ts'
export { beginsWithWhen, leadingPlaces } from './when/leading-places.ts'
export { type LengthPart, lengthParts, readLength } from './when/lengths.ts'

/** A stretch that ends before it begins ends on the next day. */
export type When = { day: Day; from?: MinuteOfDay; until?: MinuteOfDay }

export type ReadWhen =
  | { kind: 'when'; when: When }
  /** A weekday that is today's: today or in a week? */
  | { kind: 'which week'; today: When; inAWeek: When }
  | { kind: 'past'; when: When }
  /** Such as the 31st of February. */
  | { kind: 'no such day' }
  /** Such as 25:00, or the hour that is left out when summer begins. */
  | { kind: 'no such hour'; day: Day }
  | { kind: 'unclear' }

const withTimes = { withTimes: true, signs: '[./]', monthFirst: true }
const noDay = new RegExp(word('not|or'))

/**
 * The day, and the time if there is one: "Di 10 Uhr", "24.12. um 9", "через 3 дня", "سه‌شنبه ساعت ۱۰". Hours without a
 * part of the day are of 24. Words that say no time may stand beside it; numbers may not.
 * @param reader whose words win where two languages mean different days by one
 */
export function readWhen(typed: string, now: Date, zone: string, reader?: Language): ReadWhen {
  const today = dayOf(now, zone)
  const plain = plainly(typed, reader)
  if (noDay.test(plain)) return { kind: 'unclear' }
  const date = takeDate(plain, withTimes)
  const written = date && dayWritten(date.written, today)
  if (date && takeDate(date.rest, withTimes)?.written.month !== undefined) return { kind: 'unclear' }
  if (date && written === undefined) return { kind: 'no such day' }
  const ahead = takeAhead(date?.rest ?? plain)
  const { rest, ...time } = takeTimes(withMornings(ahead?.rest ?? date?.rest ?? plain, date !== undefined))
  if (time.kind === 'several' || /\d/.test(withoutWords(rest))) return { kind: 'unclear' }
  const soon = ahead && timeAhead(ahead.ahead, now, zone)
  const named = dayNamed(rest, today, written)
  if (soon) return time.kind === 'none' && named.kind === 'none' ? { kind: 'when', when: soon } : { kind: 'unclear' }
  if (ahead && written !== undefined) return { kind: 'unclear' }
  const meant = ahead ? dayAhead(ahead.ahead, named, today) : named
  if (meant.kind === 'day') return onDay(meant.day, time, now, zone)
  if (meant.kind !== 'today or in a week') return { kind: 'unclear' }
  const [first, second] = [today, addDays(today, 7)].map((day) => onDay(day, time, now, zone)) as [ReadWhen, ReadWhen]
  if (first.kind !== 'when') return first.kind === 'past' ? second : first
  return second.kind === 'when' ? { kind: 'which week', today: first.when, inAWeek: second.when } : first
}

/** Only a time or a stretch: "14:30", "10-12 Uhr", "в 3", "۱۴:۳۰", "2pm", "halb drei", "15 Uhr bis 17 Uhr". */
export function readTime(typed: string): { from: MinuteOfDay; until?: MinuteOfDay } | 'no such hour' | undefined {
  const plain = withMornings(plainly(typed), true)
  const { rest, ...time } = takeTimes(plain)
  if (takeAhead(plain) || moreThanTime.test(rest) || /[^\s.,!?]/.test(withoutWords(rest))) return undefined
  if (time.kind === 'no such hour') return time.kind
  if (time.kind !== 'said' || time.said.from === undefined) return undefined
  const { from, until } = time.said
  return until === undefined ? { from } : { from, until }
}

/** The two times of a text that says a stretch, whatever else it says. */
export function readStretch(typed: string): { from: MinuteOfDay; until: MinuteOfDay } | undefined {
  const { rest, ...time } = takeTimes(withMornings(plainly(typed), true), { apart: true })
  if (time.kind !== 'said' || /\d/.test(withoutWords(rest))) return undefined
  const { from, until } = time.said
  return from === undefined || until === undefined ? undefined : { from, until }
}

const moreThanTime = new RegExp(word('not|or|ahead[^{}]*|(?:short-)?weekday\\d|month\\d+|persian\\d+|unit-[^{}]*'))
const withoutWords = (plain: string) => plain.replace(/\{[^{}]*\}/g, '')

function onDay(day: Day, time: TakenTimes, now: Date, zone: string): ReadWhen {
  if (time.kind === 'no such hour') return { kind: 'no such hour', day }
  const said = time.kind === 'said' ? time.said : {}
  const { from, until } = said
  const when = { day, ...said }
  const minutes = [from, until].filter((each) => each !== undefined)
  if (from !== undefined && from === until) return { kind: 'unclear' }
  if (minutes.some((each) => each < endOfDay && minuteOf(instantAt(day, each, zone), zone) !== each))
    return { kind: 'no such hour', day }
  const lastDay = from !== undefined && until !== undefined && until < from ? addDays(day, 1) : day
  const end = minutes.length === 0 ? instantAt(day, endOfDay, zone) : instantAt(lastDay, until ?? from ?? 0, zone)
  return { kind: end <= now ? 'past' : 'when', when }
}

const endOfDay = 24 * 60
