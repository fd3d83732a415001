import type { MessageEntity } from 'grammy/types'
import { badRequest } from './refusals.ts'

export interface FormattedText {
  readonly text: string
  readonly entities: MessageEntity[]
}

/** Tags of `parse_mode: 'HTML'` that stand for one kind of entity, whatever their attributes. */
const SIMPLE_TAGS: Readonly<Record<string, MessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
  pre: 'pre',
}
const OTHER_TAGS = ['a', 'blockquote', 'tg-emoji', 'tg-time']
const NAMED_CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

interface OpenTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
}

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

const unparsable = (what: string) => badRequest(`can't parse entities: ${what}`)

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
  if (!Object.hasOwn(SIMPLE_TAGS, name) && !OTHER_TAGS.includes(name)) {
    throw unparsable(`Unsupported start tag "${name}" at byte offset ${offset}`)
  }
  const attributes = new Map<string, string>()
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(source)
    if (!found) break
    at = ATTRIBUTE.lastIndex
    attributes.set(found[1] as string, unescapeAttribute(found[2] ?? found[3]) ?? found[4]?.toLowerCase() ?? '')
  }
  while (/\s/.test(source.charAt(at))) at++
  if (source[at] !== '>') throw malformedStartTag(source, at, name, offset)
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw unparsable(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`)
  }
  return { name, attributes, end: at + 1 }
}

function malformedStartTag(source: string, at: number, name: string, offset: number) {
  const rest = source.slice(at)
  if (rest === '' || /^=\s*$/.test(rest)) return unparsable(`Unclosed start tag "${name}" at byte offset ${offset}`)
  const value = /^=\s*/.exec(rest)
  if (!value) return unparsable(`Empty attribute name in the tag "${name}" at byte offset ${offset}`)
  if (/^["']/.test(rest.slice(value[0].length))) return unparsable(`Unclosed start tag at byte offset ${offset}`)
  return unparsable(`Unexpected end of name token at byte offset ${bytesBefore(source, at + value[0].length)}`)
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

function addEntity(entities: MessageEntity[], tag: OpenTag, text: string): void {
  const place = { offset: tag.offset, length: text.length - tag.offset }
  const before = entities.at(-1)
  const sameAs = (type: string) => before?.type === type && before.offset === place.offset && before.length === place.length
  const language = tag.attributes.get('class')?.match(/^language-(.+)$/s)?.[1]
  switch (tag.name) {
    case 'a': {
      const entity = linkEntity(tag.attributes.get('href') || text.slice(tag.offset), place)
      if (entity) entities.push(entity)
      return
    }
    case 'blockquote':
      entities.push({ type: tag.attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...place })
      return
    case 'tg-emoji': {
      const id = tag.attributes.get('emoji-id') ?? ''
      if (!/^[1-9][0-9]*$/.test(id)) throw unparsable('Invalid custom emoji identifier specified')
      entities.push({ type: 'custom_emoji', ...place, custom_emoji_id: id })
      return
    }
    case 'tg-time': {
      const entity = timeEntity(tag.attributes, place)
      if (entity) entities.push(entity)
      return
    }
    // <pre><code class="language-x"> is one entity: a block with a language.
    case 'pre':
      if (sameAs('code') && languageOfCode.has(before as MessageEntity)) {
        const code = entities.pop() as MessageEntity
        entities.push({ type: 'pre', ...place, language: languageOfCode.get(code) as string })
        return
      }
      break
    case 'code':
      if (language !== undefined) {
        const entity: MessageEntity = { type: 'code', ...place }
        languageOfCode.set(entity, language)
        entities.push(entity)
        return
      }
      break
  }
  entities.push({ type: SIMPLE_TAGS[tag.name], ...place } as MessageEntity)
}

/** A language only counts once `<pre>` turns out to surround the `<code>` that named it. */
const languageOfCode = new WeakMap<MessageEntity, string>()

function linkEntity(href: string, place: { offset: number; length: number }): MessageEntity | undefined {
  const user = /^tg:\/\/user\?id=([1-9][0-9]*)$/.exec(href)?.[1]
  if (user) return { type: 'text_mention', ...place, user: { id: Number(user), is_bot: false, first_name: '' } }
  const url = checkedLink(href)
  return url === undefined ? undefined : { type: 'text_link', ...place, url }
}

/** Telegram drops a link it cannot follow and keeps the words; a bare host becomes an http address. */
export function checkedLink(href: string): string | undefined {
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : `http://${href}`
  if (!URL.canParse(withScheme)) return undefined
  const url = new URL(withScheme)
  if (url.protocol === 'tg:' || url.protocol === 'ton:') return url.href
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  return /[^.]\.[^.]/.test(url.hostname) ? url.href : undefined
}

/** Without a date there is no entity, only the words. */
function timeEntity(attributes: ReadonlyMap<string, string>, place: { offset: number; length: number }): MessageEntity | undefined {
  const unix = Number(attributes.get('unix'))
  const format = attributes.get('format') ?? ''
  if (!isDateFormat(format)) throw unparsable('Invalid date-time format specified')
  if (!Number.isInteger(unix) || unix <= 0) return undefined
  return { type: 'date_time', ...place, unix_time: unix, ...(format && { date_time_format: format }) } as MessageEntity
}

export const isDateFormat = (format: string): boolean => /^(r|[wdDtT]*)$/i.test(format)

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const escapeAttribute = (text: string) => escapeText(text).replaceAll('"', '&quot;')

function tagsOf(entity: MessageEntity): [opening: string, closing: string] | undefined {
  switch (entity.type) {
    case 'bold':
      return ['<b>', '</b>']
    case 'italic':
      return ['<i>', '</i>']
    case 'underline':
      return ['<u>', '</u>']
    case 'strikethrough':
      return ['<s>', '</s>']
    case 'spoiler':
      return ['<tg-spoiler>', '</tg-spoiler>']
    case 'code':
      return ['<code>', '</code>']
    case 'pre':
      return entity.language
        ? [`<pre><code class="language-${escapeAttribute(entity.language)}">`, '</code></pre>']
        : ['<pre>', '</pre>']
    case 'blockquote':
      return ['<blockquote>', '</blockquote>']
    case 'expandable_blockquote':
      return ['<blockquote expandable>', '</blockquote>']
    case 'text_link':
      return [`<a href="${escapeAttribute(entity.url)}">`, '</a>']
    case 'text_mention':
      return [`<a href="tg://user?id=${entity.user.id}">`, '</a>']
    case 'custom_emoji':
      return [`<tg-emoji emoji-id="${entity.custom_emoji_id}">`, '</tg-emoji>']
    case 'date_time':
      return [`<tg-time unix="${entity.unix_time}"${entity.date_time_format ? ` format="${entity.date_time_format}"` : ''}>`, '</tg-time>']
    default:
      return undefined
  }
}

/** The other way round. Entities that overlap without nesting are closed and opened again. */
export function toHtml(text: string, entities: readonly MessageEntity[]): string {
  const marks = entities
    .flatMap((entity) => {
      const tags = tagsOf(entity)
      return tags ? [{ start: entity.offset, end: entity.offset + entity.length, tags }] : []
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
  if (marks.length === 0) return escapeText(text)
  const cuts = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b)
  const open: typeof marks = []
  let html = ''
  let done = 0
  for (const cut of cuts) {
    html += escapeText(text.slice(done, cut))
    done = cut
    const firstEnding = open.findIndex((mark) => mark.end === cut)
    const closed = firstEnding < 0 ? [] : open.splice(firstEnding)
    html += closed.toReversed().map((mark) => mark.tags[1]).join('')
    const opening = [...closed.filter((mark) => mark.end > cut), ...marks.filter((mark) => mark.start === cut)]
    html += opening.map((mark) => mark.tags[0]).join('')
    open.push(...opening)
  }
  return html + escapeText(text.slice(done))
}
