import type { BotCommand, BotCommandScope } from 'grammy/types'
import type { ChatState, Chats } from './chats.ts'
import { isAdmin } from './members.ts'
import { badRequest } from './refusals.ts'

const MOST = 100

export type Commands = ReturnType<typeof createCommands>

/** The menus of commands: one list for each scope and language, and which of them somebody sees. */
export function createCommands({ chats }: { chats: Chats }) {
  const lists = new Map<string, readonly BotCommand[]>()

  const keyOf = (scope: BotCommandScope, language = '') => {
    const chat = 'chat_id' in scope ? chats.resolve(scope.chat_id) : undefined
    const user = scope.type === 'chat_member' ? scope.user_id : ''
    return [scope.type, chat?.id ?? '', user, language].join(':')
  }

  return {
    /** Setting none is the same as deleting the list. */
    set(commands: readonly BotCommand[], scope: BotCommandScope, language?: string): void {
      checkLanguage(language)
      const checked = commands.map(checkCommand)
      if (checked.length > MOST) throw badRequest('BOT_COMMANDS_TOO_MUCH')
      const key = checkScope(chats, scope) && keyOf(scope, language)
      if (checked.length === 0) lists.delete(key)
      else lists.set(key, checked)
    },

    get(scope: BotCommandScope, language?: string): readonly BotCommand[] | undefined {
      checkLanguage(language)
      return lists.get(keyOf(scope, language))
    },

    /** Telegram's order: the narrowest scope first, within a scope the person's language first. */
    seenBy(user: { readonly id: number; readonly language_code?: string }, chat: ChatState): readonly BotCommand[] {
      for (const scope of scopesFor(user.id, chat)) {
        const list =
          (user.language_code && lists.get(keyOf(scope, user.language_code.slice(0, 2)))) || lists.get(keyOf(scope))
        if (list) return list
      }
      return []
    },
  }
}

function scopesFor(user: number, chat: ChatState): BotCommandScope[] {
  if (chat.type === 'private') {
    return [{ type: 'chat', chat_id: chat.id }, { type: 'all_private_chats' }, { type: 'default' }]
  }
  const admin = isAdmin(chat.members.get(user))
  return [
    { type: 'chat_member', chat_id: chat.id, user_id: user },
    ...(admin ? [{ type: 'chat_administrators' as const, chat_id: chat.id }] : []),
    { type: 'chat', chat_id: chat.id },
    ...(admin ? [{ type: 'all_chat_administrators' as const }] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ]
}

function checkScope(chats: Chats, scope: BotCommandScope): true {
  const chat = 'chat_id' in scope ? chats.resolve(scope.chat_id) : undefined
  if (chat?.type === 'private' && scope.type !== 'chat') throw badRequest("can't use specified scope in private chats")
  return true
}

function checkLanguage(language: string | undefined): void {
  if (language && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified')
}

function checkCommand(given: BotCommand): BotCommand {
  const command = given.command.trim().replace(/^\//, '')
  const description = given.description.trim()
  if (command === '') throw badRequest('command must be non-empty')
  if (command.length > 32) throw badRequest('command length must not exceed 32')
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  if (description === '') throw badRequest('command description must be non-empty')
  if ([...description].length > 256) throw badRequest('command description length must not exceed 256')
  return { command, description }
}
