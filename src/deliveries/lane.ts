import type { Clock } from '../clock.ts'
import type { Urgency } from './delivery.ts'
import type { Handed } from './outbox.ts'

type Deps = {
  clock: Clock
  /** Milliseconds that a message of this urgency has to wait at this pace. */
  delay(urgency: Urgency, now: number): number
  /** Sends a delivery or an album; says what has to be tried again, and how long everything here waits. */
  send(batch: Handed[]): Promise<{ again: Handed[]; after: number }>
  emptied(): void
}

const mostInAlbum = 10

export type Lane = ReturnType<typeof createLane>

/** What is to be sent into one chat: one request at a time, answers first, otherwise in order. */
export function createLane({ clock, delay, send, emptied }: Deps) {
  let queue: Handed[] = []
  let holdUntil = 0
  let running: Promise<void> | undefined
  let sending = false
  let stopped = false
  let interrupt = () => {}
  const rested: (() => void)[] = []

  function add(handed: Handed): void {
    queue.push(handed)
    interrupt()
    running ??= run()
  }

  async function run(): Promise<void> {
    while (queue.length > 0 && !stopped) {
      const now = clock.now().getTime()
      const next = choose(queue, now)
      const wait = Math.max(holdUntil - now, next.wait, delay(next.batch[0]?.delivery.urgency ?? 'notice', now))
      if (wait > 0) {
        await pause(wait)
        continue
      }
      queue = queue.filter((handed) => !next.batch.includes(handed))
      sending = true
      const { again, after } = await send(next.batch)
      sending = false
      queue.unshift(...again)
      if (after > 0) holdUntil = clock.now().getTime() + after
    }
    running = undefined
    if (!stopped) emptied()
    rest()
  }

  /** Waits, but no longer than until something new comes in. */
  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = clock.after(milliseconds, resolve)
      interrupt = () => {
        cancel()
        resolve()
      }
      rest()
    })
  }

  function rest(): void {
    for (const resolve of rested.splice(0)) resolve()
  }

  /** Could do something without the clock going on. */
  function busy(): boolean {
    if (sending) return true
    if (queue.length === 0 || stopped) return false
    const now = clock.now().getTime()
    const next = choose(queue, now)
    return Math.max(holdUntil - now, next.wait, delay(next.batch[0]?.delivery.urgency ?? 'notice', now)) <= 0
  }

  return {
    add,
    busy,
    /** Resolves when the lane waits for the clock, or for nothing. */
    rest: () => new Promise<void>((resolve) => rested.push(resolve)),
    /** Takes everything out that is not on the wire. */
    empty(): Handed[] {
      const left = queue
      queue = []
      return left
    },
    /** Takes these out, unless they are on the wire. */
    drop(ids: Set<string>): Handed[] {
      const dropped = queue.filter(({ delivery }) => ids.has(delivery.id))
      queue = queue.filter(({ delivery }) => !ids.has(delivery.id))
      if (dropped.length > 0) interrupt()
      return dropped
    },
    async stop(): Promise<void> {
      stopped = true
      interrupt()
      await running
    },
  }
}

/** The next delivery, or all pieces of the next album, and how long it must wait for its own time. */
function choose(queue: Handed[], now: number): { batch: Handed[]; wait: number } {
  const ids = new Set(queue.map(({ delivery }) => delivery.id))
  const refersToWaiting = ({ delivery: { letter } }: Handed) =>
    (letter.target !== undefined && ids.has(letter.target)) || (letter.replyTo !== undefined && ids.has(letter.replyTo))
  const first =
    queue.find((handed) => handed.delivery.urgency === 'answer' && !refersToWaiting(handed)) ??
    queue.find((handed) => handed.delivery.urgency !== 'bulk') ??
    (queue[0] as Handed)
  const { album } = first.delivery.letter
  const batch = album ? queue.filter((other) => other.delivery.letter.album === album).slice(0, mostInAlbum) : [first]
  const ready = Math.max(...batch.map(({ delivery }) => delivery.notBefore.getTime()))
  return { batch, wait: ready - now }
}
