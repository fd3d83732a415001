import type { BotCommandScope } from 'grammy/types'
import { readableChat } from './access.ts'
import type { Method } from './call.ts'

const DEFAULT: BotCommandScope = { type: 'default' }

export const setMyCommands: Method<'setMyCommands'> = (world, given) => {
  world.commands.set(given.commands, given.scope ?? DEFAULT, given.language_code)
  world.emit({ type: 'commands-changed' })
  return true
}

export const deleteMyCommands: Method<'deleteMyCommands'> = (world, given) => {
  world.commands.set([], given.scope ?? DEFAULT, given.language_code)
  world.emit({ type: 'commands-changed' })
  return true
}

export const getMyCommands: Method<'getMyCommands'> = ({ commands }, given) =>
  commands.get(given.scope ?? DEFAULT, given.language_code) ?? []

/** Names and descriptions are accepted and checked, and only the name without a language shows anywhere. */
export const setMyName: Method<'setMyName'> = ({ bot }, given) => {
  if (given.name && !given.language_code) bot.first_name = given.name
  return true
}

export const setMyDescription: Method<'setMyDescription'> = () => true

export const setMyShortDescription: Method<'setMyShortDescription'> = () => true

export const setChatMenuButton: Method<'setChatMenuButton'> = (world, given) => {
  if (given.chat_id !== undefined) readableChat(world, given.chat_id)
  return true
}
