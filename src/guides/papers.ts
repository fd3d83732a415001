import { Lexer, type Token, type Tokens } from 'marked'
import type { Guide } from './guide.ts'

/**
 * What a guide says one needs, as plain texts: the items of its lists that can be ticked. They stand in the same order in
 * every language, so that a number means the same paper whoever reads it.
 */
export function papersOf({ body }: Pick<Guide, 'body'>): readonly string[] {
  return Lexer.lex(body)
    .filter((token): token is Tokens.List => token.type === 'list')
    .flatMap(({ items }) => items)
    .filter(({ task }) => task)
    .map(({ tokens }) => wordsOf(tokens).replace(/\s+/g, ' ').trim())
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.type === 'checkbox') return ''
      if ('tokens' in token && token.tokens) return wordsOf(token.tokens)
      return token.type === 'br' ? ' ' : 'text' in token ? String(token.text) : ''
    })
    .join('')
