import { fold } from '../language/fold.ts'

/**
 * Compiles phrases, as `locales/<language>/phrases.json` holds them, into one test over folded texts:
 *
 *     kill me           these words, one after the other
 *     beat*             a word that begins so
 *     husband ... me    up to five words between
 *     (he|she) hit me   one of several; | may stand between phrases of several words
 *     to live !(in|at)  not if one of these follows
 *     = police          only if the text says nothing else
 */
export function compilePhrases(phrases: readonly string[]): RegExp {
  const sources = phrases.map(compilePhrase)
  return new RegExp(sources.length > 0 ? `(?<= )(?:${sources.join('|')})(?= )` : '(?!)', 'gu')
}

/** A folded text as compiled phrases expect it: between spaces. */
export function spaced(text: string): string {
  return ` ${fold(text)} `
}

function compilePhrase(phrase: string): string {
  const whole = phrase.startsWith('=')
  const tokens = phrase.replace(/^=/, '').match(/!?\([^)]*\)\*?|\.\.\.|[^\s()]+/g) ?? []
  const body = tokens.map(compileToken).join(' ').replaceAll(' \u0000', '').replaceAll('\u0001 ', '')
  if (body === '') throw new Error(`A phrase without words: "${phrase}"`)
  return whole ? `(?<=^ )${body}(?= $)` : body
}

function compileToken(token: string): string {
  // The marks \u0000 and \u0001 swallow the space before and after, since these two bring their own.
  if (token === '...') return '(?:[^ ]+ ){0,5}\u0001'
  if (token.startsWith('!')) return `\u0000(?! ${alternatives(token.slice(1))} )`
  if (token.startsWith('(')) return alternatives(token)
  return compileWord(token)
}

function alternatives(group: string): string {
  const choices = group.slice(1, -1).split('|')
  return `(?:${choices.map((choice) => choice.trim().split(/\s+/).map(compileWord).join(' ')).join('|')})`
}

function compileWord(word: string): string {
  const open = word.endsWith('*')
  const folded = fold(open ? word.slice(0, -1) : word)
  if (folded === '' && !open) throw new Error(`Not a word in a phrase: "${word}"`)
  return arabicPrefix(folded) + folded + (open ? '[^ ]*' : '')
}

/** Arabic writes "and", "in", "to" and the article onto the word. */
function arabicPrefix(word: string): string {
  return /^\p{Script=Arabic}{3}/u.test(word) ? '[وفبلك]?(?:ال|ل)?' : ''
}
