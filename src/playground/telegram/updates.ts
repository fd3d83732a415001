import type { Update } from 'grammy/types'
import { Refused } from './refusals.ts'
import { createWebhook } from './webhook.ts'

export type UpdateKind = Exclude<keyof Update, 'update_id'>

/** Kinds that come only to a bot that asked for them by name. */
const ON_REQUEST = new Set<string>(['chat_member', 'message_reaction', 'message_reaction_count'])
/** Telegram keeps what nobody fetches for a day. */
const KEPT_FOR = 24 * 60 * 60 * 1000
const RECENT = 200

interface Poll {
  readonly offset?: number
  readonly limit?: number
  /** Seconds to wait where nothing is there. */
  readonly timeout?: number
  readonly allowed_updates?: readonly string[]
}

interface Waiting {
  readonly limit: number
  finish(updates: Update[]): void
  fail(error: Error): void
}

export type Updates = ReturnType<typeof createUpdates>

/** What has happened and the bot has not confirmed yet, in order. */
export function createUpdates({ now }: { now: () => Date }) {
  let queue: { update: Update; at: number }[] = []
  let recent: Update[] = []
  let repeated: Update[] = []
  let lastId = 100_000_000
  let allowed: ReadonlySet<string> | undefined
  let waiting: Waiting | undefined
  let onEmpty: (() => void)[] = []

  const isAllowed = (kind: string) => (allowed ? allowed.has(kind) : !ON_REQUEST.has(kind))

  const settle = () => {
    if (queue.length > 0 || repeated.length > 0) return
    const resolvers = onEmpty
    onEmpty = []
    for (const resolve of resolvers) resolve()
  }

  const confirm = (isDone: (update: Update) => boolean) => {
    queue = queue.filter((entry) => !isDone(entry.update))
    settle()
  }

  const take = (limit: number): Update[] => {
    const again = repeated
    repeated = []
    return [...again, ...queue.slice(0, limit).map((entry) => entry.update)].slice(0, limit)
  }

  const wake = () => {
    if (webhook.isSet) webhook.deliver()
    else if (waiting && (queue.length > 0 || repeated.length > 0)) waiting.finish(take(waiting.limit))
  }

  const webhook = createWebhook({
    now,
    pending: () => [...repeated, ...queue.map((entry) => entry.update)],
    delivered: (done) => {
      repeated = repeated.filter((update) => update !== done)
      confirm((update) => update === done)
    },
  })

  /** An empty list brings the default back, as Telegram has it. */
  const allow = (kinds: readonly string[] | undefined): void => {
    if (!kinds) return
    allowed = kinds.length === 0 ? undefined : new Set(kinds)
    webhook.allowed = allowed && [...allowed]
  }

  const applyOffset = (offset: number) => {
    if (offset > 0) confirm((update) => update.update_id < offset)
    if (offset < 0) {
      queue = queue.slice(offset)
      settle()
    }
  }

  return {
    webhook,

    push(kind: UpdateKind, payload: object): void {
      if (!isAllowed(kind)) return
      const update = { update_id: ++lastId, [kind]: payload } as Update
      const at = now().getTime()
      while (queue[0] && queue[0].at < at - KEPT_FOR) queue.shift()
      queue.push({ update, at })
      recent.push(update)
      if (recent.length > 2 * RECENT) recent = recent.slice(-RECENT)
      // What comes in one go (an album, say) goes out in one answer.
      queueMicrotask(wake)
    },

    allow,

    /** getUpdates. Waiting follows the real clock: it is the time of a connection, not of the world. */
    poll(request: Poll, gone: AbortSignal): Update[] | Promise<Update[]> {
      if (webhook.isSet) {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      }
      allow(request.allowed_updates)
      waiting?.fail(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'))
      applyOffset(request.offset ?? 0)
      const limit = Math.min(Math.max(request.limit ?? 100, 1), 100)
      if (queue.length > 0 || repeated.length > 0 || !request.timeout || gone.aborted) return take(limit)
      return wait(limit, Math.min(request.timeout, 50), gone)
    },

    drop(): void {
      queue = []
      repeated = []
      settle()
    },

    pending: (): readonly Update[] => [...repeated, ...queue.map((entry) => entry.update)],
    recent: (): readonly Update[] => recent,

    /** Without a number: the newest. */
    repeat(updateId: number = lastId): void {
      const update = recent.findLast((each) => each.update_id === updateId)
      if (!update) throw new Error(`there is no update ${updateId} to repeat`)
      repeated.push(update)
      queueMicrotask(wake)
    },

    confirmed(): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>()
      onEmpty.push(resolve)
      settle()
      return promise
    },

    endPolls(): void {
      waiting?.fail(conflict('terminated by setWebhook request'))
    },
  }

  function wait(limit: number, seconds: number, gone: AbortSignal): Promise<Update[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Update[]>()
    const end = () => {
      clearTimeout(timer)
      gone.removeEventListener('abort', giveUp)
      if (waiting === own) waiting = undefined
    }
    const own: Waiting = {
      limit,
      finish(updates) {
        end()
        resolve(updates)
      },
      fail(error) {
        end()
        reject(error)
      },
    }
    const giveUp = () => own.finish([])
    const timer = setTimeout(giveUp, seconds * 1000).unref()
    gone.addEventListener('abort', giveUp)
    waiting = own
    return promise
  }
}

const conflict = (what: string) => new Refused(409, `Conflict: ${what}`)
