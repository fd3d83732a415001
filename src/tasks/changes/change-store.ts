import type { Transaction } from '../../database/transactions.ts'
import type { Place } from '../place.ts'
import { type Part, readPlace } from '../places/place-store.ts'
import { type Group, readTask } from '../store.ts'
import type { Task } from '../task.ts'

type TaskRef = { id: string; groupId: string }

/** Somebody has to hear of a change, and to say that they know. What they were reminded of begins anew. */
export async function awaitWord(
  { tx }: Transaction,
  groupId: string,
  { id }: Pick<Place, 'id'>,
  { changedAt, expectsAt }: { changedAt: Date; expectsAt: Date | undefined },
): Promise<void> {
  await tx.taskPlace.updateMany({
    where: { id, groupId },
    data: {
      changedAt,
      expectsAt: expectsAt ?? null,
      rungAt: null,
      confirmedAt: null,
      comingAt: null,
      eveAt: null,
      soonAt: null,
    },
  })
}

/** Somebody knows of a change; false when there is none, or another one that they have not read of. */
export async function noteKnown(
  { tx }: Transaction,
  groupId: string,
  { id }: Pick<Place, 'id'>,
  changedAt: Date,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.taskPlace.updateMany({
    where: { id, groupId, changedAt },
    data: { changedAt: null, expectsAt: null, confirmedAt: now },
  })
  return count === 1
}

/** It is of no use any more to wait for their word. */
export async function letBe({ tx }: Transaction, groupId: string, { id }: Pick<Place, 'id'>): Promise<void> {
  await tx.taskPlace.updateMany({ where: { id, groupId }, data: { changedAt: null, expectsAt: null } })
}

/** Whose word is missing, and of whom coordinators have not heard yet. */
export async function unconfirmed({ tx }: Transaction, group: Group): Promise<Part[]> {
  const rows = await tx.taskPlace.findMany({
    where: { groupId: group.id, changedAt: { not: null }, rungAt: null, personId: { not: null } },
    include: { task: true },
    orderBy: [{ taskId: 'asc' }, { since: 'asc' }],
  })
  return rows.map((row) => ({ place: readPlace(row), task: readTask(group.key, row.task) }))
}

/** Whom coordinators were rung about, since the last change. */
export async function rungAbout({ tx }: Transaction, task: TaskRef & Pick<Task, 'changedAt'>): Promise<Place[]> {
  const { id: taskId, groupId, changedAt } = task
  const rows = await tx.taskPlace.findMany({
    where: {
      taskId,
      groupId,
      rungAt: { not: null, ...(changedAt ? { gte: changedAt } : {}) },
      personId: { not: null },
    },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  })
  return rows.map(readPlace)
}

/** Notes that coordinators are told of somebody; false when another process has. */
export async function markRung({ tx }: Transaction, groupId: string, { id }: Pick<Place, 'id'>, now: Date) {
  const { count } = await tx.taskPlace.updateMany({
    where: { id, groupId, rungAt: null, changedAt: { not: null } },
    data: { rungAt: now },
  })
  return count === 1
}

export async function placeById({ tx }: Transaction, groupId: string, id: string): Promise<Place | undefined> {
  const row = await tx.taskPlace.findFirst({ where: { id, groupId } })
  return row ? readPlace(row) : undefined
}
