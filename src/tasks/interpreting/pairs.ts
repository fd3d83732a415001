import { isSpokenLanguage, type SpokenLanguage } from '../../language/spoken.ts'

/** Two languages, one of which is German. */
export type Pair = { from: SpokenLanguage; to: SpokenLanguage }

/**
 * Names that stand for languages whose speakers do not understand one another well enough to interpret: who chose one is
 * asked which is meant. Many speakers of Dari have an app in Persian.
 */
const several: Readonly<Record<string, readonly SpokenLanguage[]>> = { ku: ['kmr', 'ckb'], fa: ['fa', 'prs'] }

/** What an interpreter may be needed between, for somebody who speaks these languages. */
export function pairsFor(spoken: readonly string[]): Pair[] {
  const meant = spoken.flatMap((code) => several[code] ?? (isSpokenLanguage(code) ? [code] : []))
  return [...new Set(meant)].filter((code) => code !== 'de').map((from) => ({ from, to: 'de' }))
}
