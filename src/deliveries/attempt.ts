import type { Clock } from '../clock.ts'
import type { Unit } from '../database/transactions.ts'
import type { Log } from '../log.ts'
import type { People } from '../people/store.ts'
import { failureOf } from '../telegram/failures.ts'
import type { Handed } from './outbox.ts'
import * as store from './outbox-store.ts'
import { createResolver } from './resolve.ts'
import { createSetbacks, type Returned } from './setback.ts'
import type { Transport } from './transport.ts'

/** What became of a delivery, or of an album. The sender minds its lanes accordingly. */
export type Outcome =
  | { kind: 'done'; numbers: (number | undefined)[] }
  /** To be tried again in this place, and nothing else of this chat before `after` milliseconds. */
  | { kind: 'again'; batch: Handed[]; after: number }
  /** The recipient takes nothing new any more. */
  | { kind: 'gone' }
  /** The group has become a supergroup. */
  | { kind: 'moved'; to: number; batch: Handed[] }

type Deps = {
  transact<Result>(unit: Unit<Result>): Promise<Result>
  people: People
  transport: Transport
  clock: Clock
  log: Log
  hasThreads: boolean
  count(outcome: string): void
  /** Told before each request. */
  spend(batch: Handed[]): void
  /** Telegram asked to slow down until then, in milliseconds. */
  slowDown(until: number): void
  returned(): Returned
}

/** Makes one attempt at a delivery and records what came of it. */
export function createAttempt(deps: Deps) {
  const { transact, transport, log } = deps
  const resolver = createResolver(deps)
  const setbacks = createSetbacks(deps)

  async function attempt(batch: Handed[], chatId: number): Promise<Outcome> {
    const first = batch[0] as Handed
    try {
      const resolved = await resolver.resolve(first)
      if (resolved === 'pointless') return await record(batch, [])
      deps.spend(batch)
      const deliveries = batch.map(({ delivery }) => delivery)
      const numbers =
        batch.length === 1
          ? [await transport.perform(first.delivery, chatId, resolved)]
          : await transport.performAlbum(deliveries, chatId, resolved)
      deps.count('sent')
      return await record(batch, numbers)
    } catch (error) {
      return recover(batch, error)
    }
  }

  async function record(batch: Handed[], numbers: (number | undefined)[]): Promise<Outcome> {
    await transact(async (transaction) => {
      for (const [index, { delivery }] of batch.entries()) await store.finish(transaction, delivery, numbers[index])
    })
    setbacks.forget(batch)
    return { kind: 'done', numbers }
  }

  async function recover(batch: Handed[], error: unknown): Promise<Outcome> {
    const failure = failureOf(error)
    const first = batch[0] as Handed
    deps.count(failure?.kind ?? 'error')
    switch (failure?.kind) {
      case undefined:
        log.error('a delivery could not be made', {
          method: first.delivery.method,
          delivery: first.delivery.id,
          error,
        })
        return setbacks.setAside(batch)
      case 'settled':
        if (failure.missing) await setbacks.missing(first)
        return record(batch, [])
      case 'gone':
        return setbacks.unreachable(batch, failure.muted === true)
      case 'moved':
        return setbacks.moved(batch, failure.to)
      case 'thread gone':
        // The chat's general part is closed to us, or so is the thread of a message that is to be changed.
        if (!batch.some(isInThread)) return setbacks.refused(first, { kind: 'refused', code: 400 })
        return { kind: 'again', batch: await Promise.all(batch.map(resolver.forgetThread)), after: 0 }
      case 'refused':
        // Of an album one piece may be at fault: each goes on its own, and only that one fails.
        return batch.length > 1
          ? { kind: 'again', batch: batch.map(apart), after: 0 }
          : setbacks.refused(first, failure)
      case 'in doubt':
        return first.delivery.urgency === 'bulk'
          ? setbacks.giveUp(batch, 'uncertain')
          : setbacks.later(batch, undefined)
      case 'later':
        return setbacks.later(batch, failure.after)
    }
  }

  return attempt
}

const isInThread = ({ delivery: { letter } }: Handed): boolean =>
  letter.thread !== undefined || letter.parameters.message_thread_id !== undefined

/** A piece of an album that Telegram refused as a whole goes on its own. */
function apart(handed: Handed): Handed {
  const { album: _, ...letter } = handed.delivery.letter
  return { ...handed, delivery: { ...handed.delivery, letter } }
}
