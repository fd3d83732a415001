import { newId } from '../database/ids.ts'
import type { Key } from '../database/seal.ts'
import type { Transaction } from '../database/transactions.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import type { Delivery, Letter, Method, Urgency } from './delivery.ts'
import { add, withdraw } from './outbox-store.ts'

/** Somebody, or a helper group's chat. */
export type Recipient = Person | HelperGroup

export type Draft = {
  to: Recipient
  method: Method
  letter: Letter
  /** Whose words it carries where they are not the recipient's: their key seals it, and `/forget` takes it along. */
  author?: Person
  /** What it is about; with one, the sent message can be found again. */
  subject?: string
  urgency: Urgency
  notBefore?: Date
}

/** A delivery on its way from the act that made it necessary to the sender, its letter still open. */
export type Handed = {
  delivery: Delivery
  chatId: number
  key: Key
  /** Its thread was gone once before. */
  lostThread?: true
  /** A mistake of ours kept it from going: the chat goes on without it until then, in milliseconds. */
  restsUntil?: number
}

/** Where acts put what is to be sent. It goes out when the transaction is on disk. */
export type Outbox = {
  add(draft: Draft): string
  /** Calls back deliveries that have not gone out. Whatever is on the wire at this moment may arrive all the same. */
  withdraw(groupId: string, ids: string[]): Promise<void>
  /** The outbox of another transaction. */
  in(transaction: Transaction): Outbox
}

/** Where deliveries are handed to when their transaction is on disk: the sender. */
export type Hands = { hand(deliveries: Handed[]): void; retract(ids: string[]): void }

export function createOutbox(transaction: Transaction, now: Date, houseKey: Key, hands: Hands): Outbox {
  const handed: Handed[] = []
  return {
    add({ to, method, letter, author, subject, urgency, notBefore = now }) {
      const person = 'telegramId' in to ? to : undefined
      const chatId = person?.telegramId ?? (to as HelperGroup).chat?.telegramId
      if (chatId === undefined) throw new Error('a helper group without a chat cannot be written to')
      const delivery: Delivery = {
        id: newId(),
        groupId: person?.groupId ?? to.id,
        recipientId: person?.id,
        authorId: author && author.id !== person?.id ? author.id : undefined,
        subject,
        urgency,
        method,
        letter,
        notBefore,
        attempts: 0,
      }
      const key = author?.key ?? person?.key ?? houseKey
      add(transaction, delivery, key, now)
      if (handed.length === 0) transaction.afterCommit(() => hands.hand(handed))
      handed.push({ delivery, chatId, key })
      return delivery.id
    },
    async withdraw(groupId, ids) {
      if (ids.length === 0) return
      await withdraw(transaction, groupId, ids)
      transaction.afterCommit(() => hands.retract(ids))
    },
    in: (other) => createOutbox(other, now, houseKey, hands),
  }
}
