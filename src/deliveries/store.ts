import { type Key, type Sealed, seal, unseal } from '../database/seal.ts'
import type { Queue, Transaction } from '../database/transactions.ts'
import { everyGroup } from '../database/wall.ts'
import type { Delivery, Letter, Method, Urgency } from './delivery.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['delivery']['findFirst']>>>

/** A delivery as it lies in the database: its letter still sealed. */
export type SealedDelivery = Omit<Delivery, 'letter'> & { payload: Sealed }

const added: Queue<Omit<Row, 'attempts' | 'number' | 'state'>> = {
  write: (tx, rows) => tx.delivery.createMany({ data: rows.map((row) => ({ ...row, state: 'ready' })) }),
}

const done: Queue<Pick<Row, 'id' | 'groupId'>> = {
  write: (tx, rows) =>
    tx.delivery.deleteMany({ where: { id: { in: rows.map((row) => row.id) }, groupId: everyGroup } }),
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

type Finished = Pick<Delivery, 'id' | 'groupId' | 'subject'>

/**
 * What is to be sent by `until`, oldest first, from after one id on. What Telegram put off is among it whatever its time:
 * it keeps its place before what was written into the same chat later.
 */
export async function due(
  { tx, flush }: Transaction,
  until: Date,
  most: number,
  after = '',
): Promise<{ deliveries: SealedDelivery[]; last: string | undefined }> {
  await flush()
  const rows = await tx.delivery.findMany({
    where: {
      groupId: everyGroup,
      state: 'ready',
      id: { gt: after },
      OR: [{ notBefore: { lte: until } }, { attempts: { gt: 0 } }],
    },
    orderBy: { id: 'asc' },
    take: most,
  })
  return { deliveries: rows.flatMap(readRow), last: rows.length < most ? undefined : rows.at(-1)?.id }
}

/** When the next delivery that is not due yet will be. */
export async function nextDue({ tx, flush }: Transaction, now: Date): Promise<Date | undefined> {
  await flush()
  const row = await tx.delivery.findFirst({
    where: { groupId: everyGroup, state: 'ready', notBefore: { gt: now } },
    orderBy: { notBefore: 'asc' },
    select: { notBefore: true },
  })
  return row?.notBefore
}

/** Where a message that was sent stands, in its recipient's chat. */
export type Sent = {
  id: string
  recipientId: string | undefined
  subject: string
  state: string
  number: number | undefined
  /** When it was written, and so about when it was sent. */
  createdAt: Date
  notBefore: Date
}

/** All deliveries about one subject, sent or waiting; withdrawn ones excepted. */
export async function about({ tx, flush }: Transaction, groupId: string, subjects: string[]): Promise<Sent[]> {
  await flush()
  const rows = await tx.delivery.findMany({
    where: { groupId, subject: { in: subjects }, state: { in: ['ready', 'sent'] } },
    orderBy: { id: 'asc' },
  })
  return rows.map(readSent)
}

/** What a message in somebody's chat is about, by its number there. */
export async function subjectOf(
  { tx, flush }: Transaction,
  recipient: { id: string; groupId: string },
  number: number,
): Promise<Sent | undefined> {
  await flush()
  const row = await tx.delivery.findFirst({
    where: { groupId: recipient.groupId, recipientId: recipient.id, number, subject: { not: null } },
  })
  return row ? readSent(row) : undefined
}

/** The numbers that deliveries have in their chats, by delivery; those without one are left out. */
export async function numbersOf(
  { tx, flush }: Transaction,
  groupId: string,
  ids: (string | undefined)[],
): Promise<Map<string, number>> {
  await flush()
  const wanted = ids.filter((id) => id !== undefined)
  const rows = await tx.delivery.findMany({
    where: { groupId, id: { in: wanted } },
    select: { id: true, number: true },
  })
  return new Map(rows.flatMap((row) => (row.number === null ? [] : [[row.id, row.number]])))
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

/** Forgets where messages about these subjects stand, so that they stay in their chats as they are now. */
export async function detach({ tx, flush }: Transaction, groupId: string, subjects: string[]): Promise<void> {
  await flush()
  await tx.delivery.deleteMany({ where: { groupId, subject: { in: subjects }, state: 'sent' } })
}

/** Forgets where some messages stand that are being deleted, so that nobody is taken to have them still. */
export async function detachEach({ tx, flush }: Transaction, groupId: string, ids: string[]): Promise<void> {
  await flush()
  await tx.delivery.deleteMany({ where: { groupId, id: { in: ids }, state: 'sent' } })
}

/** Forgets deliveries about subjects that are gone themselves, with the numbers they had in people's chats. */
export async function removeAbout({ tx, flush }: Transaction, groupId: string, subjects: string[]): Promise<void> {
  await flush()
  await tx.delivery.deleteMany({ where: { groupId, subject: { in: subjects } } })
}

/** Forgets deliveries from before whose subjects begin so. */
export async function removeOlder({ tx }: Transaction, groupId: string, beginning: string, before: Date) {
  await tx.delivery.deleteMany({ where: { groupId, subject: { startsWith: beginning }, createdAt: { lt: before } } })
}

export function openLetter(key: Key, payload: Uint8Array): Letter {
  return JSON.parse(unseal(key, 'letter', payload))
}

const sealLetter = (key: Key, letter: Letter) => seal(key, 'letter', JSON.stringify(letter))

const readSent = (row: Row): Sent => ({
  id: row.id,
  recipientId: row.recipientId ?? undefined,
  subject: row.subject ?? '',
  state: row.state,
  number: row.number ?? undefined,
  createdAt: row.createdAt,
  notBefore: row.notBefore,
})

function readRow(row: Row): SealedDelivery[] {
  if (!row.payload) return []
  const { id, groupId, recipientId, authorId, subject, urgency, method, payload, notBefore, attempts } = row
  return [
    {
      id,
      groupId,
      recipientId: recipientId ?? undefined,
      authorId: authorId ?? undefined,
      subject: subject ?? undefined,
      urgency: urgency as Urgency,
      method: method as Method,
      payload,
      notBefore,
      attempts,
    },
  ]
}
