import { alone, canBeEmpty, isOneOf, type Part } from './phrase-part.ts'
import type { Id, Vocabulary } from './vocabulary.ts'

/** Reads the phrases of one file. */
export class PhraseReader {
  /** As they are written. */
  readonly #words: ReadonlyMap<string, Part>
  readonly #named = new Map<string, Part>()

  /**
   * @param phrases all that this reader is to read
   * @param words what `<name>` stands for
   */
  constructor(vocabulary: Vocabulary, phrases: readonly string[], words: Readonly<Record<string, readonly string[]>>) {
    this.#words = vocabulary.learn([...phrases, ...Object.values(words).flat()].flatMap(tokensOf).filter(isWord))
    for (const [name, list] of Object.entries(words)) this.#named.set(name, this.#parse(list.join('|')))
  }

  /** @throws Error naming a phrase that cannot be read */
  read(phrases: readonly string[]): Part[] {
    return phrases.map((phrase) =>
      phrase.startsWith('=') ? { sequence: [start, this.#parse(phrase.slice(1)), end] } : this.#parse(phrase),
    )
  }

  #parse(phrase: string): Part {
    const tokens = tokensOf(phrase)
    const fail = (why: string) => new Error(`${why}: "${phrase}"`)
    let next = 0

    const list = (separator: string, item: () => Part): Part[] => {
      const items = [item()]
      while (tokens[next] === separator) {
        next += 1
        items.push(item())
      }
      return items
    }
    const together = (): Part => {
      const parts = list('&', choice)
      return alone(parts) ?? { together: parts }
    }
    const choice = (): Part => oneOf(list('|', sequence))
    const sequence = (): Part => {
      const parts: Part[] = []
      for (;;) {
        const token = tokens[next]
        if (token === undefined || endings.has(token)) break
        next += 1
        parts.push(token === '!' ? { not: single(tokens[next++]) } : single(token))
      }
      return alone(parts) ?? { sequence: parts }
    }
    const single = (token = ''): Part => {
      if (token === '...') return gap
      if (token.startsWith('<')) {
        const part = this.#named.get(token.slice(1, -1))
        if (part === undefined) throw fail(`No words are named ${token}`)
        return part
      }
      if (token !== '(') {
        const word = this.#words.get(token)
        if (word === undefined) throw fail(`Not a word: ${token}`)
        return word
      }
      const part = together()
      const closing = tokens[next++]
      if (!closing?.startsWith(')')) throw fail('A bracket is not closed')
      return closing === ')?' ? { optional: part } : part
    }

    const part = together()
    if (next < tokens.length) throw fail('A bracket is not opened')
    if (canBeEmpty(part)) throw fail('A phrase without words')
    return part
  }
}

const gap = { gap: 5 }
const start = { edge: 'start' } as const
const end = { edge: 'end' } as const
const endings: ReadonlySet<string> = new Set(['|', '&', ')', ')?'])

function tokensOf(phrase: string): string[] {
  const joined = phrase.replace(/^=/, '').replace(/(?<!\p{L})(ن?می) (?=\p{L})/gu, '$1')
  return joined.match(/\)\?|\.\.\.|<[^>]*>|[!()|&]|[^\s!()|&<]+/g) ?? []
}

function isWord(token: string): boolean {
  return !/^(?:\)\?|\.\.\.|<.*>|[!()|&])$/.test(token)
}

/** Words stand in one list, however they were bracketed. */
function oneOf(options: readonly Part[]): Part {
  if (options.length === 1) return options[0] as Part
  const distinct = new Set<Id>()
  const others: Part[] = []
  for (const part of options) {
    if (typeof part === 'number') distinct.add(part)
    else if (isOneOf(part)) for (const id of part) distinct.add(id)
    else others.push(part)
  }
  const ids = [...distinct]
  const words = alone(ids) ?? ids
  if (others.length === 0) return words
  return { choice: ids.length > 0 ? [words, ...others] : others }
}
