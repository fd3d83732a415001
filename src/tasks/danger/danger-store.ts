import type { Transaction } from '../../database/transactions.ts'
import { type Group, readTask } from '../store.ts'
import type { Task } from '../task.ts'

/** Open tasks that lack somebody and of which those who look after them were not told. */
export async function lacking({ tx }: Transaction, group: Group): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: {
      groupId: group.id,
      state: 'open',
      atOnce: false,
      toldAt: null,
      held: { lt: tx.task.fields.places },
      OR: [{ findBy: { not: null } }, { day: { not: null } }, { startsAt: { not: null } }],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => readTask(group.key, row))
}

/** Notes that they are told; false when they were. */
export async function markTold({ tx }: Transaction, { id, groupId }: Pick<Task, 'id' | 'groupId'>, now: Date) {
  const { count } = await tx.task.updateMany({
    where: { id, groupId, state: 'open', toldAt: null },
    data: { toldAt: now },
  })
  return count === 1
}
