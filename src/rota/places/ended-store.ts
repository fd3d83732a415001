import type { Transaction } from '../../database/transactions.ts'

/** What ended longer ago than this, while Lotse was down, is not asked about any more. */
const longestAgo = 7 * 86_400_000

/** Places that were held to the end of their shift, and whose holders were not asked yet what becomes of their talks. */
export async function endedPlaces(
  { tx }: Transaction,
  groupId: string,
  now: Date,
): Promise<{ id: string; personId: string }[]> {
  const endsAt = { lte: now, gt: new Date(now.getTime() - longestAgo) }
  const rows = await tx.shiftPlace.findMany({
    where: { groupId, state: 'held', endedAt: null, stoppedAt: null, shift: { endsAt, cancelledAt: null } },
    orderBy: { id: 'asc' },
    select: { id: true, personId: true },
  })
  return rows.flatMap(({ id, personId }) => (personId ? [{ id, personId }] : []))
}

/** False when another process was first. */
export async function claimEnd({ tx }: Transaction, groupId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.shiftPlace.updateMany({ where: { id, groupId, endedAt: null }, data: { endedAt: now } })
  return count === 1
}

export async function isHolding({ tx }: Transaction, groupId: string, personId: string, now: Date): Promise<boolean> {
  const shift = { startsAt: { lte: now }, endsAt: { gt: now }, cancelledAt: null }
  const place = await tx.shiftPlace.findFirst({
    where: { groupId, personId, state: 'held', stoppedAt: null, shift },
    select: { id: true },
  })
  return place !== null
}
