import { newId } from '../../database/ids.ts'
import type { Transaction } from '../../database/transactions.ts'
import { type Group, readTask } from '../store.ts'
import type { Kind, Task } from '../task.ts'

type Ref = { id: string; groupId: string }

/** 'gone': somebody else has it, or it is over; they said nothing, and may be asked once more. */
export type AskState = 'open' | 'passed' | 'lapsed' | 'taken' | 'gone'

/** One volunteer asked in private for one task. */
export type Ask = { taskId: string; personId: string; askedAt: Date; state: AskState }

/** Asks somebody; false when they were asked before. Whoever was not needed then may be asked once more. */
export async function add(
  { tx }: Transaction,
  { id: taskId, groupId }: Ref,
  personId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.taskAsk.updateMany({
    where: { groupId, taskId, personId, state: 'gone' },
    data: { state: 'open', askedAt: now },
  })
  if (count === 1) return true
  if (await tx.taskAsk.findFirst({ where: { groupId, taskId, personId }, select: { id: true } })) return false
  await tx.taskAsk.create({ data: { id: newId(), groupId, taskId, personId, askedAt: now, state: 'open' } })
  return true
}

export async function of({ tx }: Transaction, { id: taskId, groupId }: Ref): Promise<Ask[]> {
  return (await tx.taskAsk.findMany({ where: { groupId, taskId }, orderBy: { id: 'asc' } })).map(read)
}

/** Changes how somebody's ask stands; false when it stood otherwise. */
export async function change(
  { tx }: Transaction,
  { id: taskId, groupId }: Ref,
  personId: string,
  from: readonly AskState[],
  state: AskState,
): Promise<boolean> {
  const { count } = await tx.taskAsk.updateMany({
    where: { groupId, taskId, personId, state: { in: [...from] } },
    data: { state },
  })
  return count === 1
}

/** What somebody is being asked for, or may still take; of one kind, or any. */
export async function openTo(
  { tx }: Transaction,
  group: Group,
  { id: personId }: { id: string },
  kind?: Kind,
): Promise<{ ask: Ask; task: Task }[]> {
  const rows = await tx.taskAsk.findMany({
    where: {
      groupId: group.id,
      personId,
      state: { in: ['open', 'lapsed'] },
      ...(kind === undefined ? {} : { task: { kind } }),
    },
    include: { task: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ ask: read(row), task: readTask(group.key, row.task) }))
}

/** All asks that are open, or of the last weeks: who was asked when. */
export async function recent({ tx }: Transaction, groupId: string, since: Date): Promise<Ask[]> {
  const rows = await tx.taskAsk.findMany({ where: { groupId, OR: [{ state: 'open' }, { askedAt: { gte: since } }] } })
  return rows.map(read)
}

/** How many places in tasks each took since an instant. */
export async function carriedSince({ tx }: Transaction, groupId: string, since: Date): Promise<Map<string, number>> {
  const rows = await tx.taskPlace.groupBy({
    by: ['personId'],
    where: { groupId, personId: { not: null }, state: { in: ['held', 'done'] }, since: { gte: since } },
    _count: true,
  })
  return new Map(rows.map(({ personId, _count }) => [personId as string, _count]))
}

/** More tasks than this a tick leaves to the next one. */
const mostInOneTick = 100

/** Open tasks with free places whose next step is due, or that had none yet; those that begin at once go another way. */
export async function dueForAsking({ tx }: Transaction, group: Group, now: Date): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: {
      groupId: group.id,
      state: 'open',
      atOnce: false,
      held: { lt: tx.task.fields.places },
      OR: [{ nextStepAt: { lte: now } }, { nextStepAt: null, askedOutAt: null }],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: mostInOneTick,
  })
  return rows.map((row) => readTask(group.key, row))
}

/** Sets when a task's next step is; false when another process has made the step that was due. */
export async function setNextStep(
  { tx }: Transaction,
  { id, groupId, nextStepAt }: Pick<Task, 'id' | 'groupId' | 'nextStepAt'>,
  at: Date | undefined,
): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, groupId, nextStepAt: nextStepAt ?? null },
    data: { nextStepAt: at ?? null },
  })
  return count === 1
}

/** The next step is now: somebody said no, or cannot be written to. */
export async function hurry({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<void> {
  await tx.task.updateMany({ where: { id, groupId, state: 'open' }, data: { nextStepAt: now } })
}

/** False when coordinators know already that everybody was asked. */
export async function markAskedOut({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.task.updateMany({ where: { id, groupId, askedOutAt: null }, data: { askedOutAt: now } })
  return count === 1
}

const read = ({ taskId, personId, askedAt, state }: Omit<Ask, 'state'> & { state: string }): Ask => ({
  taskId,
  personId,
  askedAt,
  state: state as AskState,
})
