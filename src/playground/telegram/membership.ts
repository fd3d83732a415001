import type { ChatMember, User } from 'grammy/types'
import type { ChatState } from './chats.ts'
import { isAdmin, isIn, left } from './members.ts'
import type { Content } from './message.ts'
import type { World } from './world.ts'

/**
 * Makes somebody in a group what `next` says. The bot hears of itself always, of others where it is administrator and
 * has asked for `chat_member`; the chat shows who came and who went.
 */
export function changeMember(world: World, chat: ChatState, next: ChatMember, by: User): void {
  const { user } = next
  const before = chat.members.get(user.id) ?? left(user)
  chat.members.set(user.id, next)
  if (!isIn(before) && isIn(next)) chat.seesFrom.set(user.id, chat.lastMessageId + 1)
  world.emit({ type: 'member-changed', chat: chat.id, user: user.id, from: before.status, to: next.status })
  tellBot(world, chat, before, next, by)
  if (!isIn(before) && isIn(next)) announce(world, chat, by, { new_chat_members: [user] })
  if (isIn(before) && !isIn(next)) announce(world, chat, by, { left_chat_member: user })
}

function tellBot(world: World, chat: ChatState, before: ChatMember, next: ChatMember, by: User): void {
  const change = {
    chat: chat.chat,
    from: by,
    date: Math.floor(world.now().getTime() / 1000),
    old_chat_member: before,
    new_chat_member: next,
  }
  if (next.user.id === world.bot.id) world.updates.push('my_chat_member', change)
  else if (isAdmin(chat.members.get(world.bot.id))) world.updates.push('chat_member', change)
}

/** A line in the chat that nobody typed: "X joined", "Y renamed the group". The bot sees those in privacy mode too. */
export function announce(world: World, chat: ChatState, by: User, content: Content): void {
  world.messages.post(chat, {
    from: by,
    fromBot: by.id === world.bot.id,
    content,
    service: Object.keys(content)[0],
  })
}
