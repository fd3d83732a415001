import type { Clock } from '../clock.ts'
import type { Unit } from '../database/transactions.ts'
import type { Log } from '../log.ts'
import type { People } from '../people/store.ts'
import { type Failure, failureOf } from '../telegram/failures.ts'
import { waitAfter } from './delivery.ts'
import type { Handed } from './outbox.ts'
import { createResolver } from './resolve.ts'
import type { Returned } from './sender.ts'
import * as store from './store.ts'
import type { Transport } from './transport.ts'

/** What became of a delivery, or of an album. The sender minds its lanes accordingly. */
export type Outcome =
  | { kind: 'done' }
  /** To be tried again in this place, and nothing else of this chat before `after` milliseconds. */
  | { kind: 'again'; batch: Handed[]; after: number }
  /** A mistake of ours: tried again from the database at that time, and the chat goes on without it. */
  | { kind: 'set aside'; until: Date }
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
  const { transact, people, transport, clock, log } = deps
  const resolver = createResolver(deps)
  /** How often a mistake of ours has kept a delivery from going. */
  const mistakes = new Map<string, number>()

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
    for (const { delivery } of batch) mistakes.delete(delivery.id)
    return { kind: 'done' }
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
        return setAside(batch)
      case 'settled':
        return record(batch, [])
      case 'gone':
        return unreachable(batch)
      case 'moved':
        return moved(batch, failure.to)
      case 'thread gone':
        return { kind: 'again', batch: await Promise.all(batch.map(resolver.forgetThread)), after: 0 }
      case 'refused':
        // Of an album one piece may be at fault: each goes on its own, and only that one fails.
        return batch.length > 1 ? { kind: 'again', batch: batch.map(apart), after: 0 } : refused(first, failure)
      case 'in doubt':
        return first.delivery.urgency === 'bulk' ? giveUp(batch, 'uncertain') : later(batch, undefined)
      case 'later':
        return later(batch, failure.after)
    }
  }

  async function later(batch: Handed[], asked: number | undefined): Promise<Outcome> {
    const now = clock.now().getTime()
    const attempts = (batch[0]?.delivery.attempts ?? 0) + 1
    const after = asked ?? waitAfter(attempts - 1)
    if (asked !== undefined) deps.slowDown(now + after)
    log.info('delivery put off', { method: batch[0]?.delivery.method, attempt: attempts, milliseconds: after })
    const wanted = await postpone(batch, new Date(now + after), attempts)
    return {
      kind: 'again',
      batch: wanted.map((handed) => ({ ...handed, delivery: { ...handed.delivery, attempts } })),
      after,
    }
  }

  /** Nothing is lost for a mistake of ours either, and it holds up nobody else: it is tried ever more seldom. */
  async function setAside(batch: Handed[]): Promise<Outcome> {
    const { id, attempts } = (batch[0] as Handed).delivery
    const times = (mistakes.get(id) ?? 0) + 1
    mistakes.set(id, times)
    const until = new Date(clock.now().getTime() + waitAfter(times - 1))
    await postpone(batch, until, attempts)
    return { kind: 'set aside', until }
  }

  /** Notes a new time. Returns those that were not called back while they were on the wire. */
  const postpone = (batch: Handed[], notBefore: Date, attempts: number): Promise<Handed[]> =>
    transact(async (transaction) => {
      const wanted: Handed[] = []
      for (const handed of batch)
        if (await store.postpone(transaction, handed.delivery, notBefore, attempts)) wanted.push(handed)
      return wanted
    })

  async function giveUp(batch: Handed[], state: 'unreachable' | 'uncertain'): Promise<Outcome> {
    await transact(async (transaction) => {
      for (const { delivery } of batch) await store.giveUp(transaction, delivery, state)
    })
    return { kind: 'done' }
  }

  async function refused({ delivery }: Handed, failure: Failure & { kind: 'refused' }): Promise<Outcome> {
    log.error('Telegram refused a delivery', { method: delivery.method, status: failure.code, delivery: delivery.id })
    await transact(async (transaction) => {
      await store.giveUp(transaction, delivery, 'failed')
      await deps.returned().refused(transaction, delivery)
    })
    return { kind: 'done' }
  }

  async function unreachable(batch: Handed[]): Promise<Outcome> {
    const { recipientId, groupId, letter } = (batch[0] as Handed).delivery
    if (letter.chatless) return giveUp(batch, 'unreachable')
    if (recipientId === undefined) return chatLost(batch)
    const recipient = { id: recipientId, groupId }
    await transact(async (transaction) => {
      for (const { delivery } of batch) await store.giveUp(transaction, delivery, 'unreachable')
      const subjects = await store.giveUpAllFor(transaction, recipient)
      const person = await people.byId(transaction, groupId, recipientId)
      const news = await people.markUnreachable(transaction, recipient, clock.now())
      if (person && news) await deps.returned().unreachable(transaction, person, subjects)
    })
    return { kind: 'gone' }
  }

  /** The group chat takes nothing from us any more, whether or not Telegram has told us so otherwise. */
  async function chatLost(batch: Handed[]): Promise<Outcome> {
    const { groupId } = (batch[0] as Handed).delivery
    await transact(async (transaction) => {
      for (const { delivery } of batch) await store.giveUp(transaction, delivery, 'unreachable')
      await deps.returned().chatLost(transaction, groupId)
    })
    return { kind: 'done' }
  }

  /** The new id is kept where the chat is the helper group's own, and not some other in which somebody wrote to us. */
  async function moved(batch: Handed[], to: number): Promise<Outcome> {
    const { groupId, recipientId, letter } = (batch[0] as Handed).delivery
    if (letter.chatless) return { kind: 'moved', to, batch: batch.map((handed) => readdressed(handed, to)) }
    if (recipientId === undefined)
      await transact((transaction) =>
        people.setChat(transaction, { id: groupId }, { telegramId: to, kind: 'supergroup' }),
      )
    return { kind: 'moved', to, batch }
  }

  return attempt
}

/** A piece of an album that Telegram refused as a whole goes on its own. */
function apart(handed: Handed): Handed {
  const { album: _, ...letter } = handed.delivery.letter
  return { ...handed, delivery: { ...handed.delivery, letter } }
}

function readdressed(handed: Handed, chatId: number): Handed {
  const { letter } = handed.delivery
  const parameters = { ...letter.parameters, chat_id: chatId }
  return { ...handed, delivery: { ...handed.delivery, letter: { ...letter, parameters } } }
}
