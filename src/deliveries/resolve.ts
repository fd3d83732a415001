import type { Unit } from '../database/transactions.ts'
import { failureOf } from '../telegram/failures.ts'
import type { Handed } from './outbox.ts'
import * as store from './store.ts'
import { dropThread, keepThread, threadOf } from './threads.ts'
import type { Resolved, Transport } from './transport.ts'

type Deps = {
  transact<Result>(unit: Unit<Result>): Promise<Result>
  transport: Transport
  /** The bot may open threads in private chats. */
  hasThreads: boolean
}

/** Looks up the messages and threads that letters refer to, just before they go. */
export function createResolver({ transact, transport, hasThreads }: Deps) {
  /** Chats that took no thread. They are asked again after the next start. */
  const threadless = new Set<number>()

  async function resolve({ delivery, chatId }: Handed): Promise<Resolved | 'pointless'> {
    const { target, replyTo } = delivery.letter
    const thread = hasThreads && !threadless.has(chatId) ? delivery.letter.thread : undefined
    if (!target && !replyTo && !thread) return {}
    const owner = ownerOf({ delivery })
    const { numbers, threadNumber } = await transact(async (transaction) => ({
      numbers: await store.numbersOf(transaction, delivery.groupId, [target, replyTo]),
      threadNumber: thread && owner ? await threadOf(transaction, owner, thread.subject) : undefined,
    }))
    const targetNumber = target ? numbers.get(target) : undefined
    if (target && targetNumber === undefined) return 'pointless'
    const reply = replyTo ? numbers.get(replyTo) : undefined
    const number = threadNumber ?? (thread && owner && (await openThread(chatId, owner, thread)))
    return {
      ...(targetNumber === undefined ? {} : { target: targetNumber }),
      ...(reply === undefined ? {} : { replyTo: reply }),
      ...(number === undefined ? {} : { thread: number }),
    }
  }

  /** A thread is a comfort: where Telegram refuses it, the message goes into the chat itself. */
  async function openThread(chatId: number, owner: Owner, thread: Thread): Promise<number | undefined> {
    try {
      const opened = await transport.openThread(chatId, thread.name)
      await transact((transaction) => keepThread(transaction, owner, thread.subject, opened))
      return opened
    } catch (error) {
      const failure = failureOf(error)
      if (failure?.kind !== 'refused' && failure?.kind !== 'settled') throw error
      threadless.add(chatId)
      return undefined
    }
  }

  return {
    resolve,
    /** Somebody deleted a thread: it is opened anew, once, and then the message goes without. */
    async forgetThread(handed: Handed): Promise<Handed> {
      const { delivery, lostThread } = handed
      const owner = ownerOf(handed)
      const { thread, parameters } = delivery.letter
      if (thread && owner) await transact((transaction) => dropThread(transaction, owner, thread.subject))
      if (thread && !lostThread) return { ...handed, lostThread: true }
      const { thread: _, ...letter } = delivery.letter
      const { message_thread_id: __, ...rest } = { ...parameters, ...thread?.otherwise }
      return { ...handed, delivery: { ...delivery, letter: { ...letter, parameters: rest } } }
    },
  }
}

type Owner = { id: string; groupId: string }
type Thread = { subject: string; name: string }

const ownerOf = ({ delivery: { recipientId, groupId } }: Pick<Handed, 'delivery'>): Owner | undefined =>
  recipientId === undefined ? undefined : { id: recipientId, groupId }
