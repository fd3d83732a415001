import type { Transaction } from '../../database/transactions.ts'
import { type Group, readTask } from '../store.ts'
import type { Task } from '../task.ts'

/** Two days: from one day before it is shown, and the clock may change in between. */
const soon = 48 * 3_600_000

/** Who holds a place in a task that begins soon, and was not shown yet what only holders may know. */
export async function notShown(
  { tx }: Transaction,
  group: Group,
  now: Date,
): Promise<{ task: Task; personId: string }[]> {
  const rows = await tx.taskPlace.findMany({
    where: {
      groupId: group.id,
      state: 'held',
      shownAt: null,
      personId: { not: null },
      task: { state: 'open', startsAt: { gt: now, lte: new Date(now.getTime() + soon) } },
    },
    include: { task: true },
    orderBy: { since: 'asc' },
  })
  return rows.map(({ task, personId }) => ({ task: readTask(group.key, task), personId: personId as string }))
}
