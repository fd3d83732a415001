import type { Words } from '../../language/words.ts'
import { keyOf } from '../outcome.ts'
import type { Why } from '../routing/reason.ts'

/** Why a step was taken, in a few words: "on duty, Arabic, open: 0". Plain text. */
export const whysIn = (t: Words, whys: readonly Why[]): string =>
  [...new Set(whys.map((why) => whyIn(t, why)).filter(Boolean))].join(' · ')

function whyIn(t: Words, why: Why): string {
  const key = `questions.why.${keyOf(why.is)}`
  if ('language' in why) return t.plain(key, { language: t.spoken(why.language) })
  return 'count' in why ? t.plain(key, { number: why.count }) : t.plain(key)
}
