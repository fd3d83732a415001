import { endsOf, fewestIds, firstIds, mayOccur, type Part } from './phrase-part.ts'
import { type Id, Text, type Word } from './vocabulary.ts'

/**
 * Phrases as `locales/<language>/phrases.json` holds them, ready to be looked for:
 *
 *     kill me            these words, one after the other
 *     beat*              a word that begins so
 *     husband ... me     up to five words between
 *     husband & beat*    both, in either order, up to six words between; three or more likewise
 *     (he|she) hit me    one of several; | may stand between phrases of several words
 *     hit (also)? me     with or without
 *     to live !(in|at)   not if one of these follows
 *     <kin> hit me       one of the words that the file's `words` hold under this name
 *     = police           only if the text says nothing else
 */
export class Phrases {
  /** By the words of the part that has the fewest: only these few phrases are tried with a text. */
  readonly #byWord = new Map<Id, Part[]>()

  add(phrases: readonly Part[]): void {
    for (const phrase of phrases) {
      for (const id of fewestIds(phrase)) {
        const known = this.#byWord.get(id)
        if (known) known.push(phrase)
        else this.#byWord.set(id, [phrase])
      }
    }
  }

  occurIn(text: Text): boolean {
    return this.endsIn(text).some((ends) => ends.length > 0)
  }

  /** The text with a word that is none instead of each phrase. */
  cutFrom(text: Text): Text {
    const endsAt = this.endsIn(text)
    const words: Word[] = []
    for (let at = 0; at < text.words.length; ) {
      const end = Math.max(at, ...(endsAt[at] ?? nothing))
      words.push(end > at ? nothing : (text.words[at] ?? nothing))
      at = Math.max(end, at + 1)
    }
    return new Text(words)
  }

  /** For each word of the text where the phrases end that begin there. */
  endsIn(text: Text): (readonly number[])[] {
    const phrases = new Set<Part>()
    for (const id of text.places.keys()) {
      for (const phrase of this.#byWord.get(id) ?? []) if (mayOccur(phrase, text)) phrases.add(phrase)
    }
    const endsAt: number[][] = text.words.map(() => [])
    for (const phrase of phrases) {
      const starts = new Set(firstIds(phrase).flatMap((id) => text.places.get(id) ?? nothing))
      for (const at of starts) endsAt[at]?.push(...endsOf(phrase, text, at))
    }
    return endsAt
  }
}

/** Whether a text is nothing but these phrases, one after the other. */
export function isMadeOf(text: Text, phrases: readonly Phrases[]): boolean {
  const endsAt = phrases.map((each) => each.endsIn(text))
  const reached = new Set([0])
  for (const at of reached) {
    if (at === text.words.length) return at > 0
    for (const ends of endsAt) for (const end of ends[at] ?? nothing) reached.add(end)
  }
  return false
}

const nothing: Word = []
