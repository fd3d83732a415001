import { type Key, seal } from '../database/seal.ts'
import type { Queue, Transaction } from '../database/transactions.ts'
import { everyGroup } from '../database/wall.ts'
import type { Delivery, Letter } from './delivery.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['delivery']['findFirst']>>>

const added: Queue<Omit<Row, 'attempts' | 'number' | 'state'>> = {
  write: (tx, rows) => tx.delivery.createMany({ data: rows.map((row) => ({ ...row, state: 'ready' })) }),
}

const done: Queue<Pick<Row, 'id' | 'groupId'>> = {
  write: (tx, rows) =>
    tx.delivery.deleteMany({ where: { id: { in: rows.map((row) => row.id) }, groupId: everyGroup } }),
}

const overtaken: Queue<Pick<Row, 'id' | 'groupId'>> = {
  write: (tx, rows) =>
    tx.delivery.updateMany({
      where: { id: { in: rows.map((row) => row.id) }, groupId: everyGroup, state: 'ready' },
      data: { state: 'overtaken', payload: null },
    }),
}

/** Writes a new delivery, with all others of the same commit. */
export function add({ defer }: Transaction, delivery: Delivery, key: Key, now: Date): void {
  const { letter, attempts: _, recipientId, authorId, subject, ...plain } = delivery
  defer(added, {
    ...plain,
    recipientId: recipientId ?? null,
    authorId: authorId ?? null,
    subject: subject ?? null,
    payload: sealLetter(key, letter),
    createdAt: now,
  })
}

/** Ends a delivery that was sent. One without a subject is of no further use and goes. */
export async function finish(
  transaction: Transaction,
  { id, groupId, subject }: Finished,
  number?: number,
): Promise<void> {
  if (subject === undefined) return transaction.defer(done, { id, groupId })
  await transaction.tx.delivery.updateMany({
    where: { id, groupId },
    data: { state: 'sent', payload: null, number: number ?? null },
  })
}

/** Ends an edit that is not sent, since a newer one takes its place. */
export function overtake({ defer }: Transaction, { id, groupId, subject }: Finished): void {
  defer(subject === undefined ? done : overtaken, { id, groupId })
}

/** Ends a delivery that will not be sent. Its words go. */
export async function giveUp(
  { tx }: Transaction,
  { id, groupId }: Finished,
  state: 'failed' | 'unreachable' | 'uncertain',
): Promise<void> {
  await tx.delivery.updateMany({ where: { id, groupId, state: 'ready' }, data: { state, payload: null } })
}

/** Gives up all new messages that wait for somebody who cannot be written to. Returns what they were about. */
export async function giveUpAllFor(
  { tx, flush }: Transaction,
  recipient: { id: string; groupId: string },
): Promise<string[]> {
  await flush()
  const where = {
    recipientId: recipient.id,
    groupId: recipient.groupId,
    state: 'ready',
    method: { startsWith: 'send' },
  }
  const rows = await tx.delivery.findMany({ where, select: { subject: true } })
  await tx.delivery.updateMany({ where, data: { state: 'unreachable', payload: null } })
  return rows.flatMap((row) => row.subject ?? [])
}

/** False when it was called back in the meantime and is not to be tried again. */
export async function postpone(
  { tx }: Transaction,
  { id, groupId }: Finished,
  notBefore: Date,
  attempts: number,
): Promise<boolean> {
  const { count } = await tx.delivery.updateMany({
    where: { id, groupId, state: 'ready' },
    data: { notBefore, attempts },
  })
  return count === 1
}

/** False when it was called back in the meantime. */
export async function isReady({ tx, flush }: Transaction, { id, groupId }: Finished): Promise<boolean> {
  await flush()
  return (await tx.delivery.count({ where: { id, groupId, state: 'ready' } })) === 1
}

/** Calls back what was not sent yet. Returns how many. */
export async function withdraw({ tx, flush }: Transaction, groupId: string, ids: string[]): Promise<number> {
  await flush()
  const { count } = await tx.delivery.updateMany({
    where: { groupId, id: { in: ids }, state: 'ready' },
    data: { state: 'withdrawn', payload: null },
  })
  return count
}

type Finished = Pick<Delivery, 'id' | 'groupId' | 'subject'>

const sealLetter = (key: Key, letter: Letter) => seal(key, 'letter', JSON.stringify(letter))
