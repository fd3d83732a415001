import { foldedWords } from '../language/fold.ts'
import type { Language } from '../language/languages.ts'
import type { Guide } from './guide.ts'
import { isForRegion, type Library, type Region } from './library.ts'
import { stopWordsOf } from './stop-words.ts'
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

/** Below this a guide has a word in common with the question, and no more. Measured with sentences about the weather and football. */
const leastScore = 0.12

/** How far before the second the first must be. */
const clearMargin = 1.5

/** How much a word found in a guide's version in another language counts: German terms are what people see on letters. */
const otherLanguages: readonly { language: Language; letters: RegExp; weight: number }[] = [
  { language: 'de', letters: /\p{Script=Latin}/u, weight: 0.8 },
  { language: 'en', letters: /\p{Script=Latin}/u, weight: 0.6 },
  { language: 'uk', letters: /\p{Script=Cyrillic}/u, weight: 0.8 },
  { language: 'ru', letters: /\p{Script=Cyrillic}/u, weight: 0.8 },
]

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
    const words = own.wordsOf(text)
    const scores = new Map<string, number>()
    let possible = 0
    for (const word of words) {
      const best = new Map<string, number>()
      const others = otherLanguages.filter((other) => other.language !== language && other.letters.test(word))
      const also = alsoLanguages.map((other) => ({ language: other, weight: 0.9 }))
      let weightOfWord = Number.POSITIVE_INFINITY
      for (const place of [{ language, weight: 1 }, ...also, ...others]) {
        const { index } = indexOf(place.language, region)
        weightOfWord = Math.min(weightOfWord, index.weightOf(word))
        for (const [slug, score] of index.scores(word)) {
          best.set(slug, Math.max(best.get(slug) ?? 0, score * place.weight))
        }
      }
      possible += weightOfWord
      for (const [slug, score] of best) scores.set(slug, (scores.get(slug) ?? 0) + score)
    }
    const hits = [...scores]
      .map(([slug, score]) => ({
        slug,
        score: score / possible,
        language: library.get(slug, language)?.language ?? language,
      }))
      .sort((a, b) => b.score - a.score)
      .filter(({ score }) => score >= leastScore)
    return { hits, clear: isClear(hits) }
  }
}

function isClear([first, second]: readonly Hit[]): boolean {
  return first !== undefined && first.score >= clearMargin * (second?.score ?? 0)
}

type LanguageIndex = { readonly index: WordIndex; wordsOf(text: string): readonly string[] }

function createLanguageIndex(library: Library, language: Language, region: Region): LanguageIndex {
  const stopWords = stopWordsOf(language)
  const wordsOf = (text: string) => [...foldedWords(text)].filter((word) => !stopWords.has(word)).map(withoutArticle)
  const fieldsOf = ({ title, summary = '', keywords, body }: Guide) => [
    { weight: 3, words: wordsOf(title) },
    { weight: 3, words: wordsOf(keywords.join(' ')) },
    { weight: 2, words: wordsOf(summary) },
    { weight: 1, words: wordsOf(body) },
  ]
  const guides = library.guides.filter((guide) => guide.language === language && isForRegion(guide, region))
  const index = createWordIndex(new Map(guides.map((guide) => [guide.slug, fieldsOf(guide)])))
  return { index, wordsOf: (text) => [...new Set(wordsOf(text))] }
}

/** Arabic writes the article and "and", "with", "for" onto the word: والسكن, بالسكن, للسكن are سكن. */
function withoutArticle(word: string): string {
  return word.replace(/^(?:و|ف)?(?:ب|ك)?(?:ال|لل)(?=\p{Script=Arabic}{3})/u, '')
}
