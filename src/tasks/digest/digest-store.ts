import type { Transaction } from '../../database/transactions.ts'
import type { Day } from '../../wall-clock.ts'

/** Claims the digest of a day; false when it was shown, or there was nothing to show. */
export async function claimDay({ tx }: Transaction, groupId: string, day: Day): Promise<boolean> {
  const { count } = await tx.helperGroup.updateMany({
    where: { id: groupId, OR: [{ digestShown: null }, { digestShown: { lt: day } }] },
    data: { digestShown: day },
  })
  return count === 1
}
