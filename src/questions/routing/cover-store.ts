import type { Transaction } from '../../database/transactions.ts'

type Ref = { id: string; groupId: string }

/** People off duty are asked for a waiting question from now on; false when they are already, or it waits no longer. */
export async function beginCover({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.question.updateMany({
    where: { id, groupId, state: 'waiting', coverAt: null },
    data: { coverAt: now },
  })
  return count === 1
}

/** All of them were asked; true for the first to say so. */
export async function endCover({ tx }: Transaction, { id, groupId }: Ref): Promise<boolean> {
  const { count } = await tx.question.updateMany({
    where: { id, groupId, coverAt: { not: null } },
    data: { coverAt: null },
  })
  return count === 1
}
