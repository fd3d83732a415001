import type { InlineKeyboardMarkup, Message, MessageOrigin, User } from 'grammy/types'
import type { Bot } from './bot.ts'
import type { Emit } from './changes.ts'
import type { ChatState } from './chats.ts'
import { isAdmin, isIn } from './members.ts'
import { type SeenMessage, seen } from './seen.ts'
import type { Updates } from './updates.ts'

/** The part of a message that says something: `text`, `photo` and `caption`, `new_chat_members`, … */
export type Content = Partial<Omit<Message, 'message_id' | 'date' | 'chat' | 'from' | 'reply_markup'>>

export interface StoredMessage {
  /** As the bot sees it. Replaced by edits, never changed. */
  message: Message
  readonly from: User
  readonly fromBot: boolean
  /** The words of a rich message, whose blocks are no text. */
  richText?: string
  readonly keyboard?: SeenMessage['keyboard']
  readonly forwardedFrom?: string
  readonly service?: string
  readonly silent: boolean
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
  readonly keyboard?: SeenMessage['keyboard']
  readonly album?: string
  readonly origin?: MessageOrigin
  readonly silent?: boolean
  readonly protect?: boolean
  readonly service?: string
}

export type Messages = ReturnType<typeof createMessages>

export function createMessages(deps: { now: () => Date; bot: Bot; updates: Updates; emit: Emit }) {
  const { bot, updates, emit } = deps
  const seconds = () => Math.floor(deps.now().getTime() / 1000)

  return {
    post(chat: ChatState, draft: Draft): StoredMessage {
      const stored: StoredMessage = {
        message: compose(chat, draft, ++chat.lastMessageId, seconds()),
        from: draft.from,
        fromBot: draft.fromBot,
        richText: draft.richText,
        keyboard: draft.keyboard,
        forwardedFrom: draft.origin && nameOf(draft.origin),
        service: draft.service,
        silent: draft.silent ?? false,
        deleted: false,
      }
      chat.messages.set(stored.message.message_id, stored)
      emit({ type: 'message-added', chat: chat.id, message: seen(stored) })
      if (botMaySee(bot, chat, stored)) updates.push('message', stored.message)
      return stored
    },

    /** Replaces what a message says. Everything that is not content stays: sender, date, reply, topic, album. */
    edit(chat: ChatState, stored: StoredMessage, content: Content, markup: InlineKeyboardMarkup | undefined, richText?: string): void {
      const { message_id, date, from, reply_to_message, quote, message_thread_id, is_topic_message, media_group_id } = stored.message
      const { has_protected_content, forward_origin } = stored.message
      stored.message = {
        ...{ message_id, date, chat: stored.message.chat, from, reply_to_message, quote, message_thread_id, is_topic_message },
        ...{ media_group_id, has_protected_content, forward_origin },
        ...content,
        edit_date: seconds(),
        reply_markup: markup,
      } as Message
      stored.richText = richText
      emit({ type: 'message-edited', chat: chat.id, message: seen(stored) })
      if (botMaySee(bot, chat, stored)) updates.push('edited_message', stored.message)
    },

    delete(chat: ChatState, stored: StoredMessage): void {
      stored.deleted = true
      emit({ type: 'message-deleted', chat: chat.id, messageId: stored.message.message_id })
    },

    find(chat: ChatState, id: number): StoredMessage | undefined {
      const stored = chat.messages.get(id)
      return stored?.deleted ? undefined : stored
    },

    all: (chat: ChatState): StoredMessage[] => [...chat.messages.values()],

    visibleTo(chat: ChatState, user: number): StoredMessage[] {
      if (chat.type === 'private') {
        return chat.id === user ? [...chat.messages.values()].filter((stored) => !stored.deleted) : []
      }
      if (!isIn(chat.members.get(user))) return []
      const from = chat.seesFrom.get(user) ?? 0
      return [...chat.messages.values()].filter((stored) => !stored.deleted && stored.message.message_id >= from)
    },
  }
}

function compose(chat: ChatState, draft: Draft, id: number, date: number): Message {
  const { replyTo, thread } = draft
  return {
    message_id: id,
    from: draft.from,
    chat: chat.chat,
    date,
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...(draft.origin && { forward_origin: draft.origin }),
    ...(replyTo && { reply_to_message: withoutItsReply(replyTo.message) }),
    ...(draft.album && { media_group_id: draft.album }),
    ...(draft.protect && { has_protected_content: true }),
    ...draft.content,
    ...(draft.markup && { reply_markup: draft.markup }),
  } as Message
}

function withoutItsReply(message: Message): Message {
  if (!message.reply_to_message) return message
  const { reply_to_message: _, ...rest } = message
  return rest as Message
}

function nameOf(origin: MessageOrigin): string {
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

/** Bots never see what they wrote themselves. In groups, privacy mode keeps everything else that is not meant for them. */
function botMaySee(bot: Bot, chat: ChatState, stored: StoredMessage): boolean {
  if (stored.fromBot) return false
  if (chat.type === 'private') return true
  const membership = chat.members.get(bot.id)
  if (!isIn(membership)) return false
  if (bot.can_read_all_group_messages || isAdmin(membership) || stored.service) return true
  return isForBot(bot, stored.message)
}

function isForBot(bot: Bot, message: Message): boolean {
  if (message.reply_to_message?.from?.id === bot.id) return true
  const text = message.text ?? message.caption ?? ''
  const own = `@${bot.username.toLowerCase()}`
  return (message.entities ?? message.caption_entities ?? []).some((entity) => {
    const word = text.slice(entity.offset, entity.offset + entity.length).toLowerCase()
    if (entity.type === 'mention') return word === own
    return entity.type === 'bot_command' && (!word.includes('@') || word.endsWith(own))
  })
}
