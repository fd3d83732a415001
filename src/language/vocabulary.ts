import { fold } from './fold.ts'
import { alone, type Part } from './phrase-part.ts'
import { spellingsOf, withSingleLetters } from './spellings.ts'

/** The number of a key in the vocabulary: compact to keep, quick to compare. */
export type Id = number

/** All the keys of a word that a phrase knows. */
export type Word = readonly Id[]

/** The words of all phrases. A key is a folded word, or the beginning of one before `*`. */
export class Vocabulary {
  readonly #ids = new Map<string, Id>()

  idOf(key: string): Id {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    this.#ids.set(key, this.#ids.size)
    return this.#ids.size - 1
  }

  /** Folds them all at once, which takes a tenth of the time. What is no word is not in the answer. */
  learn(written: readonly string[]): Map<string, Part> {
    const distinct = [...new Set(written)]
    const folded = fold(distinct.join(between)).split(between)
    return new Map(
      distinct.flatMap((each, at) => {
        const words = folded[at]?.trim().split(' ') ?? []
        if (words[0] === '' && each !== '*') return []
        if (each.endsWith('*')) words.push(`${words.pop()}*`)
        const parts = words.map((word) => this.#spellings(word))
        return [[each, alone(parts) ?? { sequence: parts }]]
      }),
    )
  }

  #spellings(key: string): Part {
    const single = withSingleLetters(key)
    return single === key ? this.idOf(key) : [this.idOf(key), this.idOf(single)]
  }

  read(text: string): Text {
    const folded = fold(text)
    return new Text(folded === '' ? [] : folded.split(' ').map((word) => this.#known(word)))
  }

  #known(word: string): Word {
    const ids = new Set<Id | undefined>([this.#ids.get('*')])
    for (const form of spellingsOf(word)) {
      ids.add(this.#ids.get(form))
      for (let length = 1; length <= form.length; length += 1) ids.add(this.#ids.get(`${form.slice(0, length)}*`))
    }
    return [...ids].filter((id) => id !== undefined)
  }
}

/** An emoji: folding leaves no other sign. */
const between = '✂'

export class Text {
  readonly words: readonly Word[]
  /** Where each word stands. */
  readonly places = new Map<Id, number[]>()

  constructor(words: readonly Word[]) {
    this.words = words
    for (const [at, word] of words.entries()) {
      for (const id of word) {
        const known = this.places.get(id)
        if (known) known.push(at)
        else this.places.set(id, [at])
      }
    }
  }
}
