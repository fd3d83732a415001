import { Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import { onTestFinished } from 'vitest'
import { createTelegram, type TelegramOptions } from '../../src/playground/telegram/telegram.ts'

/** A stand-in that listens, a bot's view of it through grammY, two people, and a clock that moves by hand. */
export async function startStandIn(options: Partial<TelegramOptions> = {}) {
  let time = Date.UTC(2026, 10, 22, 12)
  const telegram = createTelegram({ now: () => new Date(time), ...options })
  const server = await telegram.listen()
  onTestFinished(() => server.close())
  const api = new Api(telegram.token, { apiRoot: server.apiRoot })
  const amal = telegram.person({ first_name: 'Amal', language_code: 'ar' })
  const clara = telegram.person({ first_name: 'Clara', language_code: 'de', username: 'clara' })
  let confirmed = 0
  return {
    telegram,
    apiRoot: server.apiRoot,
    api,
    amal,
    clara,
    /** Seconds. */
    turnClock(seconds: number) {
      time += seconds * 1000
      telegram.clockTurned()
    },
    /** What the bot hears that it had not heard before. */
    async hears(): Promise<Update[]> {
      const updates = await api.getUpdates({ offset: confirmed })
      confirmed = (updates.at(-1)?.update_id ?? confirmed - 1) + 1
      return updates
    },
    /** A request as no client library would send it. */
    async raw(method: string, init: RequestInit): Promise<unknown> {
      const response = await fetch(`${server.apiRoot}/bot${telegram.token}/${method}`, init)
      return response.json()
    },
  }
}

/** How Telegram refused; a request that went through fails the test. */
export async function refusal(request: Promise<unknown>): Promise<string> {
  try {
    await request
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`
    throw error
  }
  throw new Error('it was not refused')
}

/** The kinds of updates, in order. */
export const kinds = (updates: readonly Update[]): string[] =>
  updates.map((update) =>
    Object.keys(update)
      .filter((key) => key !== 'update_id')
      .join(),
  )

export const button = (text: string, callback_data: string) => ({ inline_keyboard: [[{ text, callback_data }]] })
