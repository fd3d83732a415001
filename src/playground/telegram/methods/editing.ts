import type { InlineKeyboardMarkup, Message } from 'grammy/types'
import type { ChatState } from '../chats.ts'
import { kindOf } from '../media.ts'
import { type Content, contentOf, type StoredMessage } from '../message.ts'
import { badRequest } from '../refusals.ts'
import { richMessage } from '../rich.ts'
import type { World } from '../world.ts'
import { editableChat, findMessage } from './access.ts'
import type { Method } from './call.ts'
import { checkInline } from './markup.ts'
import { readInputMedia } from './media.ts'
import { readCaption, readText } from './posting.ts'

interface Target {
  readonly chat_id?: number | string
  readonly message_id?: number
  readonly reply_markup?: InlineKeyboardMarkup
}

const CAPTIONED = new Set(['photo', 'document', 'video', 'animation', 'voice', 'audio'])
/** What another file may take the place of. */
const REPLACEABLE = new Set(['photo', 'document', 'video', 'animation', 'audio'])

export const editMessageText: Method<'editMessageText'> = (world, given) =>
  edit(world, given, ({ message }) => {
    if (message.text === undefined && !message.rich_message) throw badRequest('there is no text in the message to edit')
    if (given.rich_message) {
      const { content, text } = richMessage(given.rich_message)
      return { content, richText: text }
    }
    const content = readText({ ...given, text: given.text ?? '' })
    const preview = given.link_preview_options
    return { content: preview ? { ...content, link_preview_options: preview } : content }
  })

export const editMessageCaption: Method<'editMessageCaption'> = (world, given) =>
  edit(world, given, ({ message }) => {
    if (!CAPTIONED.has(kindOf(message) ?? '')) throw badRequest('there is no caption in the message to edit')
    const { caption: _, caption_entities: __, show_caption_above_media: ___, ...rest } = contentOf(message)
    return { content: { ...rest, ...readCaption(given) } }
  })

export const editMessageMedia: Method<'editMessageMedia'> = (world, given, call) =>
  edit(world, given, ({ message }) => {
    const replaceable = REPLACEABLE.has(kindOf(message) ?? '') || message.text !== undefined
    if (!replaceable) throw badRequest("message can't be edited")
    return { content: readInputMedia(world, given.media, call) }
  })

export const editMessageReplyMarkup: Method<'editMessageReplyMarkup'> = (world, given) =>
  edit(world, given, (stored) => ({ content: contentOf(stored.message), richText: stored.richText }))

type Changed = { content: Content; richText?: string }

function edit(world: World, target: Target, change: (stored: StoredMessage) => Changed): Message {
  const { chat, stored } = targetOf(world, target)
  const markup = checkInline(target.reply_markup, chat)
  const { content, richText } = change(stored)
  if (isSame(stored.message, content, markup)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  world.flood.count(chat)
  world.messages.edit(chat, stored, content, markup, richText)
  return stored.message
}

function targetOf(world: World, { chat_id, message_id }: Target): { chat: ChatState; stored: StoredMessage } {
  if (chat_id === undefined) throw badRequest('chat_id is empty')
  const chat = editableChat(world, chat_id)
  if (message_id === undefined) throw badRequest('message identifier is not specified')
  const stored = findMessage(world, chat, message_id, 'edit')
  // Only one's own, and never one that brought a keyboard for the text field.
  if (!stored.fromBot || stored.keyboard || stored.service || stored.message.forward_origin) {
    throw badRequest("message can't be edited")
  }
  return { chat, stored }
}

function isSame(message: Message, content: Content, markup: InlineKeyboardMarkup | undefined): boolean {
  return canonical(contentOf(message)) === canonical(content) && canonical(message.reply_markup) === canonical(markup)
}

/** JSON that does not depend on the order in which fields were written. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? ''
  )
}
