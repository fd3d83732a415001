import type { ChatState } from '../chats.ts'
import { mayAsAdmin } from '../members.ts'
import type { StoredMessage } from '../message.ts'
import { badRequest, type Refused } from '../refusals.ts'
import type { World } from '../world.ts'
import { editableChat, findMessage } from './access.ts'
import type { Method } from './call.ts'

const DELETABLE_FOR_SECONDS = 48 * 60 * 60

export const deleteMessage: Method<'deleteMessage'> = (world, given) => {
  const chat = editableChat(world, given.chat_id)
  const stored = findMessage(world, chat, given.message_id, 'delete')
  const reason = whyNot(world, chat, stored)
  if (reason) throw reason
  world.messages.delete(chat, stored)
  return true
}

/** What cannot be found or deleted is passed over. */
export const deleteMessages: Method<'deleteMessages'> = (world, given) => {
  const chat = editableChat(world, given.chat_id)
  if (given.message_ids.length === 0) throw badRequest('message identifiers are not specified')
  if (given.message_ids.length > 100) throw badRequest('too many message identifiers specified')
  for (const id of given.message_ids) {
    const stored = world.messages.find(chat, id)
    if (stored && !whyNot(world, chat, stored)) world.messages.delete(chat, stored)
  }
  return true
}

function whyNot(world: World, chat: ChatState, { message, fromBot }: StoredMessage): Refused | undefined {
  const isYoung = world.now().getTime() / 1000 - message.date < DELETABLE_FOR_SECONDS
  if (chat.type !== 'private') {
    if (mayAsAdmin(chat.members.get(world.bot.id), 'can_delete_messages')) return undefined
    if (!fromBot) return badRequest("message can't be deleted")
  }
  return isYoung ? undefined : badRequest("message can't be deleted for everyone")
}
