import type { Transaction } from '../../database/transactions.ts'
import { type Group, readTask } from '../store.ts'
import type { Task } from '../task.ts'

/** Open tasks that go with an asker's appointment. */
export async function openForAppointment({ tx }: Transaction, group: Group, appointmentId: string): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: { groupId: group.id, appointmentId, state: 'open' },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => readTask(group.key, row))
}

/** Notes what its asker last heard of a task; false when that is what they heard before. */
export async function markTold(
  { tx }: Transaction,
  { id, groupId }: Pick<Task, 'id' | 'groupId'>,
  told: NonNullable<Task['toldAsker']>,
): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, groupId, toldAsker: { not: told } },
    data: { toldAsker: told },
  })
  return count === 1
}

/** Open tasks for appointments that nobody took until the time that was set for it, and whose askers do not know it. */
export async function nobodyUntil({ tx }: Transaction, group: Group, now: Date): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: {
      ...{ groupId: group.id, state: 'open', held: 0, toldAsker: 'looking' },
      OR: [{ findBy: { lte: now } }, { findBy: null, startsAt: { lte: now } }],
    },
  })
  return rows.map((row) => readTask(group.key, row))
}

/** Open tasks for askers that nobody took and that have begun, once their askers know that nobody was found. */
export async function begunAlone({ tx }: Transaction, group: Group, now: Date): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: {
      ...{ groupId: group.id, state: 'open', atOnce: false, held: 0, startsAt: { lte: now }, askerId: { not: null } },
      OR: [{ toldAsker: null }, { toldAsker: { not: 'looking' } }],
    },
    orderBy: { startsAt: 'asc' },
  })
  return rows.map((row) => readTask(group.key, row))
}
