import type { Transaction } from '../database/transactions.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['delivery']['findFirst']>>>

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

/** All deliveries about one subject, sent or waiting; withdrawn ones excepted. Of one recipient, where one is named. */
export async function about(
  { tx, flush }: Transaction,
  groupId: string,
  subjects: string[],
  recipientId?: string,
): Promise<Sent[]> {
  await flush()
  const to = recipientId === undefined ? {} : { recipientId }
  const rows = await tx.delivery.findMany({
    where: { groupId, subject: { in: subjects }, state: { in: ['ready', 'sent'] }, ...to },
    orderBy: { id: 'asc' },
  })
  return rows.map(readSent)
}

/** What stands in somebody's chat, or waits to, about subjects that begin so. */
export async function aboutAll(
  { tx, flush }: Transaction,
  { id: recipientId, groupId }: { id: string; groupId: string },
  beginnings: readonly string[],
): Promise<Sent[]> {
  await flush()
  const OR = beginnings.map((beginning) => ({ subject: { startsWith: beginning } }))
  const rows = await tx.delivery.findMany({
    where: { groupId, recipientId, state: { in: ['ready', 'sent'] }, OR },
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

/** A message in somebody's chat is about something else from now on. */
export async function retitle(
  { tx, flush }: Transaction,
  recipient: { id: string; groupId: string },
  number: number,
  subject: string,
): Promise<void> {
  await flush()
  await tx.delivery.updateMany({
    where: { groupId: recipient.groupId, recipientId: recipient.id, number, subject: { not: null } },
    data: { subject },
  })
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

export const readSent = (row: Row): Sent => ({
  id: row.id,
  recipientId: row.recipientId ?? undefined,
  subject: row.subject ?? '',
  state: row.state,
  number: row.number ?? undefined,
  createdAt: row.createdAt,
  notBefore: row.notBefore,
})
