import { foldedWords } from '../language/fold.ts'
import type { Language } from '../language/languages.ts'
import { foldedStopWordsOf } from '../language/stop-words.ts'
import type { Guide } from './guide.ts'
import { isForRegion, type Library, type Region } from './library.ts'
import { latinSpelling } from './transliterate.ts'
import { createWordIndex, type WordIndex } from './word-index.ts'

export type Hit = {
  readonly slug: string
  /** From 0 to 1, comparable between questions: how much of what was asked the guide is about. */
  readonly score: number
  /** The language the guide would open in. */
  readonly language: Language
}

export type Found = {
  /** Best first; empty where nothing fits. */
  readonly hits: readonly Hit[]
  /** The first fits so much better than the second that it is the answer. */
  readonly clear: boolean
}

export type SearchOptions = {
  readonly language: Language
  readonly region?: Region
  /** Languages in which the text may be written too. */
  readonly alsoLanguages?: readonly Language[]
}

export type Search = (text: string, options: SearchOptions) => Found

/**
 * The best guide must be about a fifth of what was asked, or have much to do with some words of a long text. Below both it has a word in common
 * with the question and no more: measured with sentences about football and the weather.
 */
const leastScore = 0.2
const leastEvidence = 1.5

/** Guides much worse than the best are not worth a button. */
const leastShare = 0.25

/** How far before the second the first must be. */
const clearMargin = 1.5

type Place = { readonly index: WordIndex; readonly weight: number; spelling(word: string): string | undefined }

/** Indexes are built when a language and region is first asked for. */
export function createSearch(library: Library): Search {
  const indexes = new Map<string, LanguageIndex>()
  const indexOf = (language: Language, region: Region) => {
    const key = `${language} ${region === undefined ? '*' : (region ?? '')}`
    const index = indexes.get(key) ?? createLanguageIndex(library, language, region)
    indexes.set(key, index)
    return index
  }
  return (text, { language, region, alsoLanguages = [] }) => {
    const own = indexOf(language, region)
    const places = [
      ...[language, ...alsoLanguages].map((other) => ({ language: other, weight: 1, spelling: asTyped })),
      ...elsewhere.filter((other) => other.language !== language),
    ].map((place): Place => ({ ...place, index: indexOf(place.language, region).index }))

    const found = new Map<string, number>()
    let possible = 0
    for (const word of own.wordsOf(text)) {
      const { weight, scores } = findIn(places, word)
      possible += weight
      for (const [slug, score] of scores) found.set(slug, (found.get(slug) ?? 0) + score)
    }
    const best = Math.max(...found.values())
    if (found.size === 0 || (best < leastScore * possible && best < leastEvidence)) return { hits: [], clear: false }
    const hits = [...found]
      .filter(([, evidence]) => evidence >= best * leastShare)
      .map(([slug, evidence]) => ({
        slug,
        score: Math.min(1, evidence / possible),
        language: library.get(slug, language)?.language ?? language,
      }))
      .sort((a, b) => b.score - a.score)
    return { hits, clear: isClear(hits) }
  }
}

const asTyped = (word: string) => word

/**
 * Where words are looked for besides the reader's language, and how much they count when found there: the German terms that stand on letters,
 * in Latin or Cyrillic letters (джобцентр), English ones, and Russian for Ukrainian and the other way round.
 */
const elsewhere: readonly { language: Language; weight: number; spelling: Place['spelling'] }[] = [
  { language: 'de', weight: 0.8, spelling: latinSpelling },
  { language: 'en', weight: 0.6, spelling: (word) => (/\p{Script=Latin}/u.test(word) ? word : undefined) },
  { language: 'uk', weight: 0.8, spelling: (word) => (/\p{Script=Cyrillic}/u.test(word) ? word : undefined) },
  { language: 'ru', weight: 0.8, spelling: (word) => (/\p{Script=Cyrillic}/u.test(word) ? word : undefined) },
]

/** The best score of each guide in any of the places. The word weighs what it does in the first place that finds anything. */
function findIn(places: readonly Place[], word: string): { weight: number; scores: ReadonlyMap<string, number> } {
  const scores = new Map<string, number>()
  let weight: number | undefined
  for (const place of places) {
    const spelled = place.spelling(word)
    if (spelled === undefined) continue
    const found = place.index.find(spelled)
    if (found.scores.size > 0) weight ??= found.weight
    for (const [slug, score] of found.scores) scores.set(slug, Math.max(scores.get(slug) ?? 0, score * place.weight))
  }
  return { weight: weight ?? places[0]?.index.find(word).weight ?? 0, scores }
}

function isClear([first, second]: readonly Hit[]): boolean {
  return first !== undefined && first.score >= clearMargin * (second?.score ?? 0)
}

type LanguageIndex = { readonly index: WordIndex; wordsOf(text: string): readonly string[] }

function createLanguageIndex(library: Library, language: Language, region: Region): LanguageIndex {
  const stopWords = foldedStopWordsOf(language)
  const wordsOf = (text: string) => [...foldedWords(text)].filter((word) => !stopWords.has(word)).map(withoutArticle)
  const fieldsOf = ({ title, summary = '', keywords, body }: Guide) => [
    { weight: 3, words: wordsOf(title) },
    { weight: 3, words: wordsOf(keywords.join(' ')) },
    { weight: 2, words: wordsOf(summary) },
    { weight: 1, words: wordsOf(body) },
  ]
  const guides = library.guides.filter((guide) => guide.language === language && isForRegion(guide, region))
  const index = createWordIndex(new Map(guides.map((guide) => [guide.slug, fieldsOf(guide)])), library.size)
  return { index, wordsOf: (text) => [...new Set(wordsOf(text))] }
}

/** Arabic writes the article and "and", "with", "for" onto the word: والسكن, بالسكن, للسكن are سكن. */
function withoutArticle(word: string): string {
  return word.replace(/^(?:و|ف)?(?:ب|ك)?(?:ال|لل)(?=\p{Script=Arabic}{3})/u, '')
}
