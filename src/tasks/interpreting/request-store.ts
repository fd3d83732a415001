import type { Transaction } from '../../database/transactions.ts'
import { type Group, readTask } from '../store.ts'
import type { Task } from '../task.ts'

/** What somebody asks to be interpreted just now. */
export async function openOf({ tx }: Transaction, group: Group, askerId: string): Promise<Task | undefined> {
  const row = await tx.task.findFirst({ where: { groupId: group.id, askerId, state: 'open', atOnce: true } })
  return row ? readTask(group.key, row) : undefined
}

/** Those whose next step is due. */
export async function due({ tx }: Transaction, group: Group, now: Date): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: { groupId: group.id, state: 'open', atOnce: true, nextStepAt: { lte: now } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => readTask(group.key, row))
}
