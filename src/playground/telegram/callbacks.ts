import type { CallbackQuery, User } from 'grammy/types'
import type { Emit } from './changes.ts'
import type { StoredMessage } from './message.ts'
import { badRequest } from './refusals.ts'
import type { CallbackAnswer } from './seen.ts'

interface Press {
  readonly id: string
  readonly user: number
  readonly chat: number
  readonly messageId: number
  readonly expiresAt: number
  readonly timer: NodeJS.Timeout
  readonly resolve: (answer: CallbackAnswer) => void
}

export type Callbacks = ReturnType<typeof createCallbacks>

export function createCallbacks(deps: { now: () => Date; lifetime: number; emit: Emit }) {
  const { now, lifetime, emit } = deps
  const presses = new Map<string, Press>()
  let lastId = 4_000_000_000_000_000_000n

  const end = (press: Press, answer: CallbackAnswer) => {
    presses.delete(press.id)
    clearTimeout(press.timer)
    press.resolve(answer)
    emit({ type: 'callback-answered', chat: press.chat, messageId: press.messageId, user: press.user, answer })
  }

  /** Ends every press whose time is over by the clock of the stand-in. */
  const expire = () => {
    for (const press of presses.values()) {
      if (now().getTime() >= press.expiresAt) end(press, { answered: false })
      else press.timer.refresh()
    }
  }

  return {
    press(user: User, stored: StoredMessage, data: string): { query: CallbackQuery; answer: Promise<CallbackAnswer> } {
      const { promise, resolve } = Promise.withResolvers<CallbackAnswer>()
      const id = String(++lastId)
      const { message } = stored
      presses.set(id, {
        id,
        user: user.id,
        chat: message.chat.id,
        messageId: message.message_id,
        expiresAt: now().getTime() + lifetime * 1000,
        // Looks again later, should the clock of the stand-in stand still.
        timer: setTimeout(expire, lifetime * 1000).unref(),
        resolve,
      })
      return {
        query: { id, from: user, message, chat_instance: String(message.chat.id), data },
        answer: promise,
      }
    },
    answer(id: string, answer: { text?: string; alert: boolean; url?: string }): void {
      expire()
      const press = presses.get(id)
      if (!press) throw badRequest('query is too old and response timeout expired or query ID is invalid')
      end(press, { answered: true, ...answer })
    },
    expire,
    waiting: () => presses.size,
  }
}
