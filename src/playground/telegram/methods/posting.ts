import type {
  ForceReply,
  InlineKeyboardMarkup,
  Message,
  MessageEntity,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  ReplyParameters,
} from 'grammy/types'
import type { ChatState } from '../chats.ts'
import type { Content, Draft, StoredMessage } from '../message.ts'
import { badRequest } from '../refusals.ts'
import { formatText } from '../text.ts'
import { botAsUser } from '../users.ts'
import type { World } from '../world.ts'
import { topicOf, writableChat } from './access.ts'
import { checkMarkup } from './markup.ts'

const TEXT_LIMIT = 4096
const CAPTION_LIMIT = 1024

/** What all the methods that send have in common. */
export interface Common {
  readonly chat_id: number | string
  readonly message_thread_id?: number
  readonly disable_notification?: boolean
  readonly protect_content?: boolean
  readonly reply_parameters?: ReplyParameters
  readonly reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply
}

type Extra = Pick<Draft, 'richText' | 'origin'>

/** Sends one message of the bot, and answers with it. */
export function post(world: World, common: Common, content: Content, extra: Extra = {}): Message {
  return postAll(world, common, [content], extra)[0] as Message
}

/** Sends several that belong together: all of them or none. */
export function postAll(
  world: World,
  common: Common,
  contents: readonly Content[],
  extra: Extra & { album?: string } = {},
): Message[] {
  const chat = writableChat(world, common.chat_id)
  const topic = topicOf(world, chat, common.message_thread_id)
  const { markup, keyboard } = checkMarkup(common.reply_markup, chat)
  const replyTo = repliedTo(world, chat, common.reply_parameters)
  world.flood.count(chat, contents.length)
  return contents.map((content) => {
    const stored = world.messages.post(chat, {
      from: botAsUser(world.bot),
      fromBot: true,
      content,
      ...extra,
      replyTo,
      thread: topic?.message_thread_id,
      markup,
      keyboard,
      silent: common.disable_notification,
      protect: common.protect_content,
    })
    return stored.message
  })
}

function repliedTo(world: World, chat: ChatState, reply: ReplyParameters | undefined): StoredMessage | undefined {
  if (!reply) return undefined
  const elsewhere = reply.chat_id !== undefined && world.chats.resolve(reply.chat_id) !== chat
  if (elsewhere) throw badRequest('the stand-in knows no replies to another chat')
  const stored = reply.message_id === undefined ? undefined : world.messages.find(chat, reply.message_id)
  if (!stored && !reply.allow_sending_without_reply) throw badRequest('message to be replied not found')
  return stored
}

export function readText(given: { text: string; parse_mode?: string; entities?: readonly MessageEntity[] }): Content {
  if (given.text === '') throw badRequest('message text is empty')
  const { text, entities } = formatText({ text: given.text, parseMode: given.parse_mode, entities: given.entities })
  if (text === '') throw badRequest('text must be non-empty')
  if (lengthOf(text) > TEXT_LIMIT) throw badRequest('message is too long')
  return entities.length === 0 ? { text } : { text, entities }
}

export interface Captioned {
  readonly caption?: string
  readonly parse_mode?: string
  readonly caption_entities?: readonly MessageEntity[]
  readonly show_caption_above_media?: boolean
}

export function readCaption(given: Captioned): Content {
  if (!given.caption) return {}
  const formatted = formatText({ text: given.caption, parseMode: given.parse_mode, entities: given.caption_entities })
  const { text: caption, entities: caption_entities } = formatted
  if (lengthOf(caption) > CAPTION_LIMIT) throw badRequest('message caption is too long')
  if (caption === '') return {}
  return {
    caption,
    ...(caption_entities.length > 0 && { caption_entities }),
    ...(given.show_caption_above_media && { show_caption_above_media: true as const }),
  }
}

/** Telegram counts characters; where JavaScript counts no more, there is no need to. */
const lengthOf = (text: string): number => (text.length <= CAPTION_LIMIT ? text.length : [...text].length)
