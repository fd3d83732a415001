import { fold } from '../language/fold.ts'
import { readStretch } from '../language/typed-when.ts'
import type { Quiet } from './limits.ts'
import { isEnd } from './pause-words.ts'

/** What somebody who typed their quiet hours means. */
export type QuietWish = { kind: 'hours'; quiet: Quiet } | { kind: 'end' } | { kind: 'same' | 'unclear' }

const dayLength = 24 * 60

/** Reads "21:30-6:45", "22 bis 7 Uhr", "10 pm to 6 am", "٢٢ - ٧". Over midnight is what most people want. */
export function readQuiet(typed: string): QuietWish {
  if (isEnd(fold(typed))) return { kind: 'end' }
  const stretch = readStretch(typed)
  if (!stretch) return { kind: 'unclear' }
  const [from, until] = [stretch.from % dayLength, stretch.until % dayLength]
  return from === until ? { kind: 'same' } : { kind: 'hours', quiet: { from, until } }
}
