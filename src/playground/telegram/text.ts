import type { MessageEntity } from 'grammy/types'
import { checkEntities, mergeFound, tidyEntities } from './entities.ts'
import { type FormattedText, parseHtml } from './html.ts'
import { badRequest } from './refusals.ts'

interface Given {
  readonly text: string
  readonly parseMode: string | undefined
  readonly entities: readonly MessageEntity[] | undefined
}

/** From what a request says to the text and entities that stand in the message: parsed, cleaned, trimmed, links found. */
export function formatText({ text, parseMode, entities }: Given): FormattedText {
  if (!text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  return tidy(parsed(text, parseMode?.toLowerCase() ?? '', entities))
}

function parsed(text: string, mode: string, entities: readonly MessageEntity[] | undefined): FormattedText {
  if (mode === 'html') {
    const result = parseHtml(text)
    return { text: result.text, entities: tidyEntities(result.entities) }
  }
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw badRequest('the stand-in reads no Markdown; use parse_mode "HTML"')
  }
  if (mode !== '' && mode !== 'none') throw badRequest('unsupported parse_mode')
  return { text, entities: entities ? tidyEntities(checkEntities(text, entities)) : [] }
}

/**
 * Spaces and line ends go from both ends, and what was formatted there with them; at the front only up to the first
 * entity. Other control characters become spaces, carriage returns vanish.
 */
function tidy({ text, entities }: FormattedText): FormattedText {
  const clean = withoutReturns(text, entities)
  const end = clean.text.length - trailing(clean.text)
  if (end === 0) return { text: '', entities: [] }
  const start = Math.min(leading(clean.text), clean.entities[0]?.offset ?? end)
  const trimmed = clean.text.slice(start, end)
  const kept = clean.entities.flatMap((entity) => {
    if (entity.offset >= end) return []
    const length = Math.min(entity.length, end - entity.offset)
    return start === 0 && length === entity.length ? [entity] : [{ ...entity, offset: entity.offset - start, length }]
  })
  return { text: trimmed, entities: mergeFound(kept, trimmed) }
}

const trailing = (text: string): number => {
  let at = text.length
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--
  return text.length - at
}
const leading = (text: string): number => {
  let at = 0
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters Telegram replaces
const CONTROL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f]/g

function withoutReturns(text: string, entities: MessageEntity[]): FormattedText {
  const spaced = text.replace(CONTROL, ' ')
  if (!spaced.includes('\r')) return { text: spaced, entities }
  const before = (at: number) => at - spaced.slice(0, at).split('\r').length + 1
  return {
    text: spaced.replaceAll('\r', ''),
    entities: entities.map((entity) => {
      const offset = before(entity.offset)
      return { ...entity, offset, length: before(entity.offset + entity.length) - offset }
    }),
  }
}
