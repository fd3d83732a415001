import type { InlineKeyboardMarkup, Message, MessageOrigin, User } from 'grammy/types'

export interface MessageRef {
  readonly id: number
  readonly chat: number
}

/** The reply keyboard that came with a message; 'removed' where it took one away. */
export type Keyboard = readonly (readonly string[])[] | 'removed'

/** The part of a message that says something: `text`, `photo` and `caption`, `new_chat_members`, … */
export type Content = Partial<Omit<Message, 'message_id' | 'date' | 'chat' | 'from' | 'reply_markup'>>

export interface StoredMessage {
  /** As the bot sees it. Replaced by edits, never changed. */
  message: Message
  readonly from: User
  readonly fromBot: boolean
  /** The words of a rich message, whose blocks are no text. */
  richText?: string
  readonly keyboard?: Keyboard
  readonly forwardedFrom?: string
  readonly service?: string
  readonly silent: boolean
  /** Who reacted, and how. */
  readonly reactions: Map<number, readonly string[]>
  deleted: boolean
}

export interface Draft {
  readonly from: User
  readonly fromBot: boolean
  readonly content: Content
  readonly richText?: string
  readonly replyTo?: StoredMessage
  readonly thread?: number
  readonly markup?: InlineKeyboardMarkup
  readonly keyboard?: Keyboard
  readonly album?: string
  readonly origin?: MessageOrigin
  readonly silent?: boolean
  readonly protect?: boolean
  readonly service?: string
}

/** Fields that are no content: what an edit leaves alone. */
const FRAME = new Set<string>([
  'message_id',
  'from',
  'chat',
  'date',
  'edit_date',
  'reply_markup',
  'reply_to_message',
  'quote',
  'message_thread_id',
  'is_topic_message',
  'media_group_id',
  'has_protected_content',
  'forward_origin',
])

export const contentOf = (message: Message): Content =>
  Object.fromEntries(Object.entries(message).filter(([field]) => !FRAME.has(field)))

/** A message that was forwarded before keeps its first origin. */
export function originOf({ message, from }: StoredMessage): MessageOrigin {
  return message.forward_origin ?? { type: 'user', sender_user: from, date: message.date }
}

export function nameOf(origin: MessageOrigin): string {
  switch (origin.type) {
    case 'user':
      return [origin.sender_user.first_name, origin.sender_user.last_name].filter(Boolean).join(' ')
    case 'hidden_user':
      return origin.sender_user_name
    case 'chat':
      return origin.sender_chat.title ?? ''
    case 'channel':
      return origin.chat.title ?? ''
  }
}
