import type { Clock } from '../clock.ts'
import type { Vault } from '../database/seal.ts'
import type { Transaction, Unit } from '../database/transactions.ts'
import type { Log } from '../log.ts'
import type { Person } from '../people/person.ts'
import type { People } from '../people/store.ts'
import { type Failure, failureOf } from '../telegram/failures.ts'
import { type Delivery, waitAfter } from './delivery.ts'
import { createLane, type Lane } from './lane.ts'
import type { Handed } from './outbox.ts'
import { createPace } from './pace.ts'
import * as store from './store.ts'
import { keepThread, threadOf } from './threads.ts'
import type { Number, Resolved, Transport } from './transport.ts'

type Deps = {
  transact<Result>(unit: Unit<Result>): Promise<Result>
  people: People
  vault: Vault
  transport: Transport
  clock: Clock
  log: Log
  /** Messages a second that are written to many. */
  sendRate: number
  /** The bot may open threads in private chats. */
  hasThreads: boolean
  count(outcome: string): void
}

/** What features want to know of deliveries that did not arrive; runs in the transaction that records it. */
export type Returned = {
  /** Somebody can no longer be written to; `subjects` waited for them. */
  unreachable(transaction: Transaction, person: Person, subjects: string[]): Promise<void>
  /** Telegram refused one delivery for good. */
  refused(transaction: Transaction, delivery: Delivery): Promise<void>
}

export type Sender = ReturnType<typeof createSender>

const mostAtOnce = 500

/**
 * Sends what acts have put into the outbox: straight from memory as soon as the commit is done, and from the
 * database what an earlier process left behind or what was not due yet. One chat's deliveries go one after another;
 * a slow or failing chat holds up no other.
 */
export function createSender(deps: Deps) {
  const { transact, people, vault, transport, clock, log } = deps
  const pace = createPace(deps.sendRate)
  const lanes = new Map<number, Lane>()
  const known = new Set<string>()
  let returned: Returned = { unreachable: async () => {}, refused: async () => {} }
  let stopping = false
  let cancelWake = () => {}

  /** Takes over deliveries whose transaction is on disk. */
  function hand(deliveries: Handed[]): void {
    for (const handed of deliveries) {
      if (stopping || known.has(handed.delivery.id)) continue
      known.add(handed.delivery.id)
      laneOf(handed.chatId).add(handed)
    }
  }

  /** Lets go of deliveries that were called back; not of what is on the wire. */
  function retract(ids: string[]): void {
    const gone = new Set(ids)
    for (const lane of lanes.values()) end(lane.drop(gone))
  }

  function laneOf(chatId: number): Lane {
    const open = lanes.get(chatId)
    if (open) return open
    const lane = createLane({
      clock,
      delay: (urgency, now) => pace.delay(chatId, urgency, now),
      send: (batch) => send(batch, chatId),
      emptied: () => lanes.delete(chatId),
    })
    lanes.set(chatId, lane)
    return lane
  }

  /** Sends one delivery, or the pieces of one album. Returns how long the lane has to wait before it goes on. */
  async function send(batch: Handed[], chatId: number): Promise<{ again: Handed[]; after: number }> {
    const first = batch[0] as Handed
    try {
      const resolved = await resolve(first)
      if (resolved === 'pointless') return await settle(batch)
      pace.spend(chatId, clock.now().getTime())
      const numbers: Number[] =
        batch.length === 1
          ? [await transport.perform(first.delivery, chatId, resolved)]
          : await transport.performAlbum(
              batch.map(({ delivery }) => delivery),
              chatId,
              resolved,
            )
      await record(batch, numbers)
      return { again: [], after: 0 }
    } catch (error) {
      return handle(batch, chatId, error)
    }
  }

  async function record(batch: Handed[], numbers: Number[]): Promise<void> {
    await transact(async (transaction) => {
      for (const [index, { delivery }] of batch.entries()) await store.finish(transaction, delivery, numbers[index])
    })
    end(batch)
    deps.count('sent')
  }

  async function settle(batch: Handed[]): Promise<{ again: Handed[]; after: number }> {
    await record(batch, [])
    return { again: [], after: 0 }
  }

  function end(batch: Handed[]): void {
    for (const { delivery } of batch) known.delete(delivery.id)
  }

  /** Looks up the messages and threads that a letter refers to. */
  async function resolve({ delivery, chatId }: Handed): Promise<Resolved | 'pointless'> {
    const { target, replyTo, thread } = delivery.letter
    if (!target && !replyTo && !(thread && deps.hasThreads)) return {}
    const { numbers, threadNumber, owner } = await transact(async (transaction) => {
      const owner = delivery.recipientId ? { id: delivery.recipientId, groupId: delivery.groupId } : undefined
      return {
        owner,
        numbers: await store.numbersOf(transaction, delivery.groupId, [target, replyTo]),
        threadNumber: thread && owner ? await threadOf(transaction, owner, thread.subject) : undefined,
      }
    })
    const resolved: Resolved = {}
    if (target) {
      const number = numbers.get(target)
      if (number === undefined) return 'pointless'
      resolved.target = number
    }
    const replied = replyTo ? numbers.get(replyTo) : undefined
    if (replied !== undefined) resolved.replyTo = replied
    if (threadNumber !== undefined) resolved.thread = threadNumber
    else if (thread && owner && deps.hasThreads && !target) {
      const opened = await openThread(chatId, thread.name)
      if (opened !== undefined) {
        await transact((transaction) => keepThread(transaction, owner, thread.subject, opened))
        resolved.thread = opened
      }
    }
    return resolved
  }

  /** A thread is a comfort: where Telegram refuses it, the message goes into the chat itself. */
  async function openThread(chatId: number, name: string): Promise<number | undefined> {
    try {
      return await transport.openThread(chatId, name)
    } catch (error) {
      const failure = failureOf(error)
      if (failure?.kind === 'refused' || failure?.kind === 'settled') return undefined
      throw error
    }
  }

  async function handle(batch: Handed[], chatId: number, error: unknown): Promise<{ again: Handed[]; after: number }> {
    const failure = failureOf(error)
    const first = batch[0] as Handed
    const { delivery } = first
    deps.count(failure?.kind ?? 'error')
    if (!failure) {
      // Nothing is lost for a mistake of ours either: it stays in the database and is tried again, ever more seldom.
      log.error('a delivery could not be made', { method: delivery.method, delivery: delivery.id, error })
      return later(batch, undefined)
    }
    switch (failure.kind) {
      case 'settled':
        return settle(batch)
      case 'gone':
        await unreachable(batch, chatId)
        return { again: [], after: 0 }
      case 'moved':
        await moved(batch, chatId, failure.to)
        return { again: [], after: 0 }
      case 'refused':
        if (batch.length > 1) return { again: batch.map(apart), after: 0 }
        await refused(first, failure)
        return { again: [], after: 0 }
      case 'in doubt':
        if (delivery.urgency === 'bulk') {
          await transact((transaction) => store.giveUp(transaction, delivery, 'uncertain'))
          end(batch)
          return { again: [], after: 0 }
        }
        return later(batch, undefined)
      case 'later':
        return later(batch, failure.after)
    }
  }

  async function later(batch: Handed[], after: number | undefined): Promise<{ again: Handed[]; after: number }> {
    const now = clock.now().getTime()
    const attempts = (batch[0]?.delivery.attempts ?? 0) + 1
    const wait = after ?? waitAfter(attempts - 1)
    if (after !== undefined) pace.hold(now + wait)
    const notBefore = new Date(now + wait)
    log.info('delivery put off', { method: batch[0]?.delivery.method, attempt: attempts, milliseconds: wait })
    await transact(async (transaction) => {
      for (const { delivery } of batch) await store.postpone(transaction, delivery, notBefore, attempts)
    })
    const again = batch.map((handed) => ({ ...handed, delivery: { ...handed.delivery, attempts } }))
    return { again, after: wait }
  }

  async function refused({ delivery }: Handed, failure: Failure & { kind: 'refused' }): Promise<void> {
    log.error('Telegram refused a delivery', { method: delivery.method, status: failure.code, delivery: delivery.id })
    await transact(async (transaction) => {
      await store.giveUp(transaction, delivery, 'failed')
      await returned.refused(transaction, delivery)
    })
    known.delete(delivery.id)
  }

  async function unreachable(batch: Handed[], chatId: number): Promise<void> {
    const { recipientId, groupId } = (batch[0] as Handed).delivery
    await transact(async (transaction) => {
      if (recipientId === undefined) {
        for (const { delivery } of batch) await store.giveUp(transaction, delivery, 'unreachable')
        return
      }
      const recipient = { id: recipientId, groupId }
      const subjects = await store.giveUpAllFor(transaction, recipient)
      const person = await people.byId(transaction, groupId, recipientId)
      const news = await people.markUnreachable(transaction, recipient, clock.now())
      if (person && news) await returned.unreachable(transaction, person, subjects)
    })
    end(batch)
    if (recipientId !== undefined) end(lanes.get(chatId)?.empty() ?? [])
  }

  async function moved(batch: Handed[], chatId: number, to: number): Promise<void> {
    const { groupId, recipientId } = (batch[0] as Handed).delivery
    if (recipientId === undefined)
      await transact((transaction) =>
        people.setChat(transaction, { id: groupId }, { telegramId: to, kind: 'supergroup' }),
      )
    const rest = [...batch, ...(lanes.get(chatId)?.empty() ?? [])]
    end(rest)
    hand(rest.map((handed) => ({ ...handed, chatId: to })))
  }

  /** Takes up what lies in the database and is due, and sets the alarm for what is not. */
  async function sweep(): Promise<void> {
    if (stopping) return
    const now = clock.now()
    const { handed, next } = await transact(async (transaction) => {
      const rows = await store.due(transaction, now, mostAtOnce)
      const handed: Handed[] = []
      for (const row of rows) if (!known.has(row.id)) handed.push(...(await address(transaction, row)))
      return { handed, next: await store.nextDue(transaction, now) }
    })
    hand(handed)
    cancelWake()
    const alarm = () => void sweep().catch((error) => log.error('looking for deliveries failed', { error }))
    if (next) cancelWake = clock.after(Math.max(1, next.getTime() - now.getTime()), alarm)
  }

  /** Finds out where a delivery from the database goes and opens its letter. */
  async function address(transaction: Transaction, row: store.SealedDelivery): Promise<Handed[]> {
    const { payload, ...rest } = row
    const recipient = row.recipientId ? await people.byId(transaction, row.groupId, row.recipientId) : undefined
    const author = row.authorId ? await people.byId(transaction, row.groupId, row.authorId) : undefined
    const group = row.recipientId ? undefined : await people.groupById(transaction, row.groupId)
    const key = author?.key ?? recipient?.key ?? vault.house
    const letter = store.openLetter(key, payload)
    const elsewhere = letter.chatless ? (letter.parameters.chat_id as number | undefined) : undefined
    const chatId = elsewhere ?? recipient?.telegramId ?? group?.chat?.telegramId
    if (chatId === undefined) {
      await store.giveUp(transaction, row, 'unreachable')
      return []
    }
    return [{ delivery: { ...rest, letter }, chatId, key }]
  }

  return {
    hand,
    retract,
    sweep,
    /** Told once, by app.ts, before anything is sent. */
    listen(features: Returned): void {
      returned = features
    },
    /** Resolves when nothing is on the wire or could go now. */
    async idle(): Promise<void> {
      for (;;) {
        const busy = [...lanes.values()].filter((lane) => lane.busy())
        if (busy.length === 0) return
        await Promise.all(busy.map((lane) => lane.rest()))
      }
    },
    /** Deliveries in memory, waiting or on the wire. */
    waiting: () => known.size,
    /** Takes nothing new and resolves when what is on the wire is recorded. The rest is found after the next start. */
    async stop(): Promise<void> {
      stopping = true
      cancelWake()
      await Promise.all([...lanes.values()].map((lane) => lane.stop()))
    },
  }
}

/** A piece of an album that Telegram refused as a whole goes on its own. */
function apart(handed: Handed): Handed {
  const { album: _, ...letter } = handed.delivery.letter
  return { ...handed, delivery: { ...handed.delivery, letter } }
}
