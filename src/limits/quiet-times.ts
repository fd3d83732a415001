import { fold, withWesternDigits } from '../language/fold.ts'
import type { Quiet } from './limits.ts'
import { isEnd } from './pause-words.ts'

/** What somebody who typed their quiet hours means. */
export type QuietWish = { kind: 'hours'; quiet: Quiet } | { kind: 'end' } | { kind: 'same' | 'unclear' }

const dayLength = 24 * 60
const time =
  /(?<!\d)(\d{1,2})(?:\s?[:.h٫]\s?(\d{2}))?(?!\d)\s*(a\.?m|p\.?m|صباح|مساء|ص(?!\p{L})|م(?!\p{L})|صبح|شب|عصر)?/gu
const afternoon = /^(p|م|شب|عصر)/u

/** Reads "21:30-6:45", "22 bis 7 Uhr", "10 pm to 6 am", "٢٢ - ٧". Over midnight is what most people want. */
export function readQuiet(typed: string): QuietWish {
  const text = withWesternDigits(typed).toLowerCase()
  if (isEnd(fold(text))) return { kind: 'end' }
  const found = [...text.matchAll(time)]
  const [from, until] = found.map(([, hours, minutes, half]) => minuteOfDay(Number(hours), Number(minutes ?? 0), half))
  // Every digit belongs to one of exactly two times.
  if (found.length !== 2 || text.replace(time, '').match(/\d/) || from === undefined || until === undefined)
    return { kind: 'unclear' }
  return from === until ? { kind: 'same' } : { kind: 'hours', quiet: { from, until } }
}

function minuteOfDay(hours: number, minutes: number, half: string | undefined): number | undefined {
  if (minutes > 59 || hours > (half ? 12 : 24) || (hours === 24 && minutes > 0)) return undefined
  const onFullDay = half === undefined ? hours : (hours % 12) + (afternoon.test(half) ? 12 : 0)
  return (onFullDay * 60 + minutes) % dayLength
}
