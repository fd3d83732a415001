import type { Chat, ChatMember, ForumTopic } from 'grammy/types'
import type { StoredMessage } from './message.ts'
import { badRequest } from './refusals.ts'
import type { UserState, Users } from './users.ts'

export type ChatRef = number | { readonly id: number }

export const idOf = (chat: ChatRef): number => (typeof chat === 'number' ? chat : chat.id)

export interface Topic extends ForumTopic {
  closed: boolean
  readonly createdBy: number
}

export interface ChatState {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup'
  /** As messages carry it. Replaced, never changed. */
  chat: Chat
  /** Whoever is or was in a group; empty in private chats. */
  readonly members: Map<number, ChatMember>
  /** The first message somebody may see: what came before their joining stays hidden. */
  readonly seesFrom: Map<number, number>
  readonly messages: Map<number, StoredMessage>
  lastMessageId: number
  readonly topics: Map<number, Topic>
  readonly pinned: number[]
  /** The supergroup this group became. */
  migratedTo?: number
}

export type Chats = ReturnType<typeof createChats>

export function createChats(users: Users) {
  const chats = new Map<number, ChatState>()
  let groups = 0

  const add = (chat: Chat): ChatState => {
    const state: ChatState = {
      id: chat.id,
      type: chat.type as ChatState['type'],
      chat,
      members: new Map(),
      seesFrom: new Map(),
      messages: new Map(),
      lastMessageId: 0,
      topics: new Map(),
      pinned: [],
    }
    chats.set(chat.id, state)
    return state
  }

  const byUsername = (username: string): ChatState | undefined => {
    const wanted = username.toLowerCase()
    return [...chats.values()].find(
      (state) => state.type !== 'private' && state.chat.username?.toLowerCase() === wanted,
    )
  }

  return {
    addPrivate({ user }: UserState): ChatState {
      return add(privateChat(user))
    },
    /** Groups count from -1 down, supergroups from -100…, as Telegram numbers them. */
    addGroup(profile: {
      id?: number
      type: 'group' | 'supergroup'
      title: string
      username?: string
      is_forum?: boolean
    }): ChatState {
      groups++
      const id = profile.id ?? (profile.type === 'group' ? -4_000_000 - groups : -1_002_000_000_000 - groups)
      const { title, username } = profile
      if (profile.type === 'group') return add({ id, type: 'group', title })
      return add({ id, type: 'supergroup', title, username, ...(profile.is_forum && { is_forum: true }) })
    },
    get(id: number): ChatState {
      const chat = chats.get(id)
      if (!chat) throw badRequest('chat not found')
      return chat
    },
    find: (id: number): ChatState | undefined => chats.get(id),
    /** The chat a request names, by number or @username. */
    resolve(ref: number | string): ChatState {
      const chat = typeof ref === 'string' && ref.startsWith('@') ? byUsername(ref.slice(1)) : chats.get(Number(ref))
      if (!chat) throw badRequest('chat not found')
      return chat
    },
    user: (id: number): UserState | undefined => users.get(id),
  }
}

export function privateChat(user: UserState['user']): Chat.PrivateChat {
  const { id, first_name, last_name, username } = user
  return { id, type: 'private', first_name, last_name, username }
}
