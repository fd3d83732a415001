import type { Clock } from '../clock.ts'
import type { Delivery } from './delivery.ts'
import type { Handed } from './outbox.ts'

type Deps = {
  clock: Clock
  /** Milliseconds that a delivery has to wait at this chat's pace. */
  delay(delivery: Delivery, now: number): number
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
  /** Waits for the clock. */
  let pausing = false
  let stopped = false
  let interrupt = () => {}
  const rested: (() => void)[] = []

  function add(handed: Handed): void {
    queue.push(handed)
    interrupt()
    running ??= run()
  }

  async function run(): Promise<void> {
    // What the same commit called back is taken out again before anything goes.
    await Promise.resolve()
    while (queue.length > 0 && !stopped) {
      const now = clock.now().getTime()
      const next = choose(queue, now)
      const wait = waitFor(next, now)
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
      const goOn = () => {
        pausing = false
        cancel()
        resolve()
      }
      const cancel = clock.after(milliseconds, goOn)
      interrupt = goOn
      pausing = true
      rest()
    })
  }

  function rest(): void {
    for (const resolve of rested.splice(0)) resolve()
  }

  /** Does something, or is about to, without the clock going on. */
  const busy = (): boolean => sending || (queue.length > 0 && !stopped && !pausing)

  /** The rest of an album does not go before its first pieces, so the first one's pace is that of all. */
  const waitFor = ({ batch, wait }: Next, now: number): number =>
    Math.max(holdUntil - now, wait, ...batch.slice(0, 1).map(({ delivery }) => delay(delivery, now)))

  return {
    add,
    busy,
    /** Resolves when the lane waits for the clock, or for nothing. */
    rest: () => new Promise<void>((resolve) => rested.push(resolve)),
    /** Takes out what is not on the wire, as far as it is meant. */
    takeOut(isMeant: (handed: Handed) => boolean): Handed[] {
      const out = queue.filter(isMeant)
      queue = queue.filter((handed) => !out.includes(handed))
      if (out.length > 0) interrupt()
      return out
    },
    async stop(): Promise<void> {
      stopped = true
      interrupt()
      await running
    },
  }
}

type Next = { batch: Handed[]; wait: number }

/** The next delivery, or all pieces of the next album, and how long it must wait for its own time. */
function choose(queue: Handed[], now: number): Next {
  const ids = new Set(queue.map(({ delivery }) => delivery.id))
  const refersToWaiting = ({ delivery: { letter } }: Handed) =>
    (letter.target !== undefined && ids.has(letter.target)) || (letter.replyTo !== undefined && ids.has(letter.replyTo))
  const first =
    // A button turns while its press waits, and Telegram forgets the press after seconds.
    queue.find(({ delivery }) => delivery.method === 'answerCallbackQuery') ??
    queue.find((handed) => handed.delivery.urgency === 'answer' && !refersToWaiting(handed)) ??
    queue.find(({ delivery }) => delivery.urgency !== 'bulk') ??
    (queue[0] as Handed)
  const { album } = first.delivery.letter
  const batch = album ? queue.filter((other) => other.delivery.letter.album === album).slice(0, mostInAlbum) : [first]
  const ready = Math.max(...batch.map(({ delivery }) => delivery.notBefore.getTime()))
  return { batch, wait: ready - now }
}
