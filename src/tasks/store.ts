import { newCode } from '../database/ids.ts'
import { readList, writeList } from '../database/list-column.ts'
import { type Key, seal, unseal } from '../database/seal.ts'
import type { Transaction } from '../database/transactions.ts'
import { everyGroup } from '../database/wall.ts'
import type { HelperGroup } from '../people/group.ts'
import { isKind, isSuits, type Task, type TaskContent, type TaskState } from './task.ts'

export type TaskRow = NonNullable<Awaited<ReturnType<Transaction['tx']['task']['findFirst']>>>

/** Whose tasks they are, and the key that opens them. */
export type Group = Pick<HelperGroup, 'id' | 'key'>
type Ref = { id: string; groupId: string }

export type NewTask = Pick<Task, 'kind' | 'state' | 'content' | 'places'> &
  Partial<Omit<Task, 'id' | 'groupId' | 'held' | 'createdAt'>>

export async function add({ tx }: Transaction, group: Group, task: NewTask, now: Date): Promise<Task> {
  const row = await tx.task.create({
    data: {
      id: newCode(),
      groupId: group.id,
      createdAt: now,
      kind: task.kind,
      state: task.state,
      places: task.places,
      posterId: task.posterId ?? null,
      askerId: task.askerId ?? null,
      appointmentId: task.appointmentId ?? null,
      toldAsker: task.toldAsker ?? null,
      ...columns(group.key, task),
    },
  })
  return readTask(group.key, row)
}

export async function byId({ tx }: Transaction, group: Group, id: string): Promise<Task | undefined> {
  const row = await tx.task.findFirst({ where: { id, groupId: group.id } })
  return row ? readTask(group.key, row) : undefined
}

/**
 * Reads a task and keeps it from everybody else until this transaction is over: acts on one task follow one another, in one
 * process or several. Without this somebody might join the waiting list at the very moment in which a place is given back.
 */
export async function hold(transaction: Transaction, group: Group, id: string): Promise<Task | undefined> {
  const [row] = await transaction.tx.task.updateManyAndReturn({
    where: { id, groupId: group.id },
    data: { turn: { increment: 1 } },
  })
  return row ? readTask(group.key, row) : undefined
}

/** Changes a task if it is in one of these states; false when it was not, which means somebody else was first. */
export async function change(
  { tx }: Transaction,
  group: Group,
  { id }: Pick<Task, 'id'>,
  from: readonly TaskState[],
  changed: Changes,
): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, groupId: group.id, state: { in: [...from] } },
    data: { ...columns(group.key, changed), turn: { increment: 1 } },
  })
  return count === 1
}

/** What can be changed. An undefined value empties a column; what is not named stays. */
export type Changes = Partial<
  Omit<Task, 'id' | 'groupId' | 'held' | 'createdAt' | 'posterId' | 'askerId' | 'appointmentId' | 'toldAsker'>
>

/** Takes one of the free places; false when there is none, or the task is over. */
export async function raise({ tx }: Transaction, { id, groupId }: Ref): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, groupId, state: 'open', held: { lt: tx.task.fields.places } },
    data: { held: { increment: 1 } },
  })
  return count === 1
}

export async function lower({ tx }: Transaction, { id, groupId }: Ref): Promise<void> {
  await tx.task.updateMany({ where: { id, groupId, held: { gt: 0 } }, data: { held: { decrement: 1 } } })
}

/** Notes that people see what became of it up to a turn. */
export async function markShown({ tx }: Transaction, { id, groupId }: Ref, turn: number): Promise<void> {
  await tx.task.updateMany({ where: { id, groupId, shownTurn: { lt: turn } }, data: { shownTurn: turn } })
}

/** A task and how far people have seen what became of it. */
export async function turnOf({ tx }: Transaction, { id, groupId }: Ref): Promise<number> {
  const row = await tx.task.findFirst({ where: { id, groupId }, select: { turn: true } })
  return row?.turn ?? 0
}

/** Tasks of which people do not see yet what became of them, because the process ended in between. */
export async function owed({ tx }: Transaction, groupId: string): Promise<string[]> {
  const rows = await tx.task.findMany({
    where: { groupId, state: { not: 'draft' }, shownTurn: { lt: tx.task.fields.turn } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The helper group whose task it is. */
export async function groupOf({ tx }: Transaction, id: string): Promise<string | undefined> {
  const row = await tx.task.findFirst({ where: { id, groupId: everyGroup }, select: { groupId: true } })
  return row?.groupId
}

/** Open tasks, the next ones first, those without a day last. */
export async function open({ tx }: Transaction, group: Group): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: { groupId: group.id, state: 'open' },
    orderBy: [
      { day: { sort: 'asc', nulls: 'last' } },
      { startsAt: { sort: 'asc', nulls: 'last' } },
      { createdAt: 'asc' },
      { id: 'asc' },
    ],
  })
  return rows.map((row) => readTask(group.key, row))
}

/** All tasks that somebody posted, as far as their words are kept. */
export async function allPostedBy({ tx }: Transaction, group: Group, personId: string): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: { groupId: group.id, posterId: personId },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => readTask(group.key, row))
}

/** Drafts and open tasks that somebody posted. */
export async function postedBy({ tx }: Transaction, group: Group, personId: string): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: { groupId: group.id, posterId: personId, state: { in: ['draft', 'open'] } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => readTask(group.key, row))
}

/** Drafts from before an instant. */
export async function draftsBefore({ tx }: Transaction, group: Group, before: Date): Promise<Task[]> {
  const rows = await tx.task.findMany({ where: { groupId: group.id, state: 'draft', createdAt: { lt: before } } })
  return rows.map((row) => readTask(group.key, row))
}

/** Deletes a draft; false when it is posted by now, or gone. */
export async function removeDraft({ tx }: Transaction, { id, groupId }: Ref): Promise<boolean> {
  const { count } = await tx.task.deleteMany({ where: { id, groupId, state: 'draft' } })
  return count === 1
}

/** What somebody posted goes on without them; what they had only begun to write goes. */
export async function letGoOfPosted({ tx }: Transaction, group: Group, personId: string): Promise<void> {
  await tx.task.deleteMany({ where: { groupId: group.id, posterId: personId, state: 'draft' } })
  await tx.task.updateMany({ where: { groupId: group.id, posterId: personId }, data: { posterId: null } })
}

/** Tasks that were over before an instant and whose words are still there. */
export async function endedBefore({ tx }: Transaction, groupId: string, before: Date): Promise<string[]> {
  const rows = await tx.task.findMany({
    where: { groupId, state: { in: ['done', 'cancelled'] }, endedAt: { lt: before }, wordsGoneAt: null },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Deletes what was written about a task, and who was asked for it. Who had a place stays: it is somebody's hours. */
export async function removeWords({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<void> {
  await tx.taskNote.deleteMany({ where: { groupId, taskId: id } })
  await tx.taskAsk.deleteMany({ where: { groupId, taskId: id } })
  await tx.task.updateMany({ where: { id, groupId }, data: { content: null, wordsGoneAt: now } })
}

/** All tasks for an asker, whatever became of them. */
export async function allFor({ tx }: Transaction, group: Group, askerId: string): Promise<Task[]> {
  const rows = await tx.task.findMany({ where: { groupId: group.id, askerId }, orderBy: { createdAt: 'asc' } })
  return rows.map((row) => readTask(group.key, row))
}

function columns(key: Key, task: Changes) {
  const times = [
    'startsAt',
    'endsAt',
    'findBy',
    'postedAt',
    'repostedAt',
    'changedAt',
    'toldAt',
    'nextStepAt',
    'askedOutAt',
  ] as const
  const told = ['eveAt', 'soonAt', 'endedAt', 'askedAt', 'outcome', 'thankedAt', 'openUntil', 'checkedAt'] as const
  const given = [...times, ...told, 'day', 'thread'] as const
  const plain = ['kind', 'state', 'circle', 'places', 'urgent', 'atOnce'] as const
  return {
    ...Object.fromEntries(given.filter((name) => name in task).map((name) => [name, task[name] ?? null])),
    ...Object.fromEntries(plain.filter((name) => task[name] !== undefined).map((name) => [name, task[name]])),
    ...(task.spoken ? { spoken: writeList(task.spoken) } : {}),
    ...(task.suits ? { suits: writeList(task.suits) } : {}),
    ...(task.content ? { content: seal(key, 'task', JSON.stringify(task.content)) } : {}),
  }
}

const noContent: TaskContent = { text: '' }

export const readTask = (key: Key, row: TaskRow): Task => ({
  id: row.id,
  groupId: row.groupId,
  posterId: row.posterId ?? undefined,
  askerId: row.askerId ?? undefined,
  appointmentId: row.appointmentId ?? undefined,
  kind: isKind(row.kind) ? row.kind : 'other',
  state: row.state as TaskState,
  circle: row.circle as Task['circle'],
  content: row.content ? (JSON.parse(unseal(key, 'task', row.content)) as TaskContent) : noContent,
  day: row.day ?? undefined,
  startsAt: row.startsAt ?? undefined,
  endsAt: row.endsAt ?? undefined,
  findBy: row.findBy ?? undefined,
  places: row.places,
  held: row.held,
  spoken: readList(row.spoken),
  suits: readList(row.suits).filter(isSuits),
  urgent: row.urgent,
  atOnce: row.atOnce,
  thread: row.thread ?? undefined,
  createdAt: row.createdAt,
  postedAt: row.postedAt ?? undefined,
  repostedAt: row.repostedAt ?? undefined,
  changedAt: row.changedAt ?? undefined,
  toldAt: row.toldAt ?? undefined,
  eveAt: row.eveAt ?? undefined,
  soonAt: row.soonAt ?? undefined,
  askedAt: row.askedAt ?? undefined,
  outcome: (row.outcome ?? undefined) as Task['outcome'],
  thankedAt: row.thankedAt ?? undefined,
  openUntil: row.openUntil ?? undefined,
  checkedAt: row.checkedAt ?? undefined,
  nextStepAt: row.nextStepAt ?? undefined,
  askedOutAt: row.askedOutAt ?? undefined,
  endedAt: row.endedAt ?? undefined,
  toldAsker: (row.toldAsker ?? undefined) as Task['toldAsker'],
})
