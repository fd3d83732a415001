import type { MessageEntity } from 'grammy/types'
import type { Caption } from './content.ts'

/** Stands where an account was named. */
const hidden = '@…'

/**
 * Accounts as people write them, Telegram's own marks aside: it marks none within code, and apps find some of their own.
 * Links of t.me, also as name.t.me; tg: links; @names, but no e-mail addresses.
 */
const written = [
  /(?<![\p{L}\p{N}_@.-])(?:https?:\/\/)?(?:[\w-]+\.)?(?:t|telegram)\.(?:me|dog)(?:\/[^\s<>"]*)?(?![\p{L}\p{N}_.-])/giu,
  /(?<![\p{L}\p{N}_])tg:(?:\/\/)?[^\s<>"]+/giu,
  /(?<![\p{L}\p{N}_@.+-])@[a-z]\w{2,31}(?![\p{L}\p{N}_]|\.\p{L})/giu,
]
const link = /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:t|telegram)\.(?:me|dog)(?:[/?#]|$)|^tg:/i

/** What is left of a text when accounts are taken out: @names, links to them, links hidden behind words. */
export function shield(original: string, entities: readonly MessageEntity[]): Caption {
  let text = original.toWellFormed()
  let kept = entities.filter(isPassedOn)
  for (const { from, to } of accountsIn(text, entities)) {
    text = text.slice(0, from) + hidden + text.slice(to)
    kept = kept.flatMap((entity) => shifted(entity, from, to - from))
  }
  return { text, entities: kept }
}

/** Whether somebody named an account that is not passed on. */
export function namesAccounts(text: string, entities: readonly MessageEntity[]): boolean {
  return shield(text, entities).text !== text.toWellFormed()
}

type Span = { from: number; to: number }

/** Where accounts stand, the last one first, no two of them overlapping. */
function accountsIn(text: string, entities: readonly MessageEntity[]): Span[] {
  const marked = entities
    .filter((entity) => isAccount(entity, text))
    .map(({ offset, length }) => ({ from: offset, to: offset + length }))
  const found = written.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  )
  const apart: Span[] = []
  for (const span of [...marked, ...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = apart.at(-1)
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to)
    else apart.push({ ...span })
  }
  return apart.reverse()
}

const passed = new Set<string>([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
])

function isPassedOn(entity: MessageEntity): boolean {
  return passed.has(entity.type) && !(entity.type === 'text_link' && link.test(entity.url))
}

/** A text_mention's words are the name that Telegram put there. */
function isAccount(entity: MessageEntity, text: string): boolean {
  if (entity.type === 'mention' || entity.type === 'text_mention') return true
  return entity.type === 'url' && link.test(text.slice(entity.offset, entity.offset + entity.length))
}

/** An entity after `length` characters at `offset` have become the shorter {@link hidden}. */
function shifted(entity: MessageEntity, offset: number, length: number): MessageEntity[] {
  const less = length - hidden.length
  const end = entity.offset + entity.length
  if (entity.offset >= offset + length) return [{ ...entity, offset: entity.offset - less }]
  if (end <= offset) return [entity]
  if (entity.offset <= offset && end >= offset + length) return [{ ...entity, length: entity.length - less }]
  return []
}
