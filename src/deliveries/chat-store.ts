import type { Transaction } from '../database/transactions.ts'
import { readSent, type Sent } from './store.ts'

/** Everything about something that stands in a helper group's chat, or is on its way there. */
export async function standingInChat({ tx, flush }: Transaction, groupId: string): Promise<Sent[]> {
  await flush()
  const rows = await tx.delivery.findMany({
    where: { groupId, recipientId: null, subject: { not: null }, state: { in: ['ready', 'sent'] } },
    orderBy: { id: 'asc' },
  })
  return rows.map(readSent)
}

/** What is still to change in a helper group's chat, by the numbers that messages have there. */
export async function changesInChat({ tx, flush }: Transaction, groupId: string): Promise<string[]> {
  await flush()
  const changes = [{ method: { startsWith: 'edit' } }, { method: 'deleteMessage' }]
  const rows = await tx.delivery.findMany({
    where: { groupId, recipientId: null, state: 'ready', OR: changes },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Forgets where messages stand in a helper group's chat: in another one the same numbers are other messages. */
export async function forgetChat({ tx, flush }: Transaction, groupId: string): Promise<void> {
  await flush()
  await tx.delivery.deleteMany({
    where: { groupId, recipientId: null, subject: { not: null }, state: { in: ['sent', 'deleted'] } },
  })
}

type Aim = { target?: string | undefined; number?: number | undefined }

/**
 * Notes that somebody deleted a message in a helper group's chat. Returns it; undefined where it was not about anything, or
 * is known to be gone.
 */
export async function markDeleted(
  { tx, flush }: Transaction,
  groupId: string,
  { target, number }: Aim,
): Promise<Sent | undefined> {
  await flush()
  const aim = target === undefined ? { number: number ?? -1 } : { id: target }
  const row = await tx.delivery.findFirst({
    where: { groupId, recipientId: null, ...aim, subject: { not: null }, state: 'sent' },
  })
  if (!row) return undefined
  await tx.delivery.updateMany({ where: { id: row.id, groupId, state: 'sent' }, data: { state: 'deleted' } })
  return readSent(row)
}

/** How many messages about something people have deleted in a helper group's chat. */
export async function timesDeleted({ tx }: Transaction, groupId: string, subject: string): Promise<number> {
  return tx.delivery.count({ where: { groupId, recipientId: null, subject, state: 'deleted' } })
}
