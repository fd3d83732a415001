import type { ChatMember, User } from 'grammy/types'
import type { ChatState } from './chats.ts'
import { type AdminRights, administrator, creator, isIn, kicked, left, member, restricted } from './members.ts'
import { announce, changeMember } from './membership.ts'
import type { Person } from './person.ts'
import { openTopic } from './topics.ts'
import { botAsUser } from './users.ts'
import type { World } from './world.ts'

export interface GroupProfile {
  readonly title: string
  /** Default: supergroup. */
  readonly type?: 'group' | 'supergroup'
  /** With topics. */
  readonly forum?: boolean
  readonly username?: string
  readonly creator: Person
  readonly members?: readonly Person[]
}

type By = { readonly by?: Person }

/** A group chat, and what its creator (or whoever is named as `by`) can do with it. */
export interface Group {
  readonly id: number
  readonly title: string
  readonly type: 'group' | 'supergroup'
  readonly forum: boolean
  readonly members: readonly ChatMember[]
  /** Topics that are there, by thread. */
  readonly topics: ReadonlyMap<number, { readonly name: string; readonly closed: boolean }>
  readonly pinned: readonly number[]

  addBot(options?: By & { readonly admin?: true | AdminRights }): void
  /** Makes the bot administrator; rights not named are given, but for appointing others. */
  promoteBot(rights?: AdminRights, options?: By): void
  demoteBot(options?: By): void
  /** Takes away the bot's right to write. */
  restrictBot(options?: By): void
  kickBot(options?: By): void

  add(person: Person, options?: By): void
  kick(person: Person, options?: By): void
  promote(person: Person, rights?: AdminRights, options?: By): void
  demote(person: Person, options?: By): void

  rename(title: string, options?: By): void
  createTopic(name: string, options?: By): number
  /** Turns a group into a supergroup with another id; the old one answers with the new id from then on. */
  migrate(): Group
}

export function createGroup(world: World, profile: GroupProfile, onMigrated: (successor: Group) => void): Group {
  const { title, username, type = 'supergroup', forum = false } = profile
  const chat = world.chats.addGroup({ title, username, type, is_forum: forum })
  chat.members.set(profile.creator.id, creator(profile.creator.user))
  for (const person of profile.members ?? []) chat.members.set(person.id, member(person.user))
  world.emit({ type: 'chat-changed', chat: chat.id })
  return groupOf(world, chat, profile.creator, onMigrated)
}

function groupOf(world: World, chat: ChatState, owner: Person, onMigrated: (successor: Group) => void): Group {
  const actor = (options: By | undefined): User => (options?.by ?? owner).user
  const change = (next: ChatMember, options: By | undefined) => changeMember(world, chat, next, actor(options))
  const self = () => botAsUser(world.bot)

  return {
    id: chat.id,
    type: chat.type as Group['type'],
    get title() {
      return chat.chat.title as string
    },
    get forum() {
      return chat.chat.is_forum ?? false
    },
    get members() {
      return [...chat.members.values()].filter(isIn)
    },
    get topics() {
      return chat.topics
    },
    get pinned() {
      return chat.pinned
    },

    addBot(options) {
      if (!world.bot.can_join_groups) throw new Error('the bot may not be added to groups')
      const { admin } = options ?? {}
      change(admin ? administrator(self(), admin === true ? {} : admin) : member(self()), options)
    },
    promoteBot: (rights, options) => change(administrator(self(), rights), options),
    demoteBot: (options) => change(member(self()), options),
    restrictBot: (options) => change(restricted(self()), options),
    kickBot: (options) => change(kicked(self()), options),

    add: (person, options) => change(member(person.user), options),
    kick: (person, options) => change(kicked(person.user), options),
    promote: (person, rights, options) => change(administrator(person.user, rights), options),
    demote: (person, options) => change(member(person.user), options),

    rename(title, options) {
      chat.chat = { ...chat.chat, title } as ChatState['chat']
      announce(world, chat, actor(options), { new_chat_title: title })
      world.emit({ type: 'chat-changed', chat: chat.id })
    },
    createTopic(name, options) {
      if (!chat.chat.is_forum) throw new Error('the group has no topics')
      return openTopic(world, chat, name, actor(options)).message_thread_id
    },
    migrate() {
      if (chat.type === 'supergroup') throw new Error('the group is a supergroup already')
      const next = world.chats.addGroup({ title: chat.chat.title as string, type: 'supergroup' })
      for (const [id, each] of chat.members) next.members.set(id, each)
      announce(world, chat, owner.user, { migrate_to_chat_id: next.id })
      chat.migratedTo = next.id
      announce(world, next, owner.user, { migrate_from_chat_id: chat.id })
      for (const id of chat.members.keys()) chat.members.set(id, left(world.users.find(id) as User))
      world.emit({ type: 'chat-changed', chat: chat.id })
      world.emit({ type: 'chat-changed', chat: next.id })
      const successor = groupOf(world, next, owner, onMigrated)
      onMigrated(successor)
      return successor
    },
  }
}
