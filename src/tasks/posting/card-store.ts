import type { Transaction } from '../../database/transactions.ts'

type Ref = { id: string; groupId: string }

export async function markPosted({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<void> {
  await tx.task.updateMany({ where: { id, groupId, postedAt: null }, data: { postedAt: now } })
}

/** Notes when a task's card is to be posted, or posted anew. An earlier time stays. */
export async function setDue({ tx }: Transaction, { id, groupId }: Ref, at: Date): Promise<void> {
  await tx.task.updateMany({ where: { id, groupId, cardDueAt: null }, data: { cardDueAt: at } })
}

/** Tasks whose card is due. */
export async function due({ tx }: Transaction, groupId: string, now: Date): Promise<string[]> {
  const rows = await tx.task.findMany({
    where: { groupId, cardDueAt: { lte: now } },
    orderBy: { cardDueAt: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Tasks whose card waits for the morning. */
export async function waiting({ tx }: Transaction, groupId: string, now: Date): Promise<Set<string>> {
  const rows = await tx.task.findMany({ where: { groupId, cardDueAt: { gt: now } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** In another chat, a topic's number is another topic, or none. */
export async function forgetThreads({ tx }: Transaction, groupId: string): Promise<void> {
  await tx.task.updateMany({ where: { groupId, state: { in: ['draft', 'open'] } }, data: { thread: null } })
}

/** Claims the posting of a card that is due; false when another process has posted it. */
export async function takeDue({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, groupId, cardDueAt: { lte: now } },
    data: { cardDueAt: null },
  })
  return count === 1
}

/** Claims the posting anew of a task that is open; false where that was done after `since`. */
export async function takeRepost({ tx }: Transaction, { id, groupId }: Ref, now: Date, since: Date): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, groupId, state: 'open', OR: [{ repostedAt: null }, { repostedAt: { lte: since } }] },
    data: { repostedAt: now, cardDueAt: null },
  })
  return count === 1
}
