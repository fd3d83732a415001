import type { MessageEntity } from 'grammy/types'
import { addEntity, isKnownTag, type OpenTag, unparsable } from './html-tags.ts'
import { badRequest } from './refusals.ts'

export interface FormattedText {
  readonly text: string
  readonly entities: MessageEntity[]
}

const NAMED_CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/**
 * Reads Telegram's HTML. Offsets of the entities count UTF-16 units, as JavaScript does; offsets in refusals count UTF-8
 * bytes of the source. A named character Telegram does not know stays as it was typed; `<` must be escaped.
 */
export function parseHtml(source: string): FormattedText {
  const open: OpenTag[] = []
  const entities: MessageEntity[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const next = source.charAt(at)
    if (next === '<') {
      const start = at
      if (source.charAt(at + 1) === '/') {
        at = readEndTag(source, start, open.at(-1))
        const tag = open.pop() as OpenTag
        if (text.length > tag.offset) addEntity(entities, tag, text)
      } else {
        const tag = readStartTag(source, start)
        open.push({ ...tag, offset: text.length })
        at = tag.end
      }
    } else if (next === '&') {
      const character = readCharacter(source, at)
      text += character.text
      at = character.end
    } else {
      const end = nextMarkup(source, at)
      text += source.slice(at, end)
      at = end
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  return { text, entities }
}

const bytesBefore = (source: string, at: number) => Buffer.byteLength(source.slice(0, at))

function nextMarkup(source: string, from: number): number {
  let at = from
  while (at < source.length && source[at] !== '<' && source[at] !== '&') at++
  return at
}

const START_TAG = /<([^\s>]*)/y
const ATTRIBUTE = /\s+([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>])))?/y

function readStartTag(source: string, start: number): Omit<OpenTag, 'offset'> & { end: number } {
  START_TAG.lastIndex = start
  const name = (START_TAG.exec(source)?.[1] ?? '').toLowerCase()
  const offset = bytesBefore(source, start)
  let at = START_TAG.lastIndex
  if (at >= source.length) throw unparsable(`Unclosed start tag at byte offset ${offset}`)
  if (!isKnownTag(name)) {
    throw unparsable(`Unsupported start tag "${name}" at byte offset ${offset}`)
  }
  const attributes = new Map<string, string>()
  let named = false
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(source)
    if (!found) break
    at = ATTRIBUTE.lastIndex
    const [, attribute, doubleQuoted, singleQuoted, token] = found
    const value = unescapeAttribute(doubleQuoted ?? singleQuoted) ?? token?.toLowerCase()
    named = value === undefined
    attributes.set(attribute as string, value ?? '')
  }
  while (/\s/.test(source.charAt(at))) at++
  if (source[at] !== '>') throw malformedStartTag(source, at, name, named)
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw unparsable(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`)
  }
  return { name, attributes, end: at + 1 }
}

/** Why a start tag could be read no further than `at`; `named`: what stands before is the name of an attribute. */
function malformedStartTag(source: string, at: number, name: string, named: boolean) {
  const offset = bytesBefore(source, source.lastIndexOf('<', at))
  const [assignment, value = ''] = /^=\s*(.?)/s.exec(source.slice(at)) ?? ['']
  if (at >= source.length || (named && assignment && !value)) {
    return unparsable(`Unclosed start tag "${name}" at byte offset ${offset}`)
  }
  if (!named || !assignment) return unparsable(`Empty attribute name in the tag "${name}" at byte offset ${offset}`)
  if (value === '"' || value === "'") return unparsable(`Unclosed start tag at byte offset ${offset}`)
  const token = at + assignment.length - value.length
  return unparsable(`Unexpected end of name token at byte offset ${bytesBefore(source, token)}`)
}

const END_TAG = /<\/([^\s>]*)\s*(>?)/y

function readEndTag(source: string, start: number, open: OpenTag | undefined): number {
  const offset = bytesBefore(source, start)
  if (!open) throw unparsable(`Unexpected end tag at byte offset ${offset}`)
  END_TAG.lastIndex = start
  const found = END_TAG.exec(source)
  if (found?.[2] !== '>') throw unparsable(`Unclosed end tag at byte offset ${offset}`)
  const name = (found[1] as string).toLowerCase()
  if (name !== '' && name !== open.name) {
    throw unparsable(`Unmatched end tag at byte offset ${offset}, expected "</${open.name}>", found "</${name}>"`)
  }
  return END_TAG.lastIndex
}

const CHARACTER = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));?/iy

function readCharacter(source: string, at: number): { text: string; end: number } {
  CHARACTER.lastIndex = at
  const found = CHARACTER.exec(source)
  const asTyped = { text: '&', end: at + 1 }
  if (!found) return asTyped
  const [, hex, decimal, name] = found
  const text = name === undefined ? numbered(hex, decimal) : NAMED_CHARACTERS[name]
  return text === undefined ? asTyped : { text, end: CHARACTER.lastIndex }
}

function numbered(hex: string | undefined, decimal: string | undefined): string | undefined {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  if (code === 0 || code >= 0x10ffff) return undefined
  if (code >= 0xd800 && code <= 0xdfff) throw badRequest('strings must be encoded in UTF-8')
  return String.fromCodePoint(code)
}

const unescapeAttribute = (value: string | undefined) =>
  value?.replace(/&(?:#x?[0-9a-f]+|[a-z]+);?/gi, (escaped) => {
    const read = readCharacter(escaped, 0)
    return read.end === escaped.length ? read.text : escaped
  })
