import type { Update } from 'grammy/types'
import type { Clock } from '../clock.ts'
import { seal, unseal, type Vault } from '../database/seal.ts'
import type { Queue, Transaction, Unit } from '../database/transactions.ts'
import type { Log } from '../log.ts'

/** Handles one update within a transaction. Whatever it wants to send goes through the outbox. */
export type Handler = (update: Update, transaction: Transaction) => Promise<void>

type Deps = {
  transact<Result>(unit: Unit<Result>): Promise<Result>
  vault: Vault
  clock: Clock
  log: Log
  handle: Handler
  /** Says sorry, once, to whoever wrote an update that could not be handled. */
  apologize: Handler
  count(outcome: 'handled' | 'failed' | 'repeated'): void
}

type Entry = { update: Update; lane: string; attempts: number }

const mostAttempts = 3
const pauseBetween = 2000

const marks: Queue<{ updateId: bigint; now: Date }> = {
  write: (tx, rows) =>
    tx.inboxUpdate.updateMany({
      where: { updateId: { in: rows.map((row) => row.updateId) }, parkedAt: null },
      data: { payload: null, handledAt: rows[0]?.now ?? null },
    }),
}

/**
 * Updates are on disk before Telegram hears that we have them, and leave it in the transaction of what they brought
 * about. One chat's updates are handled in order, different chats side by side.
 */
export function createInbox({ transact, vault, clock, log, handle, apologize, count }: Deps) {
  const lanes = new Map<string, Entry[]>()
  let stopping = false
  let waiting = 0
  /** Ends the pauses before another attempt. */
  const interrupts = new Set<() => void>()
  const rested: (() => void)[] = []

  /** Stores what is new, in one commit. When it resolves, Telegram may be told that the updates have arrived. */
  async function take(updates: Update[]): Promise<void> {
    if (updates.length === 0) return
    const entries = updates.map((update) => ({ update, lane: laneOf(vault, update), attempts: 0 }))
    const fresh = await transact(async ({ tx }) => {
      const ids = entries.map(({ update }) => BigInt(update.update_id))
      const seen = new Set(
        (await tx.inboxUpdate.findMany({ where: { updateId: { in: ids } }, select: { updateId: true } })).map((row) =>
          Number(row.updateId),
        ),
      )
      const fresh = entries.filter(({ update }, index) => {
        const repeated = seen.has(update.update_id) || ids.indexOf(BigInt(update.update_id)) < index
        return !repeated
      })
      if (fresh.length > 0)
        await tx.inboxUpdate.createMany({ data: fresh.map((entry) => rowOf(vault, entry, clock.now())) })
      return fresh
    })
    for (let repeated = entries.length - fresh.length; repeated > 0; repeated--) count('repeated')
    for (const entry of fresh) queue(entry)
  }

  /** Takes up what an earlier process left unhandled; or, of one lane, what was parked until now. */
  async function resume(updateIds?: bigint[]): Promise<number> {
    const rows = await transact(({ tx }) =>
      tx.inboxUpdate.findMany({
        where: {
          handledAt: null,
          failedAt: null,
          parkedAt: null,
          ...(updateIds ? { updateId: { in: updateIds } } : {}),
        },
        orderBy: { updateId: 'asc' },
      }),
    )
    for (const { payload, lane, attempts } of rows)
      if (payload) queue({ update: JSON.parse(unseal(vault.house, 'update', payload)), lane, attempts })
    return rows.length
  }

  function queue(entry: Entry): void {
    if (stopping) return
    waiting++
    const lane = lanes.get(entry.lane)
    if (lane) {
      lane.push(entry)
      return
    }
    const opened = [entry]
    lanes.set(entry.lane, opened)
    void work(entry.lane, opened)
  }

  async function work(name: string, entries: Entry[]): Promise<void> {
    while (entries.length > 0 && !stopping) {
      await settle(entries[0] as Entry)
      entries.shift()
      waiting--
    }
    lanes.delete(name)
    if (!busy() || stopping) rest()
  }

  async function settle(entry: Entry): Promise<void> {
    const updateId = BigInt(entry.update.update_id)
    for (;;) {
      try {
        await transact(async (transaction) => {
          await handle(entry.update, transaction)
          transaction.defer(marks, { updateId, now: clock.now() })
        })
        count('handled')
        return
      } catch (error) {
        entry.attempts++
        log.error('an update could not be handled', {
          update: String(entry.update.update_id).slice(-4).padStart(5, 'u'),
          attempt: entry.attempts,
          error,
        })
        if (entry.attempts >= mostAttempts || stopping) return fail(entry)
        await pause(pauseBetween * entry.attempts)
        if (stopping) return
      }
    }
  }

  /** Something could be done without the clock going on. */
  const busy = (): boolean => lanes.size > interrupts.size

  function rest(): void {
    for (const resolve of rested.splice(0)) resolve()
  }

  async function pause(milliseconds: number): Promise<void> {
    let interrupt = () => {}
    await new Promise<void>((resolve) => {
      const cancel = clock.after(milliseconds, resolve)
      interrupt = () => {
        cancel()
        resolve()
      }
      interrupts.add(interrupt)
      if (!busy()) rest()
    })
    interrupts.delete(interrupt)
  }

  /** Keeps it for the operator, says sorry to the person, and lets the chat go on. */
  async function fail(entry: Entry): Promise<void> {
    if (stopping) return
    count('failed')
    const updateId = BigInt(entry.update.update_id)
    const note = ({ tx }: Transaction) =>
      tx.inboxUpdate.updateMany({ where: { updateId }, data: { failedAt: clock.now(), attempts: entry.attempts } })
    try {
      await transact(async (transaction) => {
        await note(transaction)
        await apologize(entry.update, transaction)
      })
    } catch (error) {
      log.error('nobody could be told that an update failed', { error })
      await transact(note).catch(() => undefined)
    }
  }

  return {
    take,
    resume,
    /** Updates that are stored and not handled yet. */
    waiting: () => waiting,
    busy,
    /** Resolves when the inbox waits for the clock, or for nothing. */
    async idle(): Promise<void> {
      while (busy() && !stopping) await new Promise<void>((resolve) => rested.push(resolve))
    },
    /** Finishes the updates that are being handled; the others are found after the next start. */
    async stop(): Promise<void> {
      stopping = true
      for (const interrupt of interrupts) interrupt()
      while (lanes.size > 0) await new Promise<void>((resolve) => rested.push(resolve))
    },
  }
}

/** Forgets the numbers of updates that Telegram will not repeat any more, failed ones after a week, parked ones after a day. */
export async function forgetOldUpdates({ tx }: Transaction, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await tx.inboxUpdate.deleteMany({
    where: {
      OR: [{ handledAt: { lt: before(2) } }, { failedAt: { lt: before(7) } }, { parkedAt: { lt: before(1) } }],
    },
  })
}

/** Takes out of the inbox what somebody wrote who asked to be forgotten. */
export async function forgetUpdatesOf({ tx }: Transaction, vault: Vault, telegramId: number): Promise<void> {
  await tx.inboxUpdate.deleteMany({ where: { lane: vault.hash('chat', telegramId) } })
}

function rowOf(vault: Vault, { update, lane }: Entry, now: Date) {
  return {
    updateId: BigInt(update.update_id),
    lane,
    payload: seal(vault.house, 'update', JSON.stringify(update)),
    receivedAt: now,
  }
}

/**
 * The chat an update belongs to, as a keyed hash; a person where there is no chat. Presses belong to whoever presses, in a
 * group chat, too: forty who press one card at the same moment share a commit and do not wait for one another.
 */
function laneOf(vault: Vault, update: Update): string {
  if (update.callback_query) return vault.hash('chat', update.callback_query.from.id)
  const parts = Object.values(update).filter((part) => typeof part === 'object' && part !== null)
  for (const part of parts) {
    const { chat, message, from, user } = part as { chat?: Id; message?: { chat?: Id }; from?: Id; user?: Id }
    const id = chat?.id ?? message?.chat?.id ?? from?.id ?? user?.id
    if (typeof id === 'number') return vault.hash('chat', id)
  }
  return 'none'
}

type Id = { id?: unknown }
