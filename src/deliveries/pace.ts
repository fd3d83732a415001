import type { Urgency } from './delivery.ts'

const second = 1000
const minute = 60 * second

/** Telegram: about one message a second in a chat, with short bursts. */
const chatBurst = 3
/** Telegram: twenty a minute in a group, edits and messages together. */
const groupLimit = 20

/**
 * How long a message has to wait before it may be sent, in milliseconds. Answers never wait, but what they use is
 * not there for the others; in a group they wait as well, for Telegram makes no difference there.
 * @param sendRate messages a second that are written to many
 */
export function createPace(sendRate: number) {
  /** When each chat was written to lately, oldest first, in milliseconds. */
  const lately = new Map<number, number[]>()
  let everywhere: number[] = []
  let heldUntil = 0

  const recent = (chatId: number, now: number): number[] => {
    const times = (lately.get(chatId) ?? []).filter((time) => time > now - minute)
    if (times.length > 0) lately.set(chatId, times)
    else lately.delete(chatId)
    return times
  }

  return {
    delay(chatId: number, urgency: Urgency, now: number): number {
      const times = recent(chatId, now)
      // Groups have negative ids.
      const group = chatId < 0 ? windowDelay(times, groupLimit, minute, now) : 0
      if (urgency === 'answer') return group
      const own = Math.max(group, chatId < 0 ? 0 : burstDelay(times, now))
      if (urgency === 'notice') return own
      everywhere = everywhere.filter((time) => time > now - second)
      return Math.max(own, heldUntil - now, windowDelay(everywhere, sendRate, second, now))
    },
    /** Notes that a chat was written to. */
    spend(chatId: number, now: number): void {
      const times = lately.get(chatId) ?? []
      times.push(now)
      lately.set(chatId, times)
      everywhere.push(now)
      if (lately.size > 10_000) for (const id of [...lately.keys()]) recent(id, now)
      if (everywhere.length > 1000) everywhere = everywhere.filter((time) => time > now - second)
    },
    /** Telegram asked to slow down: what is written to many waits until then. */
    hold(until: number): void {
      heldUntil = Math.max(heldUntil, until)
    },
  }
}

/** Until fewer than `limit` of the times lie within the last `length`. */
function windowDelay(times: number[], limit: number, length: number, now: number): number {
  const inTheWay = times[times.length - limit]
  return inTheWay === undefined ? 0 : Math.max(0, inTheWay + length - now)
}

/** A mean of one a second, with bursts of three: a bucket of three that fills by one a second. */
function burstDelay(times: number[], now: number): number {
  let left = chatBurst
  let at = times[0] ?? now
  for (const time of times) {
    left = Math.min(chatBurst, left + (time - at) / second) - 1
    at = time
  }
  left = Math.min(chatBurst, left + (now - at) / second)
  return left >= 1 ? 0 : Math.ceil((1 - left) * second)
}
