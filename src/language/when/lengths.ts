import { word } from './grammar.ts'
import { plainly } from './plainly.ts'
import type { Unit } from './words.ts'

const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 24 * 60, week: 7 * 24 * 60 }

const count = '(?<count>(?<![\\d.,])\\d{1,5}(?:[.,٫]\\d{1,2})?)(?!\\d|[^{}]*\\})'
const clock = '(?<hours>\\d{1,2}):(?<minutes>[0-5]\\d)(?!\\d)'
const length = new RegExp(
  [
    `(?:${clock}|${count}|${word('number(?<number>\\d+)')})? ?(?:(?<whole>${word('minutes-(?<fixed>\\d+)')})|`,
    `(?<half>${word('halfan')})? ?(?<more>${word('oneandhalf')})?(?: ?${word('plus-(?<before>\\d+)')})? ?`,
    `${word('(?:unit|short)-(?<unit>minute|hour|day|week)')}`,
    // "1h30", "une heure et demie"
    `(?: ?(?<rest>[0-5]\\d)(?!\\d| ?\\{|[^{}]*\\})| ?${word('plus-(?<after>\\d+)')})?)`,
  ].join(''),
  'g',
)
/** What makes it a day or something else. */
const noLength = new RegExp(
  word(
    'not|or|unit-[^{}]*|short-(?!weekday)[^{}]*|number\\d+|ahead[^{}]*|morgen|(?:short-)?weekday\\d|month\\d+|persian\\d+|part-[^{}]*',
  ),
)

/**
 * How many minutes somebody means who types "20 Minuten", "1,5 h", "1h30", "نص ساعة" or "2 hours 15 minutes". A number
 * alone is no length; nothing is longer than weeks.
 */
export function readLength(typed: string): number | undefined {
  const plain = plainly(typed)
  const found = [...plain.matchAll(length)].map(({ groups = {} }) => groups)
  const rest = plain.replace(length, ' ')
  if (found.length === 0 || noLength.test(rest) || /[\d–−/:-]/.test(rest.replace(/\{[^{}]*\}/g, ''))) return undefined
  // "час", an hour: only the first goes without its number.
  if (found.slice(1).some((each) => !isCounted(each)) || (found[0]?.rest && !found[0].count)) return undefined
  return Math.round(found.reduce((sum, each) => sum + minutesIn(each), 0))
}

type Groups = Readonly<Record<string, string | undefined>>

const isCounted = ({ count, number, hours, half, whole }: Groups): boolean =>
  [count, number, hours, half, whole].some((each) => each !== undefined)

function minutesIn(groups: Groups): number {
  if (groups.fixed) return Number(groups.fixed)
  const unit = minutesOf[groups.unit ?? ''] ?? 0
  const clock = groups.hours === undefined ? undefined : Number(groups.hours) + Number(groups.minutes) / 60
  const counted = Number(groups.count?.replace(/[,٫]/, '.') ?? groups.number ?? clock ?? 1)
  const plus = Number(groups.before ?? groups.after ?? 0) / 60
  return ((groups.more ? 1.5 : groups.half ? 0.5 : counted) + plus) * unit + Number(groups.rest ?? 0)
}

/** A length of whole units, to be counted from a day on. */
export type LengthPart = { count: number; unit: Unit }

const part = new RegExp(
  `(?:(?<count>\\d+)|${word('number(?<number>\\d+)')})? ?(?:${word('unit-(?<unit>[a-z]+)')}|${word('short-(?!weekday)(?<short>[a-z]+)')})`,
  'g',
)

/** "1 Woche 2 Tage", "أسبوعين", "неделю": the parts of a text that says a length and nothing else. */
export function lengthParts(typed: string): LengthPart[] {
  const plain = plainly(typed)
  if (!/^(?:\{and\}|\s)*$/.test(plain.replace(part, ' '))) return []
  const parts = [...plain.matchAll(part)].map(({ groups = {} }) => groups)
  // A letter alone is no week.
  if (parts.some(({ count, number, short }) => short && !count && !number)) return []
  return parts.map(({ count, number, unit, short }) => ({
    count: Number(count ?? number ?? 1),
    unit: (unit ?? short) as Unit,
  }))
}
