import type { User } from 'grammy/types'
import type { ChatState, Topic } from './chats.ts'
import type { World } from './world.ts'

const DEFAULT_COLOR = 0x6fb9f0

/** A topic is known by the message that announced it. */
export function openTopic(
  world: World,
  chat: ChatState,
  name: string,
  by: User,
  icon: { iconColor?: number; iconEmoji?: string } = {},
): Topic {
  const topic: Topic = {
    message_thread_id: chat.lastMessageId + 1,
    name,
    icon_color: icon.iconColor ?? DEFAULT_COLOR,
    icon_custom_emoji_id: icon.iconEmoji,
    closed: false,
    createdBy: by.id,
  }
  chat.topics.set(topic.message_thread_id, topic)
  world.messages.post(chat, {
    from: by,
    fromBot: by.id === world.bot.id,
    thread: topic.message_thread_id,
    content: { forum_topic_created: { name, icon_color: topic.icon_color } },
    service: 'forum_topic_created',
  })
  world.emit({ type: 'chat-changed', chat: chat.id })
  return topic
}
