import type { MessageEntity } from 'grammy/types'
import type { Letter, Method } from '../deliveries/delivery.ts'
import { type Content, longestCaption, longestText } from './content.ts'

/** A line before somebody's words that says which talk they belong to. Plain text. */
export type Label = string | undefined

/** `rest`: a text of its own, where a caption is longer than a bot may write one. */
type Resent = { method: Method; letter: Letter; rest?: { method: Method; letter: Letter } }

/** Sends somebody's content anew, as a message of Lotse's own. */
export function resend(content: Content, label?: Label): Resent {
  if ('file' in content && 'text' in content && hasLongCaption(content)) {
    const { text, entities } = content
    return { ...resend({ ...content, text: '', entities: [] }, label), rest: resend({ kind: 'text', text, entities }) }
  }
  switch (content.kind) {
    case 'text':
      return {
        method: 'sendMessage',
        letter: {
          parameters: {
            ...labelled(content, label, longestText, 'text', 'entities'),
            link_preview_options: { is_disabled: true },
          },
        },
      }
    case 'photo':
    case 'video':
    case 'animation':
    case 'audio':
    case 'document':
    case 'voice': {
      const { id, rename, measures } = content.file
      return {
        method: methods[content.kind],
        letter: {
          parameters: {
            [content.kind]: id,
            ...(rename ? measures : {}),
            ...(content.kind === 'audio' ? { title } : {}),
            ...labelled(content, label, longestCaption, 'caption', 'caption_entities'),
          },
          ...(rename ? { fresh: [{ place: content.kind, fileId: id, name: rename }] } : {}),
        },
      }
    }
    case 'video_note':
    case 'sticker':
      return { method: methods[content.kind], letter: { parameters: { [content.kind]: content.file.id } } }
    case 'location':
      return {
        method: 'sendLocation',
        letter: { parameters: { latitude: content.latitude, longitude: content.longitude } },
      }
    case 'venue': {
      const { kind: _, ...place } = content
      return { method: 'sendVenue', letter: { parameters: place } }
    }
    case 'contact':
      return {
        method: 'sendContact',
        letter: {
          parameters: { phone_number: content.phone, first_name: content.firstName, last_name: content.lastName },
        },
      }
  }
}

/** People with Telegram Premium may write longer captions than bots. */
function hasLongCaption(content: Content): boolean {
  return 'text' in content && content.kind !== 'text' && content.text.length > longestCaption
}

/** Takes the place of the title and performer that an audio file may carry in itself. */
const title = 'Audio'

/**
 * Changes a message sent earlier to what its author made of it; undefined where Telegram cannot change that kind.
 * @param before what it was: a file that is still the same is not sent again
 */
export function rewriteAs(
  content: Content,
  label: Label,
  before: Content,
): { method: Method; letter: Letter } | undefined {
  if (!('text' in content) || hasLongCaption(content) || hasLongCaption(before)) return undefined
  const { kind } = content
  if (kind === 'text')
    return before.kind === 'text' ? { method: 'editMessageText', letter: resend(content, label).letter } : undefined
  const caption = labelled(content, label, longestCaption, 'caption', 'caption_entities')
  if (kind === 'voice' || ('file' in before && before.kind === kind && before.file.id === content.file.id))
    return before.kind === kind ? { method: 'editMessageCaption', letter: { parameters: caption } } : undefined
  if (!('text' in before) || before.kind === 'voice') return undefined
  const { id, rename, measures } = content.file
  const media = {
    type: kind,
    media: id,
    ...(rename ? measures : {}),
    ...(kind === 'audio' ? { title } : {}),
    ...caption,
  }
  return {
    method: 'editMessageMedia',
    letter: { parameters: { media }, ...(rename ? { fresh: [{ place: 'media', fileId: id, name: rename }] } : {}) },
  }
}

const methods = {
  photo: 'sendPhoto',
  video: 'sendVideo',
  animation: 'sendAnimation',
  audio: 'sendAudio',
  document: 'sendDocument',
  voice: 'sendVoice',
  video_note: 'sendVideoNote',
  sticker: 'sendSticker',
} as const

/** Whether the label fits before the content's words; what has no words, or too many, carries none. */
export function carriesLabel(content: Content, label: string): boolean {
  if (!('text' in content)) return false
  return label.length + 1 + content.text.length <= (content.kind === 'text' ? longestText : longestCaption)
}

/** Puts the label before the words, where it fits, and moves their entities along. */
function labelled(
  { text, entities }: { text: string; entities: MessageEntity[] },
  label: Label,
  longest: number,
  textName: string,
  entitiesName: string,
): Record<string, unknown> {
  const fits = label !== undefined && label.length + 1 + text.length <= longest
  const head = fits ? `${label}${text ? '\n' : ''}` : ''
  if (head + text === '') return {}
  const moved = entities.map((entity) => ({ ...entity, offset: entity.offset + head.length }))
  const bold = fits ? [{ type: 'bold', offset: 0, length: label.length }] : []
  const all = [...bold, ...moved]
  return { [textName]: head + text, ...(all.length > 0 ? { [entitiesName]: all } : {}) }
}
