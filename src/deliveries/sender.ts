import type { Clock } from '../clock.ts'
import type { Vault } from '../database/seal.ts'
import type { Transaction, Unit } from '../database/transactions.ts'
import type { Log } from '../log.ts'
import type { Person } from '../people/person.ts'
import type { People } from '../people/store.ts'
import { createAttempt, type Outcome } from './attempt.ts'
import { type Delivery, isNew, isPaced } from './delivery.ts'
import { createLane, type Lane } from './lane.ts'
import type { Handed } from './outbox.ts'
import { createPace } from './pace.ts'
import * as store from './store.ts'
import type { Transport } from './transport.ts'

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
  /** A helper group's chat takes nothing any more. */
  chatLost(transaction: Transaction, groupId: string): Promise<void>
  /** Telegram refused one delivery for good. */
  refused(transaction: Transaction, delivery: Delivery): Promise<void>
}

const mostAtOnce = 500
/** What is due within this time waits in its lane, so that the pieces of an album stay together. Milliseconds. */
const soon = 2000
/** How long a chat rests when not even a failure could be recorded. */
const pauseAfterTrouble = 5000

/**
 * Sends what acts have put into the outbox: straight from memory as soon as the commit is done, and from the
 * database what an earlier process left behind or what was not due yet. One chat's deliveries go one after another;
 * a slow or failing chat holds up no other.
 */
export function createSender(deps: Deps) {
  const { transact, people, vault, clock, log } = deps
  const pace = createPace(deps.sendRate)
  const lanes = new Map<number, Lane>()
  const known = new Set<string>()
  let returned: Returned = { unreachable: async () => {}, chatLost: async () => {}, refused: async () => {} }
  let stopping = false
  let alarm: { at: number; cancel(): void } | undefined

  const attempt = createAttempt({
    ...deps,
    spend(batch) {
      const now = clock.now().getTime()
      for (const { delivery, chatId } of batch) if (isPaced(delivery)) pace.spend(chatId, now)
    },
    slowDown: pace.hold,
    returned: () => returned,
  })

  /** Takes over deliveries whose transaction is on disk. */
  function hand(deliveries: Handed[]): void {
    const horizon = clock.now().getTime() + soon
    for (const handed of deliveries) {
      const { id, notBefore, attempts } = handed.delivery
      if (stopping || known.has(id)) continue
      // Nothing else of the chat waits for what is meant for another hour; what Telegram put off keeps its place.
      if (notBefore.getTime() > horizon && attempts === 0) wakeAt(notBefore.getTime())
      else {
        known.add(id)
        laneOf(handed.chatId).add(handed)
      }
    }
  }

  /** Lets go of deliveries that were called back; not of what is on the wire. */
  function retract(ids: string[]): void {
    const gone = new Set(ids)
    for (const lane of lanes.values()) end(lane.takeOut(({ delivery }) => gone.has(delivery.id)))
  }

  function laneOf(chatId: number): Lane {
    const open = lanes.get(chatId)
    if (open) return open
    const lane = createLane({
      clock,
      delay: (delivery, now) => (isPaced(delivery) ? pace.delay(chatId, delivery.urgency, now) : 0),
      send: (batch) => send(batch, chatId),
      emptied: () => lanes.delete(chatId),
    })
    lanes.set(chatId, lane)
    return lane
  }

  async function send(batch: Handed[], chatId: number): Promise<{ again: Handed[]; after: number }> {
    const outcome = await attempt(batch, chatId).catch((error): Outcome => {
      log.error('what became of a delivery could not be recorded', { error })
      return { kind: 'again', batch, after: pauseAfterTrouble }
    })
    if (outcome.kind === 'again') {
      const { batch: again, after } = outcome
      end(batch.filter(({ delivery }) => !again.some((other) => other.delivery.id === delivery.id)))
      return { again, after }
    }
    end(batch)
    if (outcome.kind === 'set aside') wakeAt(outcome.until.getTime())
    // What stands in their chat can still be taken back or put right.
    if (outcome.kind === 'gone') end(lanes.get(chatId)?.takeOut(({ delivery }) => isNew(delivery)) ?? [])
    if (outcome.kind === 'moved') move(outcome, chatId)
    return { again: [], after: 0 }
  }

  function move({ batch, to }: Outcome & { kind: 'moved' }, from: number): void {
    const rest = lanes.get(from)?.takeOut(({ delivery }) => !delivery.letter.chatless) ?? []
    end(rest)
    hand([...batch, ...rest].map((handed) => ({ ...handed, chatId: to })))
  }

  function end(batch: Handed[]): void {
    for (const { delivery } of batch) known.delete(delivery.id)
  }

  /** Takes up what lies in the database and is due, and sets the alarm for what is not. */
  async function sweep(): Promise<void> {
    if (stopping) return
    const until = new Date(clock.now().getTime() + soon)
    for (let after: string | undefined = ''; after !== undefined; ) {
      const { handed, last } = await page(until, after)
      hand(handed)
      after = last
    }
    const next = await transact((transaction) => store.nextDue(transaction, until))
    if (next) wakeAt(next.getTime())
  }

  const page = (until: Date, after: string) =>
    transact(async (transaction) => {
      const { deliveries, last } = await store.due(transaction, until, mostAtOnce, after)
      const handed: Handed[] = []
      for (const row of deliveries) if (!known.has(row.id)) handed.push(...(await address(transaction, row)))
      return { handed, last }
    })

  /** Looks again at this time, or earlier where somebody asked for that before. */
  function wakeAt(at: number): void {
    if (stopping || (alarm && alarm.at <= at)) return
    alarm?.cancel()
    const ring = () => {
      alarm = undefined
      void sweep().catch((error) => log.error('looking for deliveries failed', { error }))
    }
    alarm = { at, cancel: clock.after(Math.max(1, at - clock.now().getTime()), ring) }
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
      alarm?.cancel()
      await Promise.all([...lanes.values()].map((lane) => lane.stop()))
    },
  }
}
