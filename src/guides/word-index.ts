/** A text of a document, how much its words count, and its words. */
export type Field = { readonly weight: number; readonly words: readonly string[] }

/**
 * An index of folded words that finds documents for one word at a time. Words that look alike are found as one: inflected
 * forms, German compounds and their parts, typing errors. Which words look alike is learnt from the documents' own
 * vocabulary, so no stemmer is needed for any language.
 */
export type WordIndex = {
  /** How well each document fits the word, from 0 to `weightOf(word)`. */
  scores(word: string): ReadonlyMap<string, number>
  /** How much the word tells about documents: rare ones much, unknown ones most. */
  weightOf(word: string): number
}

/** How soon further occurrences stop to count. */
const saturation = 3

/** How much the length of a field matters: 0 not at all, 1 fully. */
const lengthMatters = 0.7

/** BM25F (Robertson and others, 2004) where all words that look like the one asked for count as occurrences of it, each by its likeness. */
export function createWordIndex(documents: ReadonlyMap<string, readonly Field[]>): WordIndex {
  const occurrences = countOccurrences(documents)
  const vocabulary = createVocabulary(occurrences.keys())
  const rarity = (found: number) => Math.log(1 + (documents.size - found + 0.5) / (found + 0.5))

  const lookUp = (word: string) => {
    const counts = new Map<string, number>()
    const likeness = new Map<string, number>()
    for (const [alike, like] of vocabulary.alike(word)) {
      for (const [document, count] of occurrences.get(alike) ?? []) {
        counts.set(document, (counts.get(document) ?? 0) + like * count)
        likeness.set(document, Math.max(likeness.get(document) ?? 0, like))
      }
    }
    const found = [...likeness.values()].reduce((sum, like) => sum + like, 0)
    return { counts, weight: rarity(found) }
  }
  return {
    scores: (word) => {
      const { counts, weight } = lookUp(word)
      return new Map([...counts].map(([document, count]) => [document, (weight * count) / (count + saturation)]))
    },
    weightOf: (word) => lookUp(word).weight,
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

/** Damerau-Levenshtein distance (optimal string alignment). */
function typingErrors(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      }
      row[j] = least
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
