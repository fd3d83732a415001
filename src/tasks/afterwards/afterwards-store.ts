import type { Transaction } from '../../database/transactions.ts'
import type { PlaceOutcome } from '../place.ts'
import { type Part, readPlace } from '../places/place-store.ts'
import { type Group, readTask } from '../store.ts'
import type { Task, TaskOutcome } from '../task.ts'

type Ref = { id: string; groupId: string }

/** Open tasks that have begun, or whose day is over, or that have no day. */
export async function begun({ tx }: Transaction, group: Group, now: Date, today: string): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: {
      groupId: group.id,
      state: 'open',
      OR: [{ startsAt: { lte: now } }, { startsAt: null, day: { lt: today } }, { startsAt: null, day: null }],
    },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => readTask(group.key, row))
}

/** Those who have done their part in tasks that are over, and were not asked how it went. */
export async function notAsked({ tx }: Transaction, group: Group): Promise<Part[]> {
  const rows = await tx.taskPlace.findMany({
    where: { groupId: group.id, state: 'done', askedAt: null, personId: { not: null }, task: { state: 'done' } },
    include: { task: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ place: readPlace(row), task: readTask(group.key, row.task) }))
}

/** Tasks that are over, and of which whoever they were for was not asked how it went. */
export async function otherSideNotAsked({ tx }: Transaction, group: Group, since: Date): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: {
      groupId: group.id,
      state: 'done',
      askedAt: null,
      endedAt: { gte: since },
      OR: [{ askerId: { not: null } }, { posterId: { not: null } }],
    },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => readTask(group.key, row))
}

/** Notes that a holder is asked, and the minutes that count for them; false when they were. */
export async function markAsked(
  { tx }: Transaction,
  { id, groupId }: Ref,
  minutes: number,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.taskPlace.updateMany({
    where: { id, groupId, state: 'done', askedAt: null },
    data: { askedAt: now, minutes },
  })
  return count === 1
}

/** Notes that whoever it was for is asked; false when they were. */
export async function markOtherSideAsked({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, groupId, state: 'done', askedAt: null },
    data: { askedAt: now },
  })
  return count === 1
}

/** Keeps what a holder said; false when they had said something. */
export async function answer(
  { tx }: Transaction,
  { id, groupId }: Ref,
  outcome: PlaceOutcome,
  minutes?: number,
): Promise<boolean> {
  const { count } = await tx.taskPlace.updateMany({
    where: { id, groupId, state: 'done', outcome: null },
    data: { outcome, ...(minutes === undefined ? {} : { minutes }) },
  })
  return count === 1
}

export async function setMinutes({ tx }: Transaction, { id, groupId }: Ref, minutes: number): Promise<void> {
  await tx.taskPlace.updateMany({ where: { id, groupId, state: 'done' }, data: { minutes } })
}

/** The same for whoever it was for. */
export async function answerForOtherSide({ tx }: Transaction, { id, groupId }: Ref, outcome: TaskOutcome) {
  const { count } = await tx.task.updateMany({
    where: { id, groupId, state: 'done', outcome: null },
    data: { outcome },
  })
  return count === 1
}

/** Notes that they thank; false when they have. */
export async function markThanked({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, groupId, state: 'done', thankedAt: null },
    data: { thankedAt: now },
  })
  return count === 1
}

/** What somebody said of tasks that were for them, or that they had posted. */
export async function resultsBy({ tx }: Transaction, { id, groupId }: Ref) {
  return tx.task.findMany({
    where: { groupId, OR: [{ askerId: id }, { askerId: null, posterId: id }], askedAt: { not: null } },
    select: { kind: true, askedAt: true, outcome: true, thankedAt: true },
    orderBy: { askedAt: 'asc' },
  })
}
