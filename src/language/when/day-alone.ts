import { addDays, type Day } from '../../wall-clock.ts'
import type { Language } from '../languages.ts'
import { dayWritten, takeDate } from './dates.ts'
import { dayAhead, dayNamed, takeAhead, withMornings } from './days.ts'
import { word } from './grammar.ts'
import { plainly } from './plainly.ts'

export type ReadDay = { kind: 'day'; day: Day } | { kind: 'unclear' } | { kind: 'impossible' } | { kind: 'past' }

const dayFirst = { withTimes: false, signs: '[-./]', monthFirst: false }
const eitherFirst = { withTimes: false, signs: '[./]', monthFirst: true }
const noDay = new RegExp(word('not|or'))
const oneWord = /^ *\{[^{}]*\}[ .!]*$/

/** A day without a time: "24.12.", "24 декабря", "Dienstag", "morgen". Without a year it is the next such day, or today. */
export function readDay(typed: string, today: Day, reader: Language): ReadDay {
  const plain = withMornings(plainly(typed, reader))
  const date = takeDate(plain, dayFirst)
  if (date) {
    const day = dayWritten(date.written, today)
    return day === undefined ? { kind: 'impossible' } : coming(day, today)
  }
  const ahead = takeAhead(plain)
  const rest = ahead?.rest ?? plain
  if (noDay.test(plain) || /\d/.test(rest.replace(/\{[^{}]*\}/g, ''))) return { kind: 'unclear' }
  const named = dayNamed(rest, today)
  const meant = ahead ? dayAhead(ahead.ahead, named, today) : named
  if (meant.kind === 'today or in a week') return { kind: 'day', day: today }
  return meant.kind === 'day' ? coming(meant.day, today) : { kind: 'unclear' }
}

const coming = (day: Day, today: Day): ReadDay => (day < today ? { kind: 'past' } : { kind: 'day', day })

/** The day of something that has happened: a word for it, or a date, which without a year is the last such one. */
export function readPastDay(typed: string, today: Day): Day | undefined {
  const plain = withMornings(plainly(typed))
  const date = takeDate(plain, eitherFirst)
  if (date) return dayWritten(date.written, today, 'last')
  const named = oneWord.test(plain) && /ahead/.test(plain) ? dayNamed(plain, today) : undefined
  return named?.kind === 'day' ? named.day : undefined
}

/** The date in a text, which is the next such one. */
export function readDate(typed: string, today: Day): Day | 'unclear' | undefined {
  const date = takeDate(plainly(typed), eitherFirst)
  return date && (dayWritten(date.written, today) ?? 'unclear')
}

/** The day that a single word stands for. Said on a Monday, "Monday" is the next one. */
export function readDayWord(typed: string, today: Day): Day | undefined {
  const plain = withMornings(plainly(typed))
  const named = oneWord.test(plain) ? dayNamed(plain, today) : undefined
  if (named?.kind === 'today or in a week') return addDays(today, 7)
  return named?.kind === 'day' ? named.day : undefined
}
