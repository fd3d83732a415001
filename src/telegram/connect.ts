import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Bot, GrammyError } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { LotseContext } from './context.ts'
import { Unfetched } from './failures.ts'

/** Telegram does not know the token. */
export class UnknownToken extends Error {
  override name = 'UnknownToken'
}

type Options = { token: string; apiRoot: string; clock: Clock; log: Log; patient: boolean }

/** Seconds. Telegram answers a long poll after thirty; anything else that takes longer than this will not come. */
const patience = 60
const longestPause = 30_000

export type Connection = Awaited<ReturnType<typeof connect>>

/** A bot that knows who it is. `patient`: asks again until Telegram answers, rather than fail. */
export async function connect({ token, apiRoot, clock, log, patient }: Options) {
  const agent = new (apiRoot.startsWith('https') ? HttpsAgent : HttpAgent)({ keepAlive: true })
  const bot = new Bot<LotseContext>(token, {
    client: { apiRoot, baseFetchConfig: { agent, compress: true } as never, timeoutSeconds: patience },
  })
  const me = await hello()
  bot.botInfo = me

  async function hello(): Promise<UserFromGetMe> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await bot.api.getMe()
      } catch (error) {
        const { error_code: code } = error as GrammyError
        if (error instanceof GrammyError && (code === 401 || code === 404)) throw new UnknownToken()
        if (!patient) throw error
        log.warn('Telegram does not answer yet', { attempt, error })
        await new Promise<void>((resolve) =>
          clock.after(Math.min(longestPause, 500 * 2 ** Math.min(attempt, 6)), resolve),
        )
      }
    }
  }

  return {
    bot,
    me,
    /** Fetches a file by the path that getFile gave. */
    async download(path: string): Promise<Uint8Array> {
      try {
        const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
          signal: AbortSignal.timeout(patience * 1000),
        })
        if (!response.ok) throw new Unfetched(response.status)
        return new Uint8Array(await response.arrayBuffer())
      } catch (error) {
        throw error instanceof Unfetched ? error : new Unfetched(undefined)
      }
    },
    close: () => agent.destroy(),
  }
}
