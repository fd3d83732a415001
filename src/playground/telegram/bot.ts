import type { UserFromGetMe } from 'grammy/types'

/** What BotFather keeps of a bot. */
export interface BotSettings {
  first_name?: string
  username?: string
  /** false: privacy mode is on, and in groups the bot sees only what is meant for it. Telegram's default. */
  can_read_all_group_messages?: boolean
  can_join_groups?: boolean
  /** Topics in private chats. */
  has_topics_enabled?: boolean
  allows_users_to_create_topics?: boolean
}

export interface Bot extends Required<BotSettings> {
  readonly token: string
  readonly id: number
}

export function createBot(token: string, settings: BotSettings = {}): Bot {
  return {
    token,
    id: Number.parseInt(token, 10),
    first_name: 'Lotse',
    username: 'lotse_bot',
    can_read_all_group_messages: false,
    can_join_groups: true,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    ...settings,
  }
}

/** The answer to getMe. */
export function describeBot(bot: Bot): UserFromGetMe {
  const { token: _, ...settings } = bot
  return {
    is_bot: true,
    ...settings,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    can_manage_bots: false,
    supports_guest_queries: false,
    supports_join_request_queries: false,
  }
}
