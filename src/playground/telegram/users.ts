import type { User } from 'grammy/types'
import { type Bot, describeBot } from './bot.ts'

export interface UserState {
  /** As the Bot API shows them. Replaced, never changed, so that old messages keep the name they were sent under. */
  user: User
  /** Has pressed Start, so the bot may write. */
  started: boolean
  blocked: boolean
  deactivated: boolean
}

export type Users = ReturnType<typeof createUsers>

export function createUsers(bot: Bot) {
  const users = new Map<number, UserState>()
  let lastId = 1000
  return {
    add(profile: Partial<User> & { first_name: string }): UserState {
      if (profile.id === undefined) while (users.has(++lastId));
      const user: User = { is_bot: false, ...profile, id: profile.id ?? lastId }
      const state: UserState = { user, started: false, blocked: false, deactivated: false }
      users.set(user.id, state)
      return state
    },
    get: (id: number): UserState | undefined => users.get(id),
    /** The user behind an id, the bot itself included. */
    find(id: number): User | undefined {
      if (id === bot.id) return botAsUser(bot)
      return users.get(id)?.user
    },
  }
}

/** The bot as others see it in messages and member lists. */
export function botAsUser(bot: Bot): User {
  const { id, is_bot, first_name, username } = describeBot(bot)
  return { id, is_bot, first_name, username }
}
