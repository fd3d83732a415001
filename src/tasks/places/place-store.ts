import { newId } from '../../database/ids.ts'
import type { Transaction } from '../../database/transactions.ts'
import type { Place, PlaceState } from '../place.ts'
import { type Group, readTask } from '../store.ts'
import type { Task } from '../task.ts'

type PlaceRow = NonNullable<Awaited<ReturnType<Transaction['tx']['taskPlace']['findFirst']>>>
type TaskRef = { id: string; groupId: string }
type Ref = Pick<Place, 'id'>

/** Somebody's part in a task, with the task. */
export type Part = { place: Place; task: Task }

export async function placeOf(
  { tx }: Transaction,
  task: TaskRef,
  { id: personId }: { id: string },
): Promise<Place | undefined> {
  const row = await tx.taskPlace.findFirst({ where: { groupId: task.groupId, taskId: task.id, personId } })
  return row ? readPlace(row) : undefined
}

/** Everybody who has a part in a task, in the order in which they came. */
export async function placesIn({ tx }: Transaction, task: TaskRef): Promise<Place[]> {
  const rows = await tx.taskPlace.findMany({
    where: { groupId: task.groupId, taskId: task.id },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  })
  return rows.map(readPlace)
}

/** Tasks in which somebody has a part that counts, and that are not over. */
export async function partsOf({ tx }: Transaction, group: Group, personId: string): Promise<Part[]> {
  const rows = await tx.taskPlace.findMany({
    where: { groupId: group.id, personId, state: { in: ['held', 'waiting', 'if need be'] }, task: { state: 'open' } },
    include: { task: true },
    orderBy: [{ task: { startsAt: { sort: 'asc', nulls: 'last' } } }, { id: 'asc' }],
  })
  return rows.map((row) => ({ place: readPlace(row), task: readTask(group.key, row.task) }))
}

/** How many wait in line before somebody who joins now. */
export async function waiting({ tx }: Transaction, task: TaskRef): Promise<number> {
  return tx.taskPlace.count({ where: { groupId: task.groupId, taskId: task.id, state: 'waiting' } })
}

/** Whoever is first in line. */
export async function firstWaiting({ tx }: Transaction, task: TaskRef): Promise<Place | undefined> {
  const row = await tx.taskPlace.findFirst({
    where: { groupId: task.groupId, taskId: task.id, state: 'waiting' },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  })
  return row ? readPlace(row) : undefined
}

/** Gives somebody a part; what was of an earlier one begins anew. `first`: it is known that they had none. */
export async function setPlace(
  { tx }: Transaction,
  { id: taskId, groupId }: TaskRef,
  { id: personId }: { id: string },
  state: PlaceState,
  now: Date,
  first = false,
): Promise<Place> {
  const anew = {
    state,
    since: now,
    shownAt: null,
    changedAt: null,
    expectsAt: null,
    rungAt: null,
    confirmedAt: null,
    comingAt: null,
    eveAt: null,
    soonAt: null,
    askedAt: null,
    outcome: null,
    minutes: null,
  }
  const data = { id: newId(), groupId, taskId, personId, ...anew }
  if (first) return readPlace(await tx.taskPlace.create({ data }))
  const where = { groupId, taskId_personId: { taskId, personId } }
  return readPlace(await tx.taskPlace.upsert({ where, create: data, update: anew }))
}

/** Changes somebody's part if it still is what it was; false when it changed meanwhile. */
export async function changePlace(
  { tx }: Transaction,
  groupId: string,
  { id, state }: Pick<Place, 'id' | 'state'>,
  data: Partial<Omit<PlaceRow, 'id' | 'groupId' | 'taskId' | 'personId'>>,
): Promise<boolean> {
  const { count } = await tx.taskPlace.updateMany({ where: { id, groupId, state }, data })
  return count === 1
}

/** How many places in tasks somebody took since an instant. */
export async function takenSince(
  { tx }: Transaction,
  { id, groupId }: { id: string; groupId: string },
  since: Date,
): Promise<number> {
  return tx.taskPlace.count({
    where: { groupId, personId: id, state: { in: ['held', 'done'] }, since: { gte: since } },
  })
}

/** Everything somebody ever had a part in, oldest first. */
export async function allOf({ tx }: Transaction, { id, groupId }: Ref & { groupId: string }) {
  const rows = await tx.taskPlace.findMany({
    where: { groupId, personId: id },
    include: { task: { select: { startsAt: true, endsAt: true, endedAt: true, state: true, kind: true } } },
    orderBy: { since: 'asc' },
  })
  return rows.map((row) => ({ place: readPlace(row), task: row.task }))
}

/** How often somebody was asked in private, and how that went. */
export async function asksTo({ tx }: Transaction, { id, groupId }: Ref & { groupId: string }) {
  return tx.taskAsk.findMany({
    where: { groupId, personId: id },
    select: { taskId: true, askedAt: true, state: true },
    orderBy: { askedAt: 'asc' },
  })
}

export const readPlace = (row: PlaceRow): Place => ({
  id: row.id,
  taskId: row.taskId,
  personId: row.personId ?? undefined,
  state: row.state as PlaceState,
  since: row.since,
  shownAt: row.shownAt ?? undefined,
  changedAt: row.changedAt ?? undefined,
  expectsAt: row.expectsAt ?? undefined,
  rungAt: row.rungAt ?? undefined,
  confirmedAt: row.confirmedAt ?? undefined,
  comingAt: row.comingAt ?? undefined,
  eveAt: row.eveAt ?? undefined,
  soonAt: row.soonAt ?? undefined,
  askedAt: row.askedAt ?? undefined,
  outcome: (row.outcome ?? undefined) as Place['outcome'],
  minutes: row.minutes ?? undefined,
})
