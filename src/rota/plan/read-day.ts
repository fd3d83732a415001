import { months } from '../../language/calendar-words.ts'
import { fold, withWesternDigits } from '../../language/fold.ts'
import type { Language } from '../../language/languages.ts'
import { takeWeekdays } from '../../language/when/weekdays.ts'
import { addDays, type Day, isDay, weekdayOf } from '../../wall-clock.ts'

export type ReadDay = { kind: 'day'; day: Day } | { kind: 'unclear' } | { kind: 'impossible' } | { kind: 'past' }

/** Days from now that a word stands for. */
const ahead: ReadonlyMap<string, number> = new Map(
  [
    'heute today сьогодні сегодня اليوم امروز bugün aujourdhui',
    'morgen tomorrow завтра غدا فردا yarın demain',
    'übermorgen післязавтра послезавтра',
  ].flatMap((words, days) => words.split(' ').map((word) => [fold(word), days] as const)),
)

/** "24.12.", "24/12/2026", "2026-12-24", "24 декабря", "Dienstag", "morgen": without a year the next such day. */
export function readDay(typed: string, today: Day, reader: Language): ReadDay {
  const text = withWesternDigits(typed).toLowerCase()
  const soon = ahead.get(fold(text))
  if (soon !== undefined) return { kind: 'day', day: addDays(today, soon) }
  const written = numeric(text) ?? named(text)
  if (written) return dated(written, today)
  const { weekdays, rest } = takeWeekdays(text, reader)
  const [weekday] = weekdays
  if (weekday === undefined || weekdays.length > 1 || /\d/.test(rest)) return { kind: 'unclear' }
  return { kind: 'day', day: addDays(today, (weekday - weekdayOf(today) + 7) % 7) }
}

type Written = { day: number; month: number; year?: number | undefined }

function numeric(text: string): Written | undefined {
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const found = /(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d\d)?)?(?!\d)/.exec(text)
  return found ? { day: Number(found[1]), month: Number(found[2]), year: yearOf(found[3]) } : undefined
}

function named(text: string): Written | undefined {
  const words = ` ${fold(text)} `
  const name = [...months().keys()].filter((each) => words.includes(` ${each} `)).sort((a, b) => b.length - a.length)[0]
  const [day, year, more] = text.match(/\d+/g) ?? []
  if (name === undefined || day === undefined || more !== undefined) return undefined
  return { day: Number(day), month: months().get(name) as number, year: yearOf(year) }
}

const yearOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text) + (text.length <= 2 ? 2000 : 0)

function dated({ day, month, year }: Written, today: Day): ReadDay {
  const thisYear = Number(today.slice(0, 4))
  // The 29th of February may be years away.
  const years = year === undefined ? Array.from({ length: 5 }, (_, index) => thisYear + index) : [year]
  const found = years.map((each) => existing(each, month, day)).filter((each) => each !== undefined)
  if (found.length === 0) return { kind: 'impossible' }
  const next = found.find((each) => each >= today)
  return next === undefined ? { kind: 'past' } : { kind: 'day', day: next }
}

function existing(year: number, month: number, day: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}
