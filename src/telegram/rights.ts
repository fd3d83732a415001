import type { Api } from 'grammy'
import type { ChatMember, UserFromGetMe } from 'grammy/types'

/** What the bot may do in a group chat. */
export type Rights = {
  /** Sees all messages, or at least may write as an administrator. */
  admin: boolean
  /** With privacy mode on and no admin rights it sees commands and replies only. */
  privacyMode: boolean
  deleteMessages: boolean
  pinMessages: boolean
  /** 'none': the chat has no topics. */
  topics: 'none' | 'may manage' | 'may not manage'
}

export type Missing = 'admin' | 'privacyMode' | 'deleteMessages' | 'pinMessages' | 'topics'

/** Asks Telegram what the bot may do in a chat. Who it is itself is asked anew: privacy mode may have changed. */
export async function askRights(api: Api, chatId: number): Promise<Rights> {
  const [me, chat] = await Promise.all([api.getMe(), api.getChat(chatId)])
  const member = await api.getChatMember(chatId, me.id)
  return rightsOf(member, me, chat.is_forum === true)
}

function rightsOf(member: ChatMember, me: Pick<UserFromGetMe, 'can_read_all_group_messages'>, forum: boolean): Rights {
  const admin = member.status === 'administrator' ? member : undefined
  return {
    admin: admin !== undefined,
    privacyMode: !me.can_read_all_group_messages,
    deleteMessages: admin?.can_delete_messages === true,
    pinMessages: admin?.can_pin_messages === true,
    topics: !forum ? 'none' : admin?.can_manage_topics ? 'may manage' : 'may not manage',
  }
}

/** What a coordinator should still allow. An administrator sees everything, so privacy mode matters to others only. */
export function missing(rights: Rights): Missing[] {
  const found: Missing[] = []
  if (!rights.admin) found.push('admin')
  if (!rights.admin && rights.privacyMode) found.push('privacyMode')
  if (rights.admin && !rights.deleteMessages) found.push('deleteMessages')
  if (rights.admin && !rights.pinMessages) found.push('pinMessages')
  if (rights.topics === 'may not manage') found.push('topics')
  return found
}
