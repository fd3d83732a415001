import type { Clock } from '../clock.ts'
import type { Vault } from '../database/seal.ts'
import type { Transaction, Unit } from '../database/transactions.ts'
import type { Log } from '../log.ts'
import type { People } from '../people/store.ts'
import type { Letter } from './delivery.ts'
import * as store from './due-store.ts'
import type { Handed } from './outbox.ts'
import { giveUp } from './outbox-store.ts'
import { numbersOf } from './store.ts'

type Deps = {
  transact<Result>(unit: Unit<Result>): Promise<Result>
  people: People
  vault: Vault
  clock: Clock
  log: Log
  /** Is in memory already. */
  isKnown(id: string): boolean
  hand(deliveries: Handed[]): void
}

const mostAtOnce = 500
/** What is due within this time waits in its lane, so that the pieces of an album stay together. Milliseconds. */
export const soon = 2000

/** What an earlier process left in the database, or what was not due yet: finds it at its time and hands it over. */
export function createBacklog(deps: Deps) {
  const { transact, people, vault, clock, log, isKnown, hand } = deps
  let stopped = false
  let alarm: { at: number; cancel(): void } | undefined

  /** Takes up what lies in the database and is due, and sets the alarm for what is not. */
  async function sweep(): Promise<void> {
    if (stopped) return
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
      for (const row of deliveries) if (!isKnown(row.id)) handed.push(...(await address(transaction, row)))
      return { handed, last }
    })

  /** Looks again at this time, or earlier where somebody asked for that before. */
  function wakeAt(at: number): void {
    if (stopped || (alarm && alarm.at <= at)) return
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
    const letter = await numbered(transaction, row.groupId, store.openLetter(key, payload))
    const elsewhere = letter.chatless ? (letter.parameters.chat_id as number | undefined) : undefined
    const chatId = elsewhere ?? recipient?.telegramId ?? group?.chat?.telegramId
    if (chatId === undefined) {
      await giveUp(transaction, row, 'unreachable')
      return []
    }
    return [{ delivery: { ...rest, letter }, chatId, key }]
  }

  /** By its number, as newer edits have it, where the message was sent after the edit was written. */
  async function numbered(transaction: Transaction, groupId: string, letter: Letter): Promise<Letter> {
    const { target, ...rest } = letter
    const number = target && (await numbersOf(transaction, groupId, [target])).get(target)
    return number ? { ...rest, parameters: { ...rest.parameters, message_id: number } } : letter
  }

  return {
    sweep,
    wakeAt,
    stop(): void {
      stopped = true
      alarm?.cancel()
    },
  }
}
