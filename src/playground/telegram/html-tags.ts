import type { MessageEntity } from 'grammy/types'
import { checkedLink } from './links.ts'
import { badRequest } from './refusals.ts'

export interface OpenTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
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

export const isKnownTag = (name: string): boolean => Object.hasOwn(SIMPLE_TAGS, name) || OTHER_TAGS.includes(name)

export const unparsable = (what: string) => badRequest(`can't parse entities: ${what}`)

/** Adds what a tag, now closed, means for the text since it was opened. */
export function addEntity(entities: MessageEntity[], tag: OpenTag, text: string): void {
  const place = { offset: tag.offset, length: text.length - tag.offset }
  const before = entities.at(-1)
  const sameAs = (type: string) =>
    before?.type === type && before.offset === place.offset && before.length === place.length
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

/** Without a date there is no entity, only the words. */
function timeEntity(
  attributes: ReadonlyMap<string, string>,
  place: { offset: number; length: number },
): MessageEntity | undefined {
  const unix = Number(attributes.get('unix'))
  const format = attributes.get('format') ?? ''
  if (!isDateFormat(format)) throw unparsable('Invalid date-time format specified')
  if (!Number.isInteger(unix) || unix <= 0) return undefined
  return { type: 'date_time', ...place, unix_time: unix, ...(format && { date_time_format: format }) } as MessageEntity
}

export const isDateFormat = (format: string): boolean => /^(r|[wdDtT]*)$/i.test(format)
