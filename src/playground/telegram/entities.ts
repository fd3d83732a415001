import type { MessageEntity } from 'grammy/types'
import { isDateFormat } from './html-tags.ts'
import { checkedLink } from './links.ts'
import { badRequest } from './refusals.ts'

/**
 * What Telegram finds in any text by itself, whoever wrote it. Earlier kinds win where two would overlap. A host without
 * a scheme counts with a few common endings only; Telegram knows all there are.
 */
const FOUND: readonly (readonly [MessageEntity['type'], RegExp])[] = [
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}(?![\p{L}\p{N}_])/gu],
  [
    'url',
    /(?<![\p{L}\p{N}_@.])(?:https?:\/\/(?:[^\s/?#<>"]+\.)+[^\s/?#<>".,;:!)]{2,}|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|de|eu|info|me|io|at|ch|fr|uk|ua|tr|berlin|bayern))(?::\d{2,5})?(?:[/?#][^\s<>"]*[^\s<>".,;:!?)'\]]|[/?#])?(?![\p{L}\p{N}_@])/giu,
  ],
  ['mention', /(?<![\p{L}\p{N}_@])@[a-z][a-z0-9_]{2,31}(?![\p{L}\p{N}_])/giu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/giu],
  ['hashtag', /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]{1,256}(?![\p{L}\p{N}_#])/gu],
  ['phone_number', /(?<![\p{L}\p{N}_+])\+\d(?:[\s()/-]{0,2}\d){6,14}(?![\p{L}\p{N}_])/gu],
]
const HINTS = /[@/#+.]/

function findEntities(text: string): MessageEntity[] {
  if (!HINTS.test(text)) return []
  const found: MessageEntity[] = []
  for (const [type, pattern] of FOUND) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length } as MessageEntity
      if (!found.some((other) => overlaps(other, entity))) found.push(entity)
    }
  }
  return found.sort((a, b) => a.offset - b.offset)
}

const overlaps = (a: MessageEntity, b: MessageEntity): boolean =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length

/** Inside these, Telegram looks for nothing. */
const OPAQUE = new Set<MessageEntity['type']>(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'date_time'])

export function mergeFound(given: MessageEntity[], text: string): MessageEntity[] {
  const opaque = given.filter((entity) => OPAQUE.has(entity.type))
  const found = findEntities(text).filter((entity) => !opaque.some((other) => overlaps(other, entity)))
  if (found.length === 0) return given
  return sortEntities([...given, ...found])
}

/** What may be taken apart, and is never seen inside code. */
const SPLITTABLE = new Set<MessageEntity['type']>(['bold', 'italic', 'underline', 'strikethrough', 'spoiler'])

/** As Telegram keeps them: nothing bold in code, and what touches and is of one kind is one. */
export function tidyEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  const code = entities.filter(({ type }) => type === 'code' || type === 'pre')
  const pieces = entities.flatMap((each) => (SPLITTABLE.has(each.type) ? without(each, code) : each))
  const tidy: MessageEntity[] = []
  for (const entity of sortEntities(pieces)) {
    const before = SPLITTABLE.has(entity.type) ? tidy.findLast(({ type }) => type === entity.type) : undefined
    if (!before || endOf(before) < entity.offset) tidy.push({ ...entity })
    else before.length = Math.max(endOf(before), endOf(entity)) - before.offset
  }
  return sortEntities(tidy)
}

const endOf = ({ offset, length }: MessageEntity): number => offset + length

/** The pieces of an entity that lie outside of others. */
function without(entity: MessageEntity, others: readonly MessageEntity[]): MessageEntity[] {
  let pieces = [entity]
  for (const other of others) {
    pieces = pieces.flatMap((piece) => {
      if (!overlaps(piece, other)) return piece
      const front = { ...piece, length: other.offset - piece.offset }
      const back = { ...piece, offset: endOf(other), length: endOf(piece) - endOf(other) }
      return [front, back].filter(({ length }) => length > 0)
    })
  }
  return pieces
}

/** Which of two in the same place comes first: the lower one. */
const RANK: Partial<Record<MessageEntity['type'], number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 10,
  code: 20,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
}
const rankOf = ({ type }: MessageEntity): number => RANK[type] ?? 50

/** Telegram's order: by beginning, the longer first, and by rank. */
const sortEntities = (entities: MessageEntity[]): MessageEntity[] =>
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length || rankOf(a) - rankOf(b))

const GIVEN_KINDS = new Set<string>([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'pre',
  'blockquote',
  'expandable_blockquote',
  'text_link',
  'text_mention',
  'custom_emoji',
  'date_time',
])
/** Accepted and dropped: Telegram finds these by itself or not at all. */
const FOUND_KINDS = new Set<string>([...FOUND.map(([type]) => type), 'cashtag', 'bank_card_number'])

/** Checks entities that came with a text instead of a parse mode. */
export function checkEntities(text: string, given: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = []
  for (const entity of given) {
    if (FOUND_KINDS.has(entity.type)) continue
    checkKind(entity)
    const { offset, length } = entity
    if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`)
    if (length < 0) throw badRequest(`receive an entity with incorrect length ${length}`)
    if (length === 0) continue
    const where = `entity beginning at UTF-16 offset ${offset}`
    if (offset + length > text.length) {
      throw badRequest(`${where} ends after the end of the text at UTF-16 offset ${text.length}`)
    }
    if (splitsPair(text, offset)) throw badRequest(`${where} begins in a middle of a UTF-16 symbol`)
    if (splitsPair(text, offset + length)) throw badRequest(`${where} ends in a middle of a UTF-16 symbol`)
    if (entity.type !== 'text_link') kept.push(entity)
    else {
      const url = checkedLink(entity.url)
      if (url !== undefined) kept.push({ ...entity, url })
    }
  }
  return kept
}

function checkKind(entity: MessageEntity): void {
  const fault = (what: string) => badRequest(`can't parse MessageEntity: ${what}`)
  if (!GIVEN_KINDS.has(entity.type)) throw fault('Unsupported type specified')
  const needs = { text_link: 'url', text_mention: 'user', custom_emoji: 'custom_emoji_id', date_time: 'unix_time' }[
    entity.type as string
  ]
  if (needs && !(needs in entity)) throw fault(`Can't find field "${needs}"`)
  if (entity.type === 'date_time' && !isDateFormat(entity.date_time_format ?? '')) {
    throw fault('Invalid date-time format specified')
  }
}

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1))
