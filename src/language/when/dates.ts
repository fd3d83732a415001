import { addMonths, type Day, isDay } from '../../wall-clock.ts'
import { clock, dash, take, word } from './grammar.ts'
import { fromPersian, isPersianYear } from './persian.ts'

/** A date as somebody wrote it, which may not exist. Without a month it is a day of this month or the next. */
export type Written = { day: number; month?: number; year?: number; persian: boolean }

export type DateStyle = {
  /** Whether times may stand beside it, so that 9.30 is none. */
  withTimes: boolean
  /** What may stand between day and month. */
  signs: string
  /** 12/24 cannot be a day of a month, and is the 24th of December. */
  monthFirst: boolean
}

const month = `(?:${word('month(?<month>\\d+)[^{}]*')}|${word('persian(?<persian>\\d+)[^{}]*')})\\.?(?: ?${word('unit-month')})?`
const day = '(?<![\\d:.])(?<day>\\d{1,2})(?!\\d)'
const timeFollows = `(?! ?(?:[:٫]|${clock}|${word('part-[a-z]+')}))`
// "2030 Uhr" is no year, and "1405 ساعت 9" is one.
const year = `(?<year>\\d{4})(?!\\d)(?! ?${clock}(?! ?\\d))`

/** The more of a date is there, the earlier it is looked for. */
const patterns = {
  iso: /(?<!\d)(?<year>\d{4}) ?[-/.] ?(?<month>\d{1,2}) ?[-/.] ?(?<day>\d{1,2})(?!\d)/,
  numeric: new RegExp(
    `${day} ?(?<sign>[-./]) ?(?<month>\\d{1,2}) ?\\k<sign>(?: ?${year}|(?<short>\\d\\d)(?!\\d)${timeFollows})`,
  ),
  named: new RegExp(
    `${day}\\.? ?(?:${word('of|from')} ?)?${month}(?:,? ?${year}| '?(?<short>2[5-9]|[3-9]\\d)(?![\\d.:])${timeFollows})?`,
  ),
  yearFirst: new RegExp(`(?<![\\d:.])${year} ?${month} ?(?<day>\\d{1,2})(?!\\d)`),
  monthFirst: new RegExp(`${month} ?(?<day>\\d{1,2})(?![\\d:٫])${timeFollows}\\.?(?:,? ?${year})?`),
}
const dayAndMonth = (signs: string) => new RegExp(`${day} ?(?<sign>${signs}) ?(?<month>\\d{1,2})(?!\\d)(?<end>\\.?)`)
const beforeTime = new RegExp(`${word('at')} ?$|\\d ?${dash} ?$|\\d:$`)
const afterTime = new RegExp(`^ ?(?:${clock}|${word('part-[a-z]+|noon')}|${dash} ?\\d)|^[:\\d]`)
const ofThisMonth = new RegExp(`(?<![\\d:.]|${word('at')} ?|${dash} ?)(?<day>\\d{1,2})\\.(?! ?\\d\\d?\\.|\\d)`)

/** The first date of a plain text, and the text without it. */
export function takeDate(plain: string, style: DateStyle): { written: Written; rest: string } | undefined {
  for (const pattern of Object.values(patterns)) {
    const taken = take(plain, pattern)
    if (taken) return { written: ordered(taken.groups, style), rest: taken.rest }
  }
  const short = takeDayAndMonth(plain, style)
  if (short || !style.withTimes) return short
  const taken = take(plain, ofThisMonth)
  return taken && { written: { day: Number(taken.groups.day), persian: false }, rest: taken.rest }
}

function takeDayAndMonth(plain: string, style: DateStyle): { written: Written; rest: string } | undefined {
  for (const found of plain.matchAll(new RegExp(dayAndMonth(style.signs), 'g'))) {
    const { groups = {} } = found
    const [before, after] = [plain.slice(0, found.index), plain.slice(found.index + found[0].length)]
    if (style.withTimes && isTime(groups, before, after)) continue
    return { written: ordered(groups, style), rest: `${before} ${after}` }
  }
  return undefined
}

/** 9.30, "um 10.12" and "10.12 Uhr" are times; "10.12." and "10/12" are not. */
function isTime({ day, sign, month = '', end }: Record<string, string | undefined>, before: string, after: string) {
  if (sign === '.' && afterTime.test(after)) return true
  if (sign !== '.' || end === '.') return false
  const couldBe = month.length === 2 && Number(month) < 60 && Number(day) <= 24
  return (
    couldBe && (Number(month) > 12 || beforeTime.test(before) || new RegExp(word('ahead-?\\d')).test(before + after))
  )
}

function ordered(groups: Record<string, string | undefined>, { monthFirst }: DateStyle): Written {
  const [one, other] = [Number(groups.day), Number(groups.month ?? groups.persian)]
  const year = groups.year ? Number(groups.year) : groups.short ? Number(groups.short) + 2000 : undefined
  const persian = groups.persian !== undefined || (year !== undefined && isPersianYear(year))
  const swapped = monthFirst && groups.sign === '/' && other > 12
  const [day, month] = swapped ? [other, one] : [one, other]
  return { day, month, persian, ...(year === undefined ? {} : { year }) }
}

/**
 * The day that is meant. Without a year it is the next such day, and the 29th of February may be years away; or the last
 * one of this year and the year before. Today is either.
 */
export function dayWritten(written: Written, today: Day, nearest: 'next' | 'last' = 'next'): Day | undefined {
  const { day, month, year, persian } = written
  if (month === undefined) return dayOfMonths(day, today)
  const existing = persian ? fromPersian : existingDay
  if (year !== undefined) return existing(year, month, day)
  const thisYear = Number(today.slice(0, 4)) - (persian ? 622 : 0)
  const years = nearest === 'last' ? [1, 0, -1] : [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const days = years.map((count) => existing(thisYear + count, month, day)).filter((each) => each !== undefined)
  return days.find((each) => (nearest === 'last' ? each <= today : each >= today))
}

function dayOfMonths(day: number, today: Day): Day | undefined {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: 3 }, (_, months) => addMonths(first, months).slice(0, 7))
    .map((month) => existingDay(Number(month.slice(0, 4)), Number(month.slice(5)), day))
    .find((each) => each !== undefined && each >= today)
}

function existingDay(year: number, month: number, day: number): Day | undefined {
  // A longer year does not sort among others as text.
  if (year < 1000 || year > 9999) return undefined
  const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  return isDay(text) ? text : undefined
}
