import { withWesternDigits } from '../fold.ts'
import { word } from './grammar.ts'
import { plainly } from './plainly.ts'

/** More people nobody asks for in one task. */
const mostPlaces = 50

/** Direction marks, which right-to-left keyboards put before a number. */
const marks = '[\\s\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069]*'
const leadingNumber = new RegExp(`^${marks}(\\p{Nd}{1,2})(?!\\p{Nd})`, 'u')
/** The number stands alone: what follows is neither another number nor a sign that makes it part of something. */
const standsAlone = new RegExp(
  `^(?:${marks}$|[\\s\\u00A0]${marks}(?![\\p{Nd}\\p{Sc}\\p{Sm}\\p{Pd}.,:;/*%‰°'’&]|[xх]\\b))`,
  'u',
)

/**
 * How many places a task's text asks for by its leading whole number, 1 to 50, and the rest of the text, which may be
 * empty. "3 Zimmer tragen" asks for three; times, dates, lengths and stretches ask for none.
 */
export function leadingPlaces(text: string): { places: number; rest: string } | undefined {
  const found = leadingNumber.exec(text)
  if (!found) return undefined
  const digits = withWesternDigits(found[1] ?? '')
  const [places, after] = [Number(digits), text.slice(found[0].length)]
  if (digits.startsWith('0') || places > mostPlaces || !standsAlone.test(after)) return undefined
  return saysWhen(after, places) || saysStretch(after) || saysLength(after) ? undefined : { places, rest: after.trim() }
}

const clock =
  /^\s*(?:[01]?\d|2[0-4])(?:\s?[:٫]\s?[0-5]\d|\.[0-5]\d(?=\s*(?:uhr|h|u)(?!\p{L}))|\s?h\s?[0-5]\d)(?!\d|\p{L})/u
const date =
  /^\s*(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:0?[1-9]|[12]\d|3[01])\s?[./]\s?(?:0?[1-9]|1[0-2])(?:\s?[./]\s?(?:\d{4}|\d\d)?)?)(?![\d:])/u
const halfOfDay = /^\s*(?:1[0-2]|0?[1-9])\s?[ap]\.?\s?m(?!\p{L})/u

/** Whether a text begins with a date or a time in numbers: "10 Uhr …", "3.12. …", "10:30 …", "2pm …", "5 декабря …". */
export function beginsWithWhen(text: string): boolean {
  const western = withWesternDigits(text)
    .toLowerCase()
    .replace(new RegExp(`^${marks}`), '')
  if ([clock, date, halfOfDay].some((pattern) => pattern.test(western))) return true
  const found = /^(\d{1,2})(?!\d)(\.?[\s\u00A0]+|h(?!\p{L}))/u.exec(western)
  return found !== null && (found[2] === 'h' || saysWhen(western.slice(found[0].length), Number(found[1])))
}

/** Whether what follows a number makes it an hour or a day of a month. */
function saysWhen(after: string, number: number): boolean {
  const plain = plainly(after)
  if (startsWith(plain, 'month\\d+|persian\\d+')) return number >= 1 && number <= 31
  return number <= 24 && startsWith(plain, 'clock|noon|midnight|part-[^{}]*')
}

const saysStretch = (after: string): boolean => new RegExp(`^ ?${word('until|or')} ?\\d`).test(plainly(after))
const saysLength = (after: string): boolean => startsWith(plainly(after), 'unit-[^{}]*')
const startsWith = (plain: string, meaning: string) => new RegExp(`^ ?${word(meaning)}`).test(plain)
