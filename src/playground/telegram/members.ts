import type { ChatMember, ChatMemberAdministrator, User } from 'grammy/types'

export type Membership = ChatMember['status']

export interface AdminRights {
  can_manage_chat?: boolean
  can_delete_messages?: boolean
  can_manage_video_chats?: boolean
  can_restrict_members?: boolean
  can_promote_members?: boolean
  can_change_info?: boolean
  can_invite_users?: boolean
  can_pin_messages?: boolean
  can_manage_topics?: boolean
}

export const left = (user: User): ChatMember => ({ status: 'left', user })
export const member = (user: User): ChatMember => ({ status: 'member', user })
export const kicked = (user: User): ChatMember => ({ status: 'kicked', user, until_date: 0 })
export const creator = (user: User): ChatMember => ({ status: 'creator', user, is_anonymous: false })
export const restricted = (user: User): ChatMember =>
  ({
    status: 'restricted',
    user,
    is_member: true,
    ...Object.fromEntries(
      [
        'messages',
        'audios',
        'documents',
        'photos',
        'videos',
        'video_notes',
        'voice_notes',
        'polls',
        'other_messages',
      ].map((what) => [`can_send_${what}`, false]),
    ),
    can_add_web_page_previews: false,
    can_change_info: false,
    can_invite_users: false,
    can_pin_messages: false,
    can_manage_topics: false,
    can_edit_tag: false,
    can_react_to_messages: false,
    until_date: 0,
  }) as unknown as ChatMember

/** What somebody may do who is made administrator without further words: everything but appointing others. */
export function administrator(user: User, rights: AdminRights = {}): ChatMemberAdministrator {
  return {
    status: 'administrator',
    user,
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: true,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_pin_messages: true,
    can_manage_topics: true,
    can_send_welcome_messages: false,
    ...rights,
  }
}

export const isIn = (member: ChatMember | undefined): boolean =>
  member !== undefined &&
  member.status !== 'left' &&
  member.status !== 'kicked' &&
  !(member.status === 'restricted' && !member.is_member)

export const isAdmin = (member: ChatMember | undefined): boolean =>
  member?.status === 'administrator' || member?.status === 'creator'

export function mayAsAdmin(member: ChatMember | undefined, right: keyof AdminRights): boolean {
  if (member?.status === 'creator') return true
  return member?.status === 'administrator' && member[right] === true
}
