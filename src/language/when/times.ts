import type { MinuteOfDay } from '../../wall-clock.ts'
import { clock, dash, word } from './grammar.ts'

/** A time or a stretch as somebody said it; `undefined` minutes are of an hour that does not exist. */
export type Said = { from?: MinuteOfDay; until?: MinuteOfDay }
export type TakenTimes = { kind: 'none' | 'several' | 'no such hour' } | { kind: 'said'; said: Said }

type Found = { groups: Record<string, string | undefined>; at: number; end: number }

const at = word('at|from|until|on')
const fraction = `(?:${word('(?<half>half)')}|${word('past-(?<past>\\d+)')}|${word('(?<to>to)')}) ?`
const minute = '(?: ?[:٫] ?|\\.)(?<minute>\\d\\d)(?!\\d)'
const minuteBehind = `\\.? ?(?<behind>\\d\\d)(?!\\d)(?: ?${word('unit-minute')})?`
const time = new RegExp(
  [
    `(?<at>(?:${at} ?){0,4})(?:(?<!\\d|\\d[.:,])(?:${fraction})?(?<hour>\\d{1,2})(?!\\d|[^{}]*\\})(?:${minute})?`,
    `(?: ?(?<clock>${clock})(?:${minuteBehind})?)?(?: ?${word('plus-(?<plus>-?\\d+)')})?(?: ?${clock})?`,
    `(?: ?${word('part-(?<part>[a-z]+)')})?|(?<noon>${word('noon')})|(?<midnight>${word('midnight')}))`,
  ].join(''),
  'g',
)
const afterDash = new RegExp(`${dash} ?$`)
const counts = new RegExp(`^(?: ?\\{\\}| ?${word('unit-[^{}]*')}| ?[%€$/.,]\\d?)`)

/** French "à" is one in English: "a". */
const number = '\\{number(\\d+)(?:,on)?\\}'
const numberAfter = new RegExp(`(${word('at|from|until|half|past-\\d+|to|part-[a-z]+|on')} ?)${number}`, 'g')
const numberBefore = new RegExp(`${number}( ?(?:${clock}|${word('plus-\\d+')}))`, 'g')

/**
 * Takes the one time or stretch out of a plain text.
 * @param apart two times are a stretch, whatever stands between them
 */
export function takeTimes(plain: string, { apart = false } = {}): TakenTimes & { rest: string } {
  const text = plain.replace(numberAfter, '$1$2').replace(numberBefore, '$1$2')
  const found = [...text.matchAll(time)]
    .map(({ groups = {}, index, 0: all }): Found => ({ groups, at: index, end: index + all.length }))
    .filter((each) => isSaid(each) || isHourAlone(each, text))
  const [one, other, third] =
    found.length > 1 && !apart && !isStretch(text, found) ? found.filter(({ groups }) => !groups.noon) : found
  if (!one) return { kind: 'none', rest: plain }
  const between = other && apart ? text.slice(one.end, other.at) : ''
  const rest = `${text.slice(0, one.at)} ${between} ${text.slice((other ?? one).end)}`
  if (third || (other && !apart && !isStretch(text, [one, other]))) return { kind: 'several', rest }
  // "Dienstag Nachmittag um 3": the part of the day may stand anywhere.
  const part = one.groups.part ?? elsewhere.exec(rest)?.groups?.part
  const first = { ...one, groups: { ...one.groups, part } }
  return { ...(other ? stretch(first, other) : single(first)), rest }
}

/** Not "am" and "pm", which go with their hour. */
const elsewhere = new RegExp(word('part-(?<part>(?!am|pm)[a-z]+)'))

/** A number by itself is an hour unless it counts something; 24 only ends a stretch. */
const isHourAlone = ({ groups, at, end }: Found, text: string): boolean =>
  Number(groups.hour) < (afterDash.test(text.slice(0, at)) ? 25 : 24) && !counts.test(text.slice(end))

/** More is said than a number. */
const isSaid = ({ groups: { hour, at = '', ...others } }: Found): boolean =>
  saysTime.test(at) || Object.values(others).some((each) => each !== undefined)
const saysTime = new RegExp(word('at|from|until'))

function single(one: Found): TakenTimes {
  const minutes = minutesOf(one)
  if (minutes === undefined) return { kind: 'no such hour' }
  return {
    kind: 'said',
    said: onlyUntil.test(one.groups.at ?? '') ? { until: minutes || dayLength } : { from: minutes },
  }
}

/** French "à" is "at", too. */
const onlyUntil = /\{(?![^{}]*\bat\b)[^{}]*\buntil\b/
const joins = new RegExp(`^ ?(?:${dash}|${word('until')}| )? ?$`)
const joinsBetween = new RegExp(`^ ?${word('and')} ?$`)

function isStretch(text: string, [one, other]: readonly Found[]): boolean {
  if (!one || !other) return false
  const between = text.slice(one.end, other.at)
  if (isBetween.test(text) && joinsBetween.test(between)) return true
  return joins.test(between) && (isUntil.test(other.groups.at ?? '') || between.trim() !== '')
}
const isUntil = new RegExp(word('until'))
const isBetween = new RegExp(word('between'))

const dayLength = 24 * 60

/** "4-6 pm" means the afternoon for both, and so does "10 am - 2" for the end. */
function stretch(one: Found, other: Found): TakenTimes {
  const [ownFrom, ownUntil] = [minutesOf(one), minutesOf(other)]
  if (ownFrom === undefined || ownUntil === undefined) return { kind: 'no such hour' }
  const until = ownUntil === 0 ? dayLength : ownUntil
  if (!partOf(one) && partOf(other)) {
    const both = minutesOf(one, partOf(other))
    return { kind: 'said', said: { from: both !== undefined && both < until ? both : ownFrom, until } }
  }
  if (partOf(one) && until <= ownFrom && !partOf(other)) {
    const later = [minutesOf(other, partOf(one)), minutesOf(other, 'pm')].find((each) => each && each > ownFrom)
    return { kind: 'said', said: { from: ownFrom, until: later ?? until } }
  }
  return { kind: 'said', said: { from: ownFrom, until } }
}

/** "15 Uhr am Bahnhof" is German and not before noon. */
function partOf({ groups: { part, clock, hour } }: Found): string | undefined {
  return part === 'am' && (clock || Number(hour) > 12) ? undefined : part
}

function minutesOf(found: Found, otherPart?: string): MinuteOfDay | undefined {
  const { hour, minute, behind, plus, half, past, to, noon, midnight } = found.groups
  if (noon) return dayLength / 2
  if (midnight) return dayLength
  const whole = hourOf(Number(hour), Number(minute ?? behind ?? 0), otherPart ?? partOf(found))
  if (whole === undefined) return undefined
  // "half" is half an hour before in German and Russian, "dreiviertel" and "quarter to" a quarter.
  const shifted = whole + (half ? -30 : to || past === '45' ? -15 : Number(past ?? plus ?? 0))
  return shifted < 0 ? shifted + dayLength : shifted > dayLength ? shifted - dayLength : shifted
}

/** An hour as it is said, with the part of the day it belongs to: 3 in the afternoon is 15. */
export function hourOf(hour: number, minute: number, part?: string): MinuteOfDay | undefined {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined
  if ((part === 'am' || part === 'pm') && (hour < 1 || hour > 12)) return undefined
  return hourIn(hour, minute, part) * 60 + minute
}

function hourIn(hour: number, minute: number, part: string | undefined): number {
  if (hour > 12 || hour === 0) return hour
  switch (part) {
    case 'am':
    case 'morning':
      return hour % 12
    case 'noon':
      return hour < 10 ? hour + 12 : hour
    case 'pm':
    case 'afternoon':
      return (hour % 12) + 12
    case 'evening':
      return hour === 12 ? midnightHour(minute) : hour + 12
    case 'night':
      return hour === 12 ? midnightHour(minute) : hour > 5 ? hour + 12 : hour
    default:
      return hour
  }
}

/** Twelve at night ends the day; half past it is early on this one. */
const midnightHour = (minute: number): number => (minute === 0 ? 24 : 0)
