import type { Language } from '../../language/languages.ts'
import { tidy } from '../../language/when/plainly.ts'
import { hourOf } from '../../language/when/times.ts'
import { takeWeekdays } from '../../language/when/weekdays.ts'
import type { MinuteOfDay } from '../../wall-clock.ts'
import { mostPeople, type SlotTimes } from '../slot.ts'

export type Hours = Omit<SlotTimes, 'weekday'>
export type Unreadable =
  | { kind: 'no hours' }
  | { kind: 'no weekday' }
  | { kind: 'several weekdays' }
  /** Such as 25:00 or 16:75. */
  | { kind: 'impossible time'; typed: string }
  | { kind: 'too many people' }

export type ReadHours = (Hours & { people?: number }) | Unreadable
export type ReadSlot = (SlotTimes & { people?: number }) | Unreadable

/** "Di 16-18 2", as coordinators type it, in any of our languages and with their own digits. */
export function readSlot(typed: string, reader: Language): ReadSlot {
  const { weekdays, rest } = takeWeekdays(tidy(typed), reader)
  const hours = readTidyHours(rest)
  if (weekdays.length > 1) return { kind: 'several weekdays' }
  const [weekday] = weekdays
  if (weekday === undefined) return { kind: 'no weekday' }
  return 'kind' in hours ? hours : { weekday, ...hours }
}

/** "16:30–18", and how many people where a third number stands. */
export const readHours = (typed: string): ReadHours => readTidyHours(tidy(typed))

/** 16, 16:30, 16.30, 1630, 16 h 30, 4 pm. */
const time =
  /(?<!\d|[\d][:.])(\d{1,4})(?:\s*(?:[:.٫]|h(?=\s*\d{1,2}(?!\d|\s*h)))\s*(\d{1,2}))?(?!\d)\s*(a\.?m\b|p\.?m\b|ص|م(?!\p{L}))?/gu

type Found = {
  hour: number
  minute: number
  half: 'am' | 'pm' | undefined
  plain: boolean
  typed: string
  at: number
  end: number
}

function readTidyHours(text: string): ReadHours {
  const found = [...text.matchAll(time)].map((match): Found => {
    const [typed, hour, minute, half] = match
    const compact = minute === undefined && hour !== undefined && hour.length > 2
    return {
      hour: Number(compact ? hour.slice(0, -2) : hour),
      minute: Number(compact ? hour.slice(-2) : (minute ?? 0)),
      half: half === undefined ? undefined : /^[pم]/.test(half) ? 'pm' : 'am',
      plain: minute === undefined && half === undefined && !compact,
      typed: typed.trim(),
      at: match.index,
      end: match.index + typed.length,
    }
  })
  // A dash, or a word such as "bis", stands between the hours; else the first two numbers are meant.
  const dashed = found.findIndex((first, index) => {
    const next = found[index + 1]
    return next !== undefined && /^\D*[-–—−‐]\D*$/.test(text.slice(first.end, next.at))
  })
  const begin = Math.max(dashed, 0)
  const [from, until] = [found[begin], found[begin + 1]]
  const others = found.toSpliced(begin, 2)
  const [count] = others
  if (!from || !until || others.length > 1 || (count && !count.plain)) return { kind: 'no hours' }
  const [first, second] = [minutesOf(from, until.half), minutesOf(until, undefined)]
  if (first === undefined) return { kind: 'impossible time', typed: from.typed }
  if (second === undefined) return { kind: 'impossible time', typed: until.typed }
  if (count && (count.hour < 1 || count.hour > mostPeople)) return { kind: 'too many people' }
  return {
    from: first,
    // Until midnight is the end of this day, not its beginning.
    until: second === 0 && first > 0 ? 1440 : second,
    ...(count ? { people: count.hour } : {}),
  }
}

/** @param halfOfEnd "4-6 pm" means the afternoon for both. */
function minutesOf({ hour, minute, half }: Found, halfOfEnd: Found['half']): MinuteOfDay | undefined {
  return hourOf(hour, minute, half ?? (halfOfEnd === 'pm' && hour < 12 ? 'pm' : undefined))
}
