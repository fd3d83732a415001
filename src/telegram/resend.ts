import type { MessageEntity } from 'grammy/types'
import type { Letter, Method } from '../deliveries/delivery.ts'
import { type Content, longestCaption, longestText } from './content.ts'

/** A line before somebody's words that says which talk they belong to. Plain text. */
export type Label = string | undefined

/** Sends somebody's content anew, as a message of Lotse's own. */
export function resend(content: Content, label?: Label): { method: Method; letter: Letter } {
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
      const { id, rename } = content.file
      return {
        method: methods[content.kind],
        letter: {
          parameters: {
            [content.kind]: id,
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

/** Changes a message sent earlier to what its author made of it; undefined where Telegram cannot change that kind. */
export function rewriteAs(content: Content, label?: Label): { method: Method; letter: Letter } | undefined {
  if (content.kind === 'text') return { method: 'editMessageText', letter: resend(content, label).letter }
  if (content.kind === 'voice')
    return {
      method: 'editMessageCaption',
      letter: { parameters: labelled(content, label, longestCaption, 'caption', 'caption_entities') },
    }
  if (
    content.kind === 'photo' ||
    content.kind === 'video' ||
    content.kind === 'animation' ||
    content.kind === 'audio' ||
    content.kind === 'document'
  ) {
    const { id, rename } = content.file
    const media = {
      type: content.kind,
      media: id,
      ...labelled(content, label, longestCaption, 'caption', 'caption_entities'),
    }
    return {
      method: 'editMessageMedia',
      letter: { parameters: { media }, ...(rename ? { fresh: [{ place: 'media', fileId: id, name: rename }] } : {}) },
    }
  }
  return undefined
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
