import { type Day, isDay } from '../wall-clock.ts'
import { months } from './calendar-words.ts'
import { foldedWords } from './fold.ts'

type Written = { day: number; month: number; year?: number | undefined }

/**
 * The date in a text of small letters and western digits, with its month as a number or by its name. Without a year it is
 * the next such day, or the last; today is either.
 */
export function dateIn(text: string, today: Day, nearest: 'next' | 'last'): Day | 'unclear' | undefined {
  const written = numeric(text) ?? withName(text)
  if (!written) return undefined
  const { day, month, year } = written
  // A longer year does not sort among others as text.
  if (year !== undefined && (year < 1000 || year > 9999)) return 'unclear'
  if (year !== undefined) return existing(year, month, day) ?? 'unclear'
  const thisYear = Number(today.slice(0, 4))
  const other = nearest === 'next' ? thisYear + 1 : thisYear - 1
  const fits = (each: Day) => (nearest === 'next' ? each >= today : each <= today)
  return [thisYear, other].map((year) => existing(year, month, day)).find((each) => each && fits(each)) ?? 'unclear'
}

function numeric(text: string): Written | undefined {
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const found = /(?<![\d-])(\d{1,2})\s?[./]\s?(\d{1,2})(?:\s?[./]\s?(\d{4}|\d\d)?)?(?!\d)/.exec(text)
  if (!found) return undefined
  const [one, other] = [Number(found[1]), Number(found[2])]
  const year = found[3] === undefined ? undefined : Number(found[3]) + (found[3].length === 2 ? 2000 : 0)
  // The day comes first, unless it cannot.
  return other > 12 ? { day: other, month: one, year } : { day: one, month: other, year }
}

function withName(text: string): Written | undefined {
  const words = foldedWords(text)
  // Names of the Levant have two words; the longest that fits is meant.
  const named = [...months().keys()]
    .filter((name) => ` ${words.join(' ')} `.includes(` ${name} `))
    .sort((one, other) => other.length - one.length)[0]
  const counts = words.filter((word) => /^\d+$/.test(word)).map(Number)
  const [day, year] = counts
  if (named === undefined || day === undefined || day > 31 || counts.length > 2) return undefined
  return { day, month: months().get(named) as number, year }
}

function existing(year: number, month: number, day: number): Day | undefined {
  const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  return isDay(text) ? text : undefined
}
