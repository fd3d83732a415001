import type { InlineKeyboardMarkup, Message, User } from 'grammy/types'
import type { Bot } from './bot.ts'
import type { Emit } from './changes.ts'
import type { ChatState } from './chats.ts'
import { isAdmin, isIn } from './members.ts'
import { type Content, type Draft, nameOf, type StoredMessage } from './message.ts'
import { seen } from './seen.ts'
import type { Updates } from './updates.ts'

export type Messages = ReturnType<typeof createMessages>

export function createMessages(deps: { now: () => Date; bot: Bot; updates: Updates; emit: Emit }) {
  const { bot, updates, emit } = deps
  let albums = 0
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
        reactions: new Map(),
        deleted: false,
      }
      chat.messages.set(stored.message.message_id, stored)
      emit({ type: 'message-added', chat: chat.id, message: seen(stored) })
      if (botMaySee(bot, chat, stored)) updates.push('message', stored.message)
      return stored
    },

    /** Replaces what a message says. Everything that is not content stays: sender, date, reply, topic, album. */
    edit(
      chat: ChatState,
      stored: StoredMessage,
      content: Content,
      markup: InlineKeyboardMarkup | undefined,
      richText?: string,
    ): void {
      const { message_id, date, from, reply_to_message, quote, message_thread_id, is_topic_message, media_group_id } =
        stored.message
      const { has_protected_content, forward_origin } = stored.message
      stored.message = {
        ...{
          message_id,
          date,
          chat: stored.message.chat,
          from,
          reply_to_message,
          quote,
          message_thread_id,
          is_topic_message,
        },
        ...{ media_group_id, has_protected_content, forward_origin },
        ...content,
        edit_date: seconds(),
        reply_markup: markup,
      } as Message
      stored.richText = richText
      emit({ type: 'message-edited', chat: chat.id, message: seen(stored) })
      if (botMaySee(bot, chat, stored)) updates.push('edited_message', stored.message)
    },

    react(chat: ChatState, stored: StoredMessage, user: User, emoji: readonly string[]): void {
      const { message, reactions } = stored
      const before = reactions.get(user.id) ?? []
      reactions.set(user.id, emoji)
      emit({ type: 'reaction-changed', chat: chat.id, messageId: message.message_id, user: user.id, emoji })
      if (user.id === bot.id || !botHears(bot, chat)) return
      updates.push('message_reaction', {
        chat: chat.chat,
        message_id: message.message_id,
        user,
        date: seconds(),
        old_reaction: before.map(asReaction),
        new_reaction: emoji.map(asReaction),
      })
    },

    delete(chat: ChatState, stored: StoredMessage): void {
      stored.deleted = true
      emit({ type: 'message-deleted', chat: chat.id, messageId: stored.message.message_id })
    },

    find(chat: ChatState, id: number): StoredMessage | undefined {
      const stored = chat.messages.get(id)
      return stored?.deleted ? undefined : stored
    },

    newAlbum: (): string => String(13_000_000_000_000_000n + BigInt(++albums)),

    all: (chat: ChatState): StoredMessage[] => [...chat.messages.values()],

    /** What somebody sees of a chat, or of one message in it. */
    visibleTo(chat: ChatState, user: number, only?: number): StoredMessage[] {
      const isThere = chat.type === 'private' ? chat.id === user : isIn(chat.members.get(user))
      if (!isThere) return []
      const from = chat.seesFrom.get(user) ?? 0
      const candidates = only === undefined ? [...chat.messages.values()] : [chat.messages.get(only)]
      return candidates.filter(
        (stored) => stored && !stored.deleted && stored.message.message_id >= from,
      ) as StoredMessage[]
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

const asReaction = (emoji: string) => ({ type: 'emoji', emoji })

/** In groups, Telegram tells of reactions only administrators. */
const botHears = (bot: Bot, chat: ChatState): boolean => chat.type === 'private' || isAdmin(chat.members.get(bot.id))

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
