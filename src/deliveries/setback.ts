import type { Clock } from '../clock.ts'
import type { Transaction, Unit } from '../database/transactions.ts'
import type { Log } from '../log.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import type { People } from '../people/store.ts'
import type { Failure } from '../telegram/failures.ts'
import type { Outcome } from './attempt.ts'
import { markDeleted } from './chat-store.ts'
import { type Delivery, isEdit, waitAfter } from './delivery.ts'
import type { Handed } from './outbox.ts'
import * as store from './outbox-store.ts'

/** What features want to know of deliveries that did not arrive; runs in the transaction that records it. */
export type Returned = {
  /** Somebody can no longer be written to; `subjects` waited for them. */
  unreachable(transaction: Transaction, person: Person, subjects: string[]): Promise<void>
  /** A helper group's chat takes nothing any more. `muted`: we are there, and may not write. */
  chatLost(transaction: Transaction, group: HelperGroup, muted: boolean): Promise<void>
  /** A helper group's chat has become a supergroup, in which its messages have other numbers. */
  chatMoved(transaction: Transaction, group: HelperGroup, to: number): Promise<void>
  /** Somebody deleted a message in a helper group's chat. */
  deleted(transaction: Transaction, group: HelperGroup, subject: string): Promise<void>
  /** Telegram refused one delivery for good. */
  refused(transaction: Transaction, delivery: Delivery): Promise<void>
}

type Deps = {
  transact<Result>(unit: Unit<Result>): Promise<Result>
  people: People
  clock: Clock
  log: Log
  /** Telegram asked to slow down until then, in milliseconds. */
  slowDown(until: number): void
  returned(): Returned
}

/** Records that an attempt came to nothing: for now, or for good. */
export function createSetbacks(deps: Deps) {
  const { transact, people, clock, log } = deps
  /** How often a mistake of ours has kept a delivery from going. */
  const mistakes = new Map<string, number>()

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
    const wanted = await postpone(batch, until, attempts)
    return { kind: 'again', batch: wanted.map((handed) => ({ ...handed, restsUntil: until.getTime() })), after: 0 }
  }

  /** Notes a new time. Returns those that were not called back while they were on the wire. */
  const postpone = (batch: Handed[], notBefore: Date, attempts: number): Promise<Handed[]> =>
    transact(async (transaction) => {
      const wanted: Handed[] = []
      for (const handed of batch)
        if (await store.postpone(transaction, handed.delivery, notBefore, attempts)) wanted.push(handed)
      return wanted
    })

  async function wantedOf(transaction: Transaction, batch: Handed[]): Promise<Handed[]> {
    const wanted: Handed[] = []
    for (const handed of batch) if (await store.isReady(transaction, handed.delivery)) wanted.push(handed)
    return wanted
  }

  async function giveUp(batch: Handed[], state: 'unreachable' | 'uncertain'): Promise<Outcome> {
    await transact(async (transaction) => {
      for (const { delivery } of batch) await store.giveUp(transaction, delivery, state)
    })
    return { kind: 'done', numbers: [] }
  }

  async function refused({ delivery }: Handed, failure: Failure & { kind: 'refused' }): Promise<Outcome> {
    log.error('Telegram refused a delivery', { method: delivery.method, status: failure.code, delivery: delivery.id })
    await transact(async (transaction) => {
      await store.giveUp(transaction, delivery, 'failed')
      await deps.returned().refused(transaction, delivery)
    })
    return { kind: 'done', numbers: [] }
  }

  async function unreachable(batch: Handed[], muted: boolean): Promise<Outcome> {
    const { recipientId, groupId, letter } = (batch[0] as Handed).delivery
    if (letter.chatless) return giveUp(batch, 'unreachable')
    if (recipientId === undefined) return chatLost(batch, muted)
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
  async function chatLost(batch: Handed[], muted: boolean): Promise<Outcome> {
    await transact(async (transaction) => {
      for (const { delivery } of batch) await store.giveUp(transaction, delivery, 'unreachable')
      const group = await stillIn(transaction, batch[0] as Handed)
      if (group) await deps.returned().chatLost(transaction, group, muted)
    })
    return { kind: 'done', numbers: [] }
  }

  /** A helper group whose chat is where something was sent: it may have another one by now. */
  async function stillIn(transaction: Transaction, { delivery, chatId }: Handed): Promise<HelperGroup | undefined> {
    const group = await people.groupById(transaction, delivery.groupId)
    return group?.chat?.telegramId === chatId ? group : undefined
  }

  /** The new id is kept where the chat is the helper group's own, and not some other in which somebody wrote to us. */
  async function moved(batch: Handed[], to: number): Promise<Outcome> {
    const first = batch[0] as Handed
    const { recipientId, letter } = first.delivery
    if (letter.chatless) return { kind: 'moved', to, batch: batch.map((handed) => readdressed(handed, to)) }
    if (recipientId !== undefined) return { kind: 'moved', to, batch }
    return transact(async (transaction) => {
      const group = await stillIn(transaction, first)
      if (group) await deps.returned().chatMoved(transaction, group, to)
      // What stands in the new chat as something else now, or has no place there, was called back.
      return { kind: 'moved', to, batch: await wantedOf(transaction, batch) }
    })
  }

  /** The message that was to be changed is not there. */
  async function missing(handed: Handed): Promise<void> {
    const { groupId, recipientId, letter, method } = handed.delivery
    if (recipientId !== undefined || letter.chatless || !isEdit({ method })) return
    await transact(async (transaction) => {
      const group = await stillIn(transaction, handed)
      const aim = { target: letter.target, number: letter.parameters.message_id as number | undefined }
      const gone = group && (await markDeleted(transaction, groupId, aim))
      if (gone) await deps.returned().deleted(transaction, group, gone.subject)
    })
  }

  return {
    later,
    setAside,
    giveUp,
    refused,
    unreachable,
    moved,
    missing,
    /** It went after all. */
    forget(batch: Handed[]): void {
      for (const { delivery } of batch) mistakes.delete(delivery.id)
    },
  }
}

function readdressed(handed: Handed, chatId: number): Handed {
  const { letter } = handed.delivery
  const parameters = { ...letter.parameters, chat_id: chatId }
  return { ...handed, delivery: { ...handed.delivery, letter: { ...letter, parameters } } }
}
