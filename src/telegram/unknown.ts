import { Composer } from 'grammy'
import type { LotseContext } from './context.ts'

/** The message is a command, not only a text with one in it. */
export const isCommand = ({ message }: Pick<LotseContext, 'message'>): boolean =>
  message?.entities?.some(({ type, offset }) => type === 'bot_command' && offset === 0) ?? false

/** A command's name in small letters, and whether it names this bot. */
function commandOf({ message, me }: Pick<LotseContext, 'message' | 'me'>): { name: string; addressed: boolean } {
  const [name = '', bot] = (message?.text ?? '').slice(1).split(/\s/, 1)[0]?.toLowerCase().split('@') ?? []
  return { name, addressed: bot === me.username.toLowerCase() }
}

/**
 * Comes after all commands: says that one is not known, or that it is for the private chat. In a group several bots may
 * listen, so there only what is meant for this one is answered.
 * @param inPrivate commands of the private chat that no other bot is likely to have
 */
export function createUnknownCommands(inPrivate: ReadonlySet<string>) {
  const bot = new Composer<LotseContext>()

  bot.filter(isCommand).on('message', (ctx, next) => {
    const { scope, chat, me } = ctx
    if (chat.type === 'private') return void scope.say(scope.t.html('common.unknownCommand'))
    const { name, addressed } = commandOf(ctx)
    const url = `https://t.me/${me.username}`
    if (inPrivate.has(name) && (addressed || scope.group?.chat?.telegramId === chat.id))
      return void scope.say(scope.t.html('common.inPrivate'), {
        keyboard: [[{ text: scope.t.plain('common.buttons.toPrivate'), url }]],
      })
    return addressed ? void scope.say(scope.t.html('common.unknownCommand')) : next()
  })

  return bot
}

/** Comes last: a button that no feature knows (any more) says so. */
export function createUnknownPresses() {
  const bot = new Composer<LotseContext>()
  bot.on('callback_query', ({ scope }) => scope.toast(scope.t.plain('common.oldButton')))
  return bot
}
