import type { Transaction } from '../../database/transactions.ts'
import type { Day } from '../../wall-clock.ts'

/** How many tasks a helper group marked urgent in the week of a Monday. */
export async function usedIn({ tx }: Transaction, groupId: string, monday: Day): Promise<number> {
  const row = await tx.helperGroup.findFirst({
    where: { id: groupId, urgentWeek: monday },
    select: { urgentUsed: true },
  })
  return row?.urgentUsed ?? 0
}

/** Takes one of so many for the week; false when all are used. Of two who want the last one, one gets it. */
export async function use({ tx }: Transaction, groupId: string, monday: Day, most: number): Promise<boolean> {
  const begun = await tx.helperGroup.updateMany({
    where: { id: groupId, OR: [{ urgentWeek: null }, { urgentWeek: { not: monday } }] },
    data: { urgentWeek: monday, urgentUsed: 1 },
  })
  if (begun.count === 1) return true
  const { count } = await tx.helperGroup.updateMany({
    where: { id: groupId, urgentWeek: monday, urgentUsed: { lt: most } },
    data: { urgentUsed: { increment: 1 } },
  })
  return count === 1
}
