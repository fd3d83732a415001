import type { Clock } from '../clock.ts'
import type { Delivery } from './delivery.ts'
import { aimedAt, gather, isOvertaken } from './gather.ts'
import { nextOf } from './next.ts'
import type { Handed } from './outbox.ts'

type Deps = {
  clock: Clock
  /** Milliseconds that a delivery has to wait at this chat's pace. */
  delay(delivery: Delivery, now: number): number
  /** Sends a delivery or an album; says what has to be tried again, and how long everything here waits. */
  send(batch: Handed[]): Promise<{ again: Handed[]; after: number }>
  /** These are not sent any more, since something newer takes their place. */
  overtaken(handed: Handed[]): void
  emptied(): void
}

export type Lane = ReturnType<typeof createLane>

/** What is to be sent into one chat: one request at a time. */
export function createLane({ clock, delay, send, overtaken, emptied }: Deps) {
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
    const gathered = gather(queue, handed)
    queue = gathered.queue
    overtaken(gathered.overtaken)
    interrupt()
    running ??= run()
  }

  async function run(): Promise<void> {
    // What the same commit called back is taken out again before anything goes.
    await Promise.resolve()
    while (queue.length > 0 && !stopped) {
      const now = clock.now().getTime()
      const next = nextOf(queue, now, (delivery) => delay(delivery, now))
      const wait = Math.max(holdUntil - now, next.wait)
      if (wait > 0) {
        await pause(wait)
        continue
      }
      queue = queue.filter((handed) => !next.batch.includes(handed))
      sending = true
      const { again, after } = await send(next.batch)
      sending = false
      putBack(again)
      if (after > 0) holdUntil = clock.now().getTime() + after
    }
    running = undefined
    if (!stopped) emptied()
    rest()
  }

  /** To where it was, unless something newer came in while it was on the wire. */
  function putBack(again: Handed[]): void {
    const late = again.filter((handed) => isOvertaken(handed, queue))
    queue.unshift(...again.filter((handed) => !late.includes(handed)))
    overtaken(late)
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

  return {
    add,
    busy,
    /** Resolves when the lane waits for the clock, or for nothing. */
    rest: () => new Promise<void>((resolve) => rested.push(resolve)),
    /** A delivery has become the message of this number: what waits to change it finds it by that. */
    aim(target: string, number: number): void {
      queue = queue.map((handed) => aimedAt(handed, target, number))
    },
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
