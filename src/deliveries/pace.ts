import { type Delivery, isEdit } from './delivery.ts'

const second = 1000
const minute = 60 * second

/** Telegram (core.telegram.org/bots/faq): about one message a second in a chat, with short bursts. */
const chatBurst = 3
/** Telegram (as above): twenty a minute in a group. Edits count like messages, which only its refusals tell. */
const groupLimit = 20
/** Ours: as many of the twenty as new messages leave to edits. */
const leftToEdits = 5
/**
 * Ours: how far a group's message may be behind when many press its buttons. Two at once and then one each four and a
 * half seconds are fifteen edits in any minute, so that five of the twenty are left for answers and new messages.
 */
const editInterval = 4.5 * second
const editBurst = 2

/** When a chat was written to, in milliseconds. */
type Spent = { at: number; edit: boolean }

type Paced = Pick<Delivery, 'urgency' | 'method'>

/**
 * How long a message has to wait before it may be sent, in milliseconds. Answers never wait, but what they use is
 * not there for the others; in a group they wait as well, for Telegram makes no difference there. Edits in a group
 * are spread over the minute, whoever caused them.
 * @param sendRate messages a second that are written to many
 */
export function createPace(sendRate: number) {
  /** What each chat got lately, oldest first. */
  const lately = new Map<number, Spent[]>()
  let everywhere: number[] = []
  let heldUntil = 0

  const recent = (chatId: number, now: number): Spent[] => {
    const spent = (lately.get(chatId) ?? []).filter(({ at }) => at > now - minute)
    if (spent.length > 0) lately.set(chatId, spent)
    else lately.delete(chatId)
    return spent
  }

  return {
    delay(chatId: number, { urgency, method }: Paced, now: number): number {
      const spent = recent(chatId, now)
      // Groups have negative ids.
      const group = chatId < 0 ? groupDelay(spent, { urgency, method }, now) : 0
      if (urgency === 'answer') return group
      const own = chatId < 0 ? group : bucketDelay(timesOf(spent), { burst: chatBurst, interval: second }, now)
      if (urgency === 'notice') return own
      everywhere = everywhere.filter((time) => time > now - second)
      return Math.max(own, heldUntil - now, windowDelay(everywhere, sendRate, second, now))
    },
    /** Notes that a chat was written to. */
    spend(chatId: number, { method }: Pick<Delivery, 'method'>, now: number): void {
      const spent = lately.get(chatId) ?? []
      spent.push({ at: now, edit: isEdit({ method }) })
      lately.set(chatId, spent)
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

const timesOf = (spent: Spent[]): number[] => spent.map(({ at }) => at)

function groupDelay(spent: Spent[], { urgency, method }: Paced, now: number): number {
  const all = windowDelay(timesOf(spent), groupLimit, minute, now)
  const messages = timesOf(spent.filter(({ edit }) => !edit))
  if (!isEdit({ method }))
    return urgency === 'answer' ? all : Math.max(all, windowDelay(messages, groupLimit - leftToEdits, minute, now))
  // Where messages took more than their five, edits share out what is left of the minute, rather than run dry.
  const interval = Math.max(editInterval, minute / Math.max(1, groupLimit - messages.length))
  const edits = timesOf(spent.filter(({ edit }) => edit))
  return Math.max(all, bucketDelay(edits, { burst: editBurst, interval }, now))
}

/** Until fewer than `limit` of the times lie within the last `length`. */
function windowDelay(times: number[], limit: number, length: number, now: number): number {
  const inTheWay = times[times.length - limit]
  return inTheWay === undefined ? 0 : Math.max(0, inTheWay + length - now)
}

/** A mean of one each `interval`, with bursts: a bucket of `burst` that fills by one in that time. */
function bucketDelay(times: number[], { burst, interval }: { burst: number; interval: number }, now: number): number {
  // In milliseconds, since fractions do not add up.
  const full = burst * interval
  let left = full
  let at = times[0] ?? now
  for (const time of times) {
    left = Math.min(full, left + time - at) - interval
    at = time
  }
  left = Math.min(full, left + now - at)
  return Math.max(0, Math.ceil(interval - left))
}
