import { addDays, addMonths, type Day, dayOf, minuteOf, mondayOf, weekdayOf } from '../../wall-clock.ts'
import { take, word } from './grammar.ts'

/** A length from now on: "in 3 days", "через неделю", "3 gün sonra". Hours and minutes end at a time, too. */
export type Ahead = { count: number; unit: string }

const count = `(?:(?<count>\\d{1,4}) ?|${word('number(?<number>\\d+)')} ?)`
const unit = word('unit-(?<unit>[a-z]+)')
const aheadPatterns = [
  new RegExp(`${word('in')} ?${count}?${unit}`),
  new RegExp(`(?<!\\d)${count}${unit} ?${word('later')}`),
]

export function takeAhead(plain: string): { ahead: Ahead; rest: string } | undefined {
  for (const pattern of aheadPatterns) {
    const taken = take(plain, pattern)
    if (!taken) continue
    const { count, number, unit = '' } = taken.groups
    return { ahead: { count: Number(count ?? number ?? 1), unit }, rest: taken.rest }
  }
  return undefined
}

/** The day on which a length ends that begins today, or on a day that is named beside it: "Dienstag in einer Woche". */
export function dayAhead({ count, unit }: Ahead, named: NamedDay, today: Day): NamedDay {
  if (named.kind === 'several') return named
  const from = named.kind === 'day' ? named.day : today
  if (unit === 'month') return { kind: 'day', day: addMonths(from, count) }
  if (unit === 'year') return { kind: 'day', day: addMonths(from, count * 12) }
  return { kind: 'day', day: addDays(from, unit === 'week' ? count * 7 : count) }
}

/** The same for hours and minutes, with the time. */
export function timeAhead({ count, unit }: Ahead, now: Date, zone: string): { day: Day; from: number } | undefined {
  if (unit !== 'hour' && unit !== 'minute') return undefined
  const instant = new Date(now.getTime() + count * (unit === 'hour' ? 3_600_000 : 60_000))
  return { day: dayOf(instant, zone), from: minuteOf(instant, zone) }
}

/** German "morgen" is the morning where another day is named before it, and else tomorrow. */
export function withMornings(plain: string, dayIsKnown = false): string {
  let known = dayIsKnown
  return plain.replace(/\{[^{}]*\}/g, (each) => {
    if (each !== '{morgen}') {
      known ||= /ahead|weekday/.test(each)
      return each
    }
    if (known) return '{part-morning}'
    known = true
    return '{ahead1}'
  })
}

export type NamedDay =
  | { kind: 'day'; day: Day }
  /** A weekday that is today's, and nothing says which. */
  | { kind: 'today or in a week' }
  | { kind: 'none' | 'several' }

/**
 * The day for which words stand: "übermorgen", "next Tuesday", "во вторник на следующей неделе".
 * @param date which is given beside them, and which they must fit
 */
export function dayNamed(plain: string, today: Day, date?: Day): NamedDay {
  const aheads = numbersOf(plain, 'ahead(-?\\d+)').map((days) => addDays(today, days))
  const full = numbersOf(plain, 'weekday(\\d)')
  const weekdays = full.length > 0 ? full : numbersOf(plain, 'short-weekday(\\d)')
  const days = [...new Set([...(date === undefined ? [] : [date]), ...aheads])]
  const [day, weekday] = [days[0], weekdays[0]]
  if (days.length > 1 || weekdays.length > 1) return { kind: 'several' }
  const weeks = weeksAhead(plain)
  if (day !== undefined) {
    const fits = weeks === 0 && (weekday === undefined || weekdayOf(day) === weekday)
    return fits ? { kind: 'day', day } : { kind: 'several' }
  }
  if (weekday === undefined) return { kind: 'none' }
  if (weeks > 0) return { kind: 'day', day: addDays(mondayOf(today), weeks * 7 + weekday - 1) }
  const until = (weekday - weekdayOf(today) + 7) % 7
  if (until > 0) return { kind: 'day', day: addDays(today, until) }
  if (new RegExp(word('next')).test(plain)) return { kind: 'day', day: addDays(today, 7) }
  return new RegExp(word('this')).test(plain) ? { kind: 'day', day: today } : { kind: 'today or in a week' }
}

const week = word('unit-week')
const nextWeek = new RegExp(`${word('next')} ?${week}|${week} ?${word('next')}`)
const weekAfterNext = new RegExp(`${word('next-next')} ?${week}|${word('week-2')}`)

function weeksAhead(plain: string): number {
  if (weekAfterNext.test(plain)) return 2
  return nextWeek.test(plain) || new RegExp(word('week-1')).test(plain) ? 1 : 0
}

const numbersOf = (plain: string, meaning: string): number[] => [
  ...new Set([...plain.matchAll(new RegExp(word(meaning), 'g'))].map((found) => Number(found[1]))),
]
