import { fold } from '../language/fold.ts'

/**
 * Compiles phrases, as `locales/<language>/phrases.json` holds them, into one test over folded texts:
 *
 *     kill me           these words, one after the other
 *     beat*             a word that begins so
 *     husband ... me    up to five words between
 *     (he|she) hit me   one of several; | may stand between phrases of several words
 *     hit (also)? me    with or without
 *     to live !(in|at)  not if one of these follows
 *     = police          only if the text says nothing else
 */
export function compilePhrases(phrases: readonly string[]): Phrases {
  const sources = phrases.map(compilePhrase)
  const anywhere = new RegExp(sources.length > 0 ? `(?<= )(?:${sources.join('|')})` : '(?!)', 'gu')
  return {
    occurIn: (text) => text.search(anywhere) >= 0,
    cutFrom: (text) => text.replace(anywhere, '· '),
    each: sources.map((source) => new RegExp(source, 'uy')),
  }
}

export type Phrases = {
  readonly occurIn: (text: string) => boolean
  /** The text with a dot instead of each phrase. */
  readonly cutFrom: (text: string) => string
  /** Each phrase as a sticky expression. */
  readonly each: readonly RegExp[]
}

/** Whether a spaced text is nothing but these phrases, one after the other. */
export function isMadeOf(text: string, phrases: readonly Phrases[]): boolean {
  const reached = new Set([1])
  for (const start of reached) {
    if (start === text.length) return true
    for (const phrase of phrases.flatMap(({ each }) => each)) {
      phrase.lastIndex = start
      if (phrase.test(text)) reached.add(phrase.lastIndex)
    }
  }
  return false
}

/** A folded text as compiled phrases expect it: every word between spaces. */
export function spaced(text: string): string {
  return ` ${fold(text)} `
}

function compilePhrase(phrase: string): string {
  const whole = phrase.startsWith('=')
  const joined = phrase.replace(/^=/, '').replace(/(?<!\p{L})(ن?می) (?=\p{L})/gu, '$1')
  const tokens = joined.match(/\)\?|[!()|]|\.\.\.|[^\s!()|]+/g) ?? []
  const body = tokens.map(compileToken).join('')
  if (new RegExp(`^(?:${body})$`, 'u').test('')) throw new Error(`A phrase without words: "${phrase}"`)
  return whole ? `(?<=^ )(?:${body})$` : body
}

/** Every word brings the space behind it, so that words need no boundaries and gaps no special cases. */
function compileToken(token: string, index: number, tokens: readonly string[]): string {
  switch (token) {
    case '(':
      return tokens[index - 1] === '!' ? '' : '(?:'
    case '!':
      return '(?!'
    case ')':
    case ')?':
    case '|':
      return token
    case '...':
      return '(?:[^ ]+ ){0,5}'
    default:
      return compileWord(token)
  }
}

function compileWord(word: string): string {
  const open = word.endsWith('*')
  const folded = fold(open ? word.slice(0, -1) : word)
  if (folded === '' && word !== '*') throw new Error(`Not a word of a phrase: "${word}"`)
  return `${arabicPrefix(folded)}${folded}${open ? '[^ ]*' : ''} `
}

/** Arabic writes "and", "in", "to" and the article onto the word. */
function arabicPrefix(word: string): string {
  return /^\p{Script=Arabic}{3}/u.test(word) ? '[وفبلك]?(?:ال|ل)?' : ''
}
