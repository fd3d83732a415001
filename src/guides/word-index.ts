import { typingErrors } from '../language/typing-errors.ts'

/** A text of a document, how much its words count, and its words. */
export type Field = { readonly weight: number; readonly words: readonly string[] }

export type Finding = {
  /** How much the word tells about documents: the fewer hold it the more; unknown ones as much as those in a single document. */
  readonly weight: number
  /** How well each document fits the word, from 0 to `weight`. */
  readonly scores: ReadonlyMap<string, number>
}

/**
 * An index of folded words that finds documents for one word at a time. Words that look alike are found as one: inflected
 * forms, German compounds and their parts, typing errors. Which words look alike is learnt from the documents' own
 * vocabulary, so no stemmer is needed for any language.
 */
export type WordIndex = {
  find(word: string): Finding
  /** Whether some document holds exactly this word. */
  knows(word: string): boolean
}

/** How soon further occurrences stop to count. */
const saturation = 3

/** How much it lowers a score that only look-alikes were found: many of them must not outdo the word itself. */
const shareOfLikeness = 0.25

/** How much the length of a field matters: 0 not at all, 1 fully. */
const lengthMatters = 0.7

/**
 * BM25F (Robertson and others, 2004) where all words that look like the one asked for count as occurrences of it, each by its likeness.
 * @param size of the collection against which rarity is reckoned; the same for indexes whose scores are compared
 */
export function createWordIndex(documents: ReadonlyMap<string, readonly Field[]>, size = documents.size): WordIndex {
  const occurrences = countOccurrences(documents)
  const vocabulary = createVocabulary(occurrences.keys())
  return {
    knows: (word) => occurrences.has(word),
    find: (word) => {
      const counts = new Map<string, number>()
      const likeness = new Map<string, number>()
      for (const [alike, like] of vocabulary.alike(word)) {
        for (const [document, count] of occurrences.get(alike) ?? []) {
          counts.set(document, (counts.get(document) ?? 0) + like * count)
          likeness.set(document, Math.max(likeness.get(document) ?? 0, like))
        }
      }
      const found = [...likeness.values()].reduce((sum, like) => sum + like, 0) || 1
      const weight = Math.log(1 + (size - found + 0.5) / (found + 0.5))
      const scores = new Map<string, number>()
      for (const [document, count] of counts)
        scores.set(document, (weight * count * (likeness.get(document) ?? 0) ** shareOfLikeness) / (count + saturation))
      return { weight, scores }
    },
  }
}

type Occurrences = Map<string, Map<string, number>>

/** How often each word occurs in each document, by the weight of the field and against the field's usual length. */
function countOccurrences(documents: ReadonlyMap<string, readonly Field[]>): Occurrences {
  const lengths: number[] = []
  for (const fields of documents.values()) {
    for (const [index, field] of fields.entries()) lengths[index] = (lengths[index] ?? 0) + field.words.length
  }
  const occurrences: Occurrences = new Map()
  for (const [document, fields] of documents) {
    for (const [index, { weight, words }] of fields.entries()) {
      const usual = (lengths[index] ?? 0) / documents.size || 1
      const count = weight / (1 - lengthMatters + (lengthMatters * words.length) / usual)
      for (const word of words) {
        const counts = occurrences.get(word) ?? new Map<string, number>()
        occurrences.set(word, counts.set(document, (counts.get(document) ?? 0) + count))
      }
    }
  }
  return occurrences
}

/** Letters in a row by which words are compared. */
const pieceLength = 4

/** Below this share of common pieces words have nothing to do with each other. */
const leastLikeness = 0.3

/** Words that only look alike never count as much as the word itself. */
const mostLikeness = 0.8

function createVocabulary(words: Iterable<string>): { alike(word: string): ReadonlyMap<string, number> } {
  const wordsWith = new Map<string, string[]>()
  const wordsFrom = new Map<string, string[]>()
  const known = new Set(words)
  for (const word of known) {
    for (const piece of piecesOf(word)) push(wordsWith, piece, word)
    push(wordsFrom, word.slice(0, 1), word)
  }
  return {
    alike: (word) => {
      const pieces = piecesOf(word)
      const common = new Map<string, number>()
      for (const piece of pieces) {
        for (const other of wordsWith.get(piece) ?? []) common.set(other, (common.get(other) ?? 0) + 1)
      }
      const alike = new Map<string, number>()
      for (const [other, count] of common) {
        const both = (2 * count) / (pieces.size + other.length - Math.min(other.length, pieceLength) + 1)
        const likeness = (both + count / pieces.size) / 2
        if (likeness >= leastLikeness) alike.set(other, Math.min(1, mostLikeness * likeness ** 2))
      }
      if (known.has(word)) return alike.set(word, 1)
      for (const other of wordsFrom.get(word.slice(0, 1)) ?? []) {
        if (mayBeMistyped(word, other)) alike.set(other, mostLikeness)
      }
      return alike
    },
  }
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function piecesOf(word: string): Set<string> {
  const pieces = new Set<string>()
  for (let start = 0; start + pieceLength <= Math.max(word.length, pieceLength); start++) {
    pieces.add(word.slice(start, start + pieceLength))
  }
  return pieces
}

/** One letter wrong, missing, added or two swapped; two such in words from eight letters on. Words of three letters are abbreviations. */
function mayBeMistyped(word: string, other: string): boolean {
  if (word.length < 4 || other.length < 4) return false
  const errors = word.length >= 8 ? 2 : 1
  return Math.abs(word.length - other.length) <= errors && typingErrors(word, other) <= errors
}
