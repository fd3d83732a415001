import type { ChatState, Topic } from '../chats.ts'
import { type AdminRights, isAdmin, isIn, mayAsAdmin } from '../members.ts'
import type { StoredMessage } from '../message.ts'
import { badRequest, forbidden, Refused } from '../refusals.ts'
import type { World } from '../world.ts'

/** A chat the bot may look at. */
export function readableChat(world: World, ref: number | string): ChatState {
  const chat = world.chats.resolve(ref)
  if (chat.type !== 'private') refuseUnlessMember(world, chat)
  return chat
}

/** A chat where the bot may change what stands there already. A private chat need not let it write any more. */
export function editableChat(world: World, ref: number | string): ChatState {
  const chat = readableChat(world, ref)
  if (world.users.get(chat.id)?.deactivated) throw forbidden('user is deactivated')
  return chat
}

/** A chat where the bot may write. */
export function writableChat(world: World, ref: number | string): ChatState {
  const chat = editableChat(world, ref)
  if (chat.type === 'private') {
    const user = world.users.get(chat.id)
    if (user?.blocked) throw forbidden('bot was blocked by the user')
    if (!user?.started) throw forbidden("bot can't initiate conversation with a user")
  } else if (chat.members.get(world.bot.id)?.status === 'restricted') {
    throw badRequest('not enough rights to send text messages to the chat')
  }
  return chat
}

function refuseUnlessMember({ bot }: World, chat: ChatState): void {
  if (chat.migratedTo !== undefined) {
    throw new Refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.migratedTo,
    })
  }
  const membership = chat.members.get(bot.id)
  if (isIn(membership)) return
  throw forbidden(
    `bot ${membership?.status === 'kicked' ? 'was kicked from' : 'is not a member of'} the ${chat.type} chat`,
  )
}

/** Refuses unless the bot is an administrator with this right. In private chats there is nothing to be allowed. */
export function requireRight({ bot }: World, chat: ChatState, right: keyof AdminRights, otherwise: string): void {
  if (chat.type !== 'private' && !mayAsAdmin(chat.members.get(bot.id), right)) throw badRequest(otherwise)
}

export function topicOf(world: World, chat: ChatState, thread: number | undefined): Topic | undefined {
  if (thread === undefined) return undefined
  const topic = chat.topics.get(thread)
  if (!topic) throw badRequest('message thread not found')
  if (topic.closed && !isAdmin(chat.members.get(world.bot.id)) && chat.type !== 'private') {
    throw badRequest('TOPIC_CLOSED')
  }
  return topic
}

export function findMessage(world: World, chat: ChatState, id: number, what: string): StoredMessage {
  const stored = world.messages.find(chat, id)
  if (!stored) throw badRequest(`message to ${what} not found`)
  return stored
}
