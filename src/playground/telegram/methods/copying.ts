import { kindOf } from '../media.ts'
import { type Content, contentOf, originOf, type StoredMessage } from '../message.ts'
import { badRequest } from '../refusals.ts'
import type { World } from '../world.ts'
import { findMessage, readableChat } from './access.ts'
import type { Method } from './call.ts'
import { post, readCaption } from './posting.ts'

export const forwardMessage: Method<'forwardMessage'> = (world, given) => {
  const stored = source(world, given, 'forward')
  return post(world, given, contentOf(stored.message), { origin: originOf(stored), richText: stored.richText })
}

export const copyMessage: Method<'copyMessage'> = (world, given) => {
  const stored = source(world, given, 'copy')
  const { message } = stored
  const replaced = given.caption === undefined || message.text !== undefined ? {} : readCaption(given)
  const content: Content = { ...withoutCaption(contentOf(message), given.caption !== undefined), ...replaced }
  return { message_id: post(world, given, content, { richText: stored.richText }).message_id }
}

function source(
  world: World,
  given: { from_chat_id: number | string; message_id: number },
  what: 'copy' | 'forward',
): StoredMessage {
  const chat = readableChat(world, given.from_chat_id)
  const stored = findMessage(world, chat, given.message_id, what)
  const isContent = stored.message.text !== undefined || stored.message.rich_message || kindOf(stored.message)
  if (stored.message.has_protected_content || !isContent) {
    throw badRequest(what === 'copy' ? "message can't be copied" : "message can't be forwarded")
  }
  return stored
}

function withoutCaption(content: Content, replace: boolean): Content {
  if (!replace) return content
  const { caption: _, caption_entities: __, show_caption_above_media: ___, ...rest } = content
  return rest
}
