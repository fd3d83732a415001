import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

/** Kinds of update that some feature handles; others are not even fetched. */
const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

type Deps = {
  api: Api
  clock: Clock
  log: Log
  /** Resolves when the updates are on disk. */
  take(updates: Update[]): Promise<void>
}

/** Seconds that Telegram keeps a request open when there is nothing new. */
const patience = 30
const mostAtOnce = 100
const longestPause = 30_000

/**
 * Long polling of our own. An update is confirmed, by asking for what comes after it, only when it is on disk; how long
 * it takes to handle then holds up nobody else.
 */
export function startReceiving({ api, clock, log, take }: Deps) {
  const stopped = new AbortController()
  let failures = 0

  async function poll(): Promise<void> {
    let offset = 0
    while (!stopped.signal.aborted) {
      try {
        const updates = await api.getUpdates(
          { offset, limit: mostAtOnce, timeout: patience, allowed_updates: allowedUpdates },
          // grammY carries its own type of signal.
          stopped.signal as unknown as Parameters<typeof api.getUpdates>[1],
        )
        await take(updates)
        const last = updates.at(-1)
        if (last) offset = last.update_id + 1
        failures = 0
      } catch (error) {
        if (stopped.signal.aborted) return
        await recover(error)
      }
    }
  }

  async function recover(error: unknown): Promise<void> {
    failures++
    const refusal = error instanceof GrammyError ? error : undefined
    const pause = refusal?.parameters.retry_after
      ? refusal.parameters.retry_after * 1000
      : Math.min(longestPause, 500 * 2 ** Math.min(failures, 10))
    if (refusal?.error_code === 409 && /webhook/i.test(refusal.description))
      log.error('a webhook is still set for this token, so nothing can be fetched: see npm run doctor', { status: 409 })
    else if (refusal?.error_code === 409)
      log.error('another program fetches messages with this token; stop one of the two', { status: 409 })
    else if (refusal?.error_code === 401)
      log.error('Telegram does not know this token any more: see npm run doctor', { status: 401 })
    else log.warn('fetching messages failed, trying again', { attempt: failures, milliseconds: pause, error })
    await new Promise<void>((resolve) => {
      const cancel = clock.after(pause, resolve)
      stopped.signal.addEventListener('abort', () => {
        cancel()
        resolve()
      })
    })
  }

  const polling = poll()
  return {
    /** Times in a row that fetching failed. */
    failures: () => failures,
    async stop(): Promise<void> {
      stopped.abort()
      await polling
    },
  }
}
