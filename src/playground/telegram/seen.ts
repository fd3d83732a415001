import type { Message, MessageEntity, User } from 'grammy/types'
import { mediaOf, type SeenMedia } from './media.ts'
import type { Keyboard, MessageRef, StoredMessage } from './message.ts'
import { toHtml } from './to-html.ts'

export interface SeenButton {
  readonly text: string
  readonly data?: string
  readonly url?: string
  /** What `copy_text` would put on the clipboard. */
  readonly copies?: string
  readonly style?: string
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
  readonly keyboard?: Keyboard
  readonly replyTo?: number
  readonly thread?: number
  readonly album?: string
  readonly forwardedFrom?: string
  /** For "X joined", "pinned …" and the like: the Bot API's field name. */
  readonly service?: string
  readonly reactions: readonly string[]
  readonly silent: boolean
  readonly protected: boolean
  readonly deleted: boolean
  /** What the bot sees of it. */
  readonly message: Message
}

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
    reactions: [...stored.reactions.values()].flat(),
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

/** What somebody saw after pressing a button. */
export type CallbackAnswer =
  | { readonly answered: true; readonly text?: string; readonly alert: boolean; readonly url?: string }
  | { readonly answered: false }
