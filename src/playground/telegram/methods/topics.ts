import type { ForumTopic } from 'grammy/types'
import type { ChatState, Topic } from '../chats.ts'
import { announce } from '../membership.ts'
import { badRequest } from '../refusals.ts'
import { openTopic } from '../topics.ts'
import { botAsUser } from '../users.ts'
import type { World } from '../world.ts'
import { requireRight, writableChat } from './access.ts'
import type { Method } from './call.ts'

export const createForumTopic: Method<'createForumTopic'> = (world, given): ForumTopic => {
  const chat = writableForum(world, given.chat_id)
  requireRight(world, chat, 'can_manage_topics', 'not enough rights to create a topic')
  const name = given.name.trim()
  if (name === '') throw badRequest('name must be non-empty')
  world.flood.count(chat)
  const {
    closed: _,
    createdBy: __,
    ...topic
  } = openTopic(world, chat, name, botAsUser(world.bot), {
    iconColor: given.icon_color,
    iconEmoji: given.icon_custom_emoji_id,
  })
  return topic
}

export const editForumTopic: Method<'editForumTopic'> = (world, given) => {
  const { chat, topic } = managedTopic(world, given, 'not enough rights to edit the topic')
  const name = given.name?.trim() || topic.name
  const icon = given.icon_custom_emoji_id ?? topic.icon_custom_emoji_id
  if (name === topic.name && icon === topic.icon_custom_emoji_id) throw badRequest('TOPIC_NOT_MODIFIED')
  Object.assign(topic, { name, icon_custom_emoji_id: icon || undefined })
  announce(world, chat, botAsUser(world.bot), { forum_topic_edited: { name }, ...inTopic(topic) })
  return true
}

export const closeForumTopic: Method<'closeForumTopic'> = (world, given) => {
  const { chat, topic } = managedTopic(world, given, 'not enough rights to close or open the topic')
  if (chat.type === 'private') throw badRequest('the chat is not a supergroup forum')
  if (topic.closed) throw badRequest('TOPIC_NOT_MODIFIED')
  topic.closed = true
  announce(world, chat, botAsUser(world.bot), { forum_topic_closed: {}, ...inTopic(topic) })
  return true
}

/** The topic goes, and all that was written in it. */
export const deleteForumTopic: Method<'deleteForumTopic'> = (world, given) => {
  const { chat, topic } = managedTopic(world, given, 'not enough rights to delete the topic')
  chat.topics.delete(topic.message_thread_id)
  for (const stored of world.messages.all(chat)) {
    if (stored.message.message_thread_id === topic.message_thread_id && !stored.deleted) {
      world.messages.delete(chat, stored)
    }
  }
  world.emit({ type: 'chat-changed', chat: chat.id })
  return true
}

const inTopic = (topic: Topic) => ({ message_thread_id: topic.message_thread_id, is_topic_message: true as const })

function writableForum(world: World, ref: number | string): ChatState {
  const chat = writableChat(world, ref)
  const isForum = chat.type === 'private' ? world.bot.has_topics_enabled : chat.chat.is_forum
  if (!isForum) throw badRequest('the chat is not a forum')
  return chat
}

function managedTopic(world: World, given: { chat_id: number | string; message_thread_id: number }, otherwise: string) {
  const chat = writableForum(world, given.chat_id)
  const topic = chat.topics.get(given.message_thread_id)
  if (!topic) throw badRequest('TOPIC_ID_INVALID')
  // Its own topics a bot may manage without being appointed to.
  if (topic.createdBy !== world.bot.id) requireRight(world, chat, 'can_manage_topics', otherwise)
  return { chat, topic }
}
