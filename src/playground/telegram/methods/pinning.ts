import { announce } from '../membership.ts'
import { badRequest } from '../refusals.ts'
import { botAsUser } from '../users.ts'
import { editableChat, findMessage, requireRight } from './access.ts'
import type { Method } from './call.ts'

const NO_RIGHT = 'not enough rights to manage pinned messages in the chat'

export const pinChatMessage: Method<'pinChatMessage'> = (world, given) => {
  const chat = editableChat(world, given.chat_id)
  requireRight(world, chat, 'can_pin_messages', NO_RIGHT)
  const { message, service } = findMessage(world, chat, given.message_id, 'pin')
  if (service) throw badRequest("message can't be pinned")
  if (chat.pinned.includes(message.message_id)) return true
  chat.pinned.push(message.message_id)
  announce(world, chat, botAsUser(world.bot), { pinned_message: message })
  return true
}

/** Without a message: the one that was pinned last. */
export const unpinChatMessage: Method<'unpinChatMessage'> = (world, given) => {
  const chat = editableChat(world, given.chat_id)
  requireRight(world, chat, 'can_pin_messages', NO_RIGHT)
  const at = given.message_id === undefined ? chat.pinned.length - 1 : chat.pinned.indexOf(given.message_id)
  if (at < 0) throw badRequest('message to unpin not found')
  chat.pinned.splice(at, 1)
  world.emit({ type: 'chat-changed', chat: chat.id })
  return true
}

/** A bot may put one reaction to a message. */
export const setMessageReaction: Method<'setMessageReaction'> = (world, given) => {
  const chat = editableChat(world, given.chat_id)
  const stored = findMessage(world, chat, given.message_id, 'react')
  const reactions = given.reaction ?? []
  if (reactions.length > 1) throw badRequest('REACTIONS_TOO_MANY')
  const emoji = reactions.map((reaction) => {
    if (reaction.type !== 'emoji') throw badRequest('REACTION_INVALID')
    return reaction.emoji
  })
  world.messages.react(chat, stored, botAsUser(world.bot), emoji)
  return true
}
