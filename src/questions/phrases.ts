import { fold } from '../language/fold.ts'

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

/** The number of a key in the vocabulary: compact to keep, quick to compare. */
type Id = number

/** All the keys of a word that a phrase knows. */
type Word = readonly Id[]

const nothing: Word = []

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

/** An emoji: folding leaves no other sign. */
const between = '✂'

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
    for (const form of [word, withSingleLetters(word), ...withoutArabicPrefix(word), ...inCyrillic(word)]) {
      ids.add(this.#ids.get(form))
      for (let length = 1; length <= form.length; length += 1) ids.add(this.#ids.get(`${form.slice(0, length)}*`))
    }
    return [...ids].filter((id) => id !== undefined)
  }
}

/** Doubled letters are what most often is misspelt: "bewustlos". */
function withSingleLetters(word: string): string {
  return word.length < 6 ? word : word.replace(/(\p{L})\1/gu, '$1')
}

/** Arabic writes "and", "in", "to", the article and, as it is spoken, "on the" and "this" onto the word. */
function withoutArabicPrefix(word: string): string[] {
  const [, and = '', article = ''] = /^([وفبلك]?)((?:ع|ه)?ال|ل)?/.exec(word) ?? []
  return [and, article, and + article]
    .filter((prefix) => prefix !== '' && word.startsWith(prefix))
    .map((prefix) => word.slice(prefix.length))
    .filter((form) => /^\p{Script=Arabic}{3}/u.test(form) || /^و(?:ما|لا)$/.test(word))
}

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'shch щ,sch ш,zh ж,kh х,ch ч,sh ш,ts ц,tz ц,ya я,ja я,ia я,yu ю,ju ю,iu ю,yo е,jo е,io е,ye е,je е,ie е,a а,b б,v в,' +
    'w в,g г,d д,e е,z з,i и,y и,k к,l л,m м,n н,o о,p п,r р,s с,t т,u у,f ф,x х,c ц'
  )
    .split(',')
    .map((pair) => pair.split(' ')),
)

const latinSounds = new RegExp(Object.keys(cyrillic).join('|'), 'g')

/** Russian and Ukrainian are also typed in Latin letters: "muzh menya bjet". The two read h and j differently. */
function inCyrillic(word: string): string[] {
  if (!/^[a-pr-z]{3,}$/.test(word)) return []
  const sounds = word.replace(latinSounds, (sound) => cyrillic[sound] ?? sound)
  return [sounds.replaceAll('h', 'х').replaceAll('j', 'ж'), sounds.replaceAll('h', 'г').replaceAll('j', 'и')]
}

/** A part of a phrase; of several ids one has to stand there. */
export type Part =
  | Id
  | readonly Id[]
  | { readonly sequence: readonly Part[] }
  | { readonly choice: readonly Part[] }
  | { readonly together: readonly Part[] }
  | { readonly optional: Part }
  | { readonly not: Part }
  | { readonly gap: number }
  | { readonly edge: 'start' | 'end' }

const gap = { gap: 5 }
const longestBetween = 6
const start = { edge: 'start' } as const
const end = { edge: 'end' } as const

function isOneOf(part: Part): part is readonly Id[] {
  return Array.isArray(part)
}

/** Where this part may end if it begins at this word. */
function endsOf(part: Part, text: Text, at: number): readonly number[] {
  if (typeof part === 'number') return text.words[at]?.includes(part) ? [at + 1] : nothing
  if (isOneOf(part)) return text.words[at]?.some((id) => part.includes(id)) ? [at + 1] : nothing
  if ('sequence' in part) {
    let ends: readonly number[] = [at]
    for (const next of part.sequence) {
      if (ends.length === 0) break
      ends = [...new Set(ends.flatMap((from) => endsOf(next, text, from)))]
    }
    return ends
  }
  if ('choice' in part) return part.choice.flatMap((option) => endsOf(option, text, at))
  if ('together' in part) return endsTogether(part.together, text, at)
  if ('optional' in part) return [at, ...endsOf(part.optional, text, at)]
  if ('not' in part) return endsOf(part.not, text, at).length > 0 ? nothing : [at]
  if ('gap' in part) return upTo(part.gap, text, at)
  return at === (part.edge === 'start' ? 0 : text.words.length) ? [at] : nothing
}

function endsTogether(parts: readonly Part[], text: Text, at: number): readonly number[] {
  return parts.flatMap((part) => {
    const ends = endsOf(part, text, at)
    const others = parts.filter((other) => other !== part)
    if (ends.length === 0 || others.length === 0) return ends
    const next = new Set(ends.flatMap((from) => upTo(longestBetween, text, from)))
    return [...next].flatMap((from) => endsTogether(others, text, from))
  })
}

function upTo(words: number, text: Text, at: number): number[] {
  return Array.from({ length: Math.min(words, text.words.length - at) + 1 }, (_, skipped) => at + skipped)
}

/** Whether the text has the words for it, in whatever order: a quick no for most. */
function mayOccur(part: Part, text: Text): boolean {
  if (typeof part === 'number') return text.places.has(part)
  if (isOneOf(part)) return part.some((id) => text.places.has(id))
  if ('sequence' in part) return part.sequence.every((each) => mayOccur(each, text))
  if ('choice' in part) return part.choice.some((each) => mayOccur(each, text))
  if ('together' in part) return part.together.every((each) => mayOccur(each, text))
  return true
}

/** Words of which it has one where it begins. */
function firstIds(part: Part): readonly Id[] {
  if (typeof part === 'number') return [part]
  if (isOneOf(part)) return part
  if ('sequence' in part) {
    const needed = part.sequence.findIndex((each) => !canBeEmpty(each))
    return part.sequence.slice(0, needed + 1).flatMap(firstIds)
  }
  if ('choice' in part) return part.choice.flatMap(firstIds)
  if ('together' in part) return part.together.flatMap(firstIds)
  return 'optional' in part ? firstIds(part.optional) : nothing
}

/** Words of which the text must have one for this part to occur. */
function fewestIds(part: Part): readonly Id[] {
  if (typeof part === 'number') return [part]
  if (isOneOf(part)) return part
  if ('choice' in part) return part.choice.flatMap(fewestIds)
  const parts = 'sequence' in part ? part.sequence : 'together' in part ? part.together : []
  const needed = parts.filter((each) => !canBeEmpty(each)).map(fewestIds)
  return needed.reduce((fewest, ids) => (ids.length < fewest.length ? ids : fewest), needed[0] ?? nothing)
}

function canBeEmpty(part: Part): boolean {
  if (typeof part === 'number' || isOneOf(part)) return false
  if ('sequence' in part) return part.sequence.every(canBeEmpty)
  if ('choice' in part) return part.choice.some(canBeEmpty)
  if ('together' in part) return part.together.some(canBeEmpty)
  return true
}

const endings: ReadonlySet<string> = new Set(['|', '&', ')', ')?'])

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

function tokensOf(phrase: string): string[] {
  const joined = phrase.replace(/^=/, '').replace(/(?<!\p{L})(ن?می) (?=\p{L})/gu, '$1')
  return joined.match(/\)\?|\.\.\.|<[^>]*>|[!()|&]|[^\s!()|&<]+/g) ?? []
}

function isWord(token: string): boolean {
  return !/^(?:\)\?|\.\.\.|<.*>|[!()|&])$/.test(token)
}

function alone(parts: readonly Part[]): Part | undefined {
  return parts.length === 1 ? parts[0] : undefined
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
