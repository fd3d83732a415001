import { tooManyRequests } from './refusals.ts'

/** All chats together: messages a second. */
const OVERALL = { perSecond: 30, burst: 30 }
/** One private chat: one a second in the long run; a handful at once is let through. */
const PRIVATE = { perSecond: 1, burst: 5 }
/** One group: messages in any minute, edits included. */
const GROUP = { messages: 20, withinMs: 60_000 }

interface Bucket {
  tokens: number
  at: number
}

export type Flood = ReturnType<typeof createFlood>

/** Telegram's limits, by the clock of the stand-in. A refused request counts for nothing. */
export function createFlood(options: { now: () => Date; enabled: boolean }) {
  let overall: Bucket | undefined
  const privately = new Map<number, Bucket>()
  const inGroups = new Map<number, number[]>()

  const filled = (bucket: Bucket | undefined, limit: typeof OVERALL, at: number): Bucket => {
    if (!bucket) return { tokens: limit.burst, at }
    const since = Math.max(0, at - bucket.at) / 1000
    return { tokens: Math.min(limit.burst, bucket.tokens + since * limit.perSecond), at }
  }
  const secondsUntilOne = (bucket: Bucket, perSecond: number) =>
    bucket.tokens >= 1 ? 0 : Math.ceil((1 - bucket.tokens) / perSecond)

  return {
    enabled: options.enabled,

    reset(): void {
      overall = undefined
      privately.clear()
      inGroups.clear()
    },

    /** Counts one sent or edited message, or refuses it. */
    count(chat: { readonly id: number; readonly type: string }, messages = 1): void {
      if (!this.enabled) return
      const at = options.now().getTime()
      const total = filled(overall, OVERALL, at)
      let wait = secondsUntilOne(total, OVERALL.perSecond)
      const own = filled(privately.get(chat.id), PRIVATE, at)
      const lately = (inGroups.get(chat.id) ?? []).filter((time) => time > at - GROUP.withinMs)
      if (chat.type === 'private') wait = Math.max(wait, secondsUntilOne(own, PRIVATE.perSecond))
      else if (lately.length + messages > GROUP.messages) {
        const leaving = lately[lately.length + messages - GROUP.messages - 1] ?? at
        wait = Math.max(wait, Math.ceil((leaving + GROUP.withinMs - at) / 1000), 1)
      }
      if (wait > 0) throw tooManyRequests(wait)
      total.tokens -= messages
      overall = total
      if (chat.type === 'private') {
        own.tokens -= messages
        privately.set(chat.id, own)
      } else inGroups.set(chat.id, [...lately, ...Array<number>(messages).fill(at)])
    },
  }
}
