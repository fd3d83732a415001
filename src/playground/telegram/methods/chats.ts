import type { ChatFullInfo, ChatMember } from 'grammy/types'
import { isAdmin, isIn, left, member } from '../members.ts'
import { changeMember } from '../membership.ts'
import { badRequest } from '../refusals.ts'
import { botAsUser } from '../users.ts'
import type { World } from '../world.ts'
import { readableChat } from './access.ts'
import type { Method } from './call.ts'

export const getChat: Method<'getChat'> = (world, { chat_id }) => {
  const { chat, pinned, messages } = readableChat(world, chat_id)
  const newest = pinned.at(-1)
  return {
    ...chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: NO_GIFTS,
    ...(newest !== undefined && { pinned_message: messages.get(newest)?.message }),
  } as ChatFullInfo
}

const NO_GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
}

export const getChatMember: Method<'getChatMember'> = (world, { chat_id, user_id }): ChatMember => {
  const chat = readableChat(world, chat_id)
  const user = world.users.find(user_id)
  if (!user) throw badRequest('user not found')
  if (chat.type === 'private') return user_id === chat.id || user_id === world.bot.id ? member(user) : left(user)
  const known = chat.members.get(user_id)
  return known ? { ...known, user } : left(user)
}

export const getChatAdministrators: Method<'getChatAdministrators'> = (world, { chat_id }) => {
  const chat = readableChat(world, chat_id)
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat')
  // Other bots are left out, this one is not.
  const admins = [...chat.members.values()].filter(isAdmin)
  const shown = admins.filter(({ user }) => !user.is_bot || user.id === world.bot.id)
  return shown.map((each) => ({ ...each, user: world.users.find(each.user.id) ?? each.user }))
}

export const getChatMemberCount: Method<'getChatMemberCount'> = (world, { chat_id }) => countMembers(world, chat_id)

function countMembers(world: World, ref: number | string): number {
  const chat = readableChat(world, ref)
  return chat.type === 'private' ? 2 : [...chat.members.values()].filter(isIn).length
}

export const leaveChat: Method<'leaveChat'> = (world, { chat_id }) => {
  const chat = readableChat(world, chat_id)
  if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats")
  const self = botAsUser(world.bot)
  changeMember(world, chat, left(self), self)
  return true
}
