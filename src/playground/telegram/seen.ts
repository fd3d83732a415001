import type { Message, MessageEntity, User } from 'grammy/types'
import { toHtml } from './html.ts'
import { mediaOf } from './media.ts'
import type { StoredMessage } from './messages.ts'

export type ChatRef = number | { readonly id: number }

export interface MessageRef {
  readonly id: number
  readonly chat: number
}

export interface SeenButton {
  readonly text: string
  readonly data?: string
  readonly url?: string
  /** What `copy_text` would put on the clipboard. */
  readonly copies?: string
  readonly style?: string
}

export interface SeenMedia {
  readonly kind:
    | 'photo'
    | 'document'
    | 'video'
    | 'animation'
    | 'voice'
    | 'audio'
    | 'video_note'
    | 'sticker'
    | 'location'
    | 'venue'
    | 'contact'
    | 'poll'
    | 'dice'
  readonly fileId?: string
  readonly fileName?: string
  readonly mimeType?: string
  readonly size?: number
}

/** A message as it stands in the app at this moment. A copy: it does not follow later edits. */
export interface SeenMessage extends MessageRef {
  readonly at: Date
  readonly editedAt?: Date
  readonly from: User
  readonly fromBot: boolean
  /** Text or caption; '' where there is neither. A rich message as plain lines. */
  readonly text: string
  /** The text with its formatting, as Telegram's HTML; links that Telegram found by itself stay plain. */
  readonly html: string
  readonly entities: readonly MessageEntity[]
  readonly media?: SeenMedia
  readonly buttons: readonly (readonly SeenButton[])[]
  /** The reply keyboard that came with it; 'removed' where it took one away. */
  readonly keyboard?: readonly (readonly string[])[] | 'removed'
  readonly replyTo?: number
  readonly thread?: number
  readonly album?: string
  readonly forwardedFrom?: string
  /** For "X joined", "pinned …" and the like: the Bot API's field name. */
  readonly service?: string
  readonly silent: boolean
  readonly protected: boolean
  readonly deleted: boolean
  /** What the bot sees of it. */
  readonly message: Message
}

export const idOf = (chat: ChatRef): number => (typeof chat === 'number' ? chat : chat.id)

export function seen(stored: StoredMessage): SeenMessage {
  const { message } = stored
  const text = message.text ?? message.caption ?? stored.richText ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  const media = mediaOf(message)
  return {
    id: message.message_id,
    chat: message.chat.id,
    at: new Date(message.date * 1000),
    ...(message.edit_date === undefined ? {} : { editedAt: new Date(message.edit_date * 1000) }),
    from: stored.from,
    fromBot: stored.fromBot,
    text,
    html: toHtml(text, entities),
    entities,
    ...(media && { media }),
    buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(seenButton)),
    ...(stored.keyboard && { keyboard: stored.keyboard }),
    ...(message.reply_to_message && {
      replyTo: message.reply_to_message.message_id,
    }),
    ...(message.message_thread_id === undefined ? {} : { thread: message.message_thread_id }),
    ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
    ...(stored.forwardedFrom && { forwardedFrom: stored.forwardedFrom }),
    ...(stored.service && { service: stored.service }),
    silent: stored.silent,
    protected: message.has_protected_content ?? false,
    deleted: stored.deleted,
    message,
  }
}

type InlineButton = NonNullable<Message['reply_markup']>['inline_keyboard'][number][number]

function seenButton(button: InlineButton): SeenButton {
  return {
    text: button.text,
    ...('callback_data' in button && { data: button.callback_data }),
    ...('url' in button && { url: button.url }),
    ...('copy_text' in button && { copies: button.copy_text.text }),
    ...(button.style && { style: button.style }),
  }
}
