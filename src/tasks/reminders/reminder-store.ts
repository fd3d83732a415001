import type { Transaction } from '../../database/transactions.ts'
import type { Day } from '../../wall-clock.ts'
import type { Place } from '../place.ts'
import { readPlace } from '../places/place-store.ts'
import { type Group, readTask } from '../store.ts'
import type { Task } from '../task.ts'
import type { Reminder } from './reminder.ts'

type Coming = { task: Task; held: Place[] }

/** Open tasks that begin within a time, or take place on a day of it, with those who hold a place. */
export async function comingUp(
  { tx }: Transaction,
  group: Group,
  [now, until]: readonly [Date, Date],
  [today, lastDay]: readonly [Day, Day],
): Promise<Coming[]> {
  const rows = await tx.task.findMany({
    where: {
      groupId: group.id,
      state: 'open',
      OR: [{ startsAt: { gt: now, lte: until } }, { startsAt: null, day: { gte: today, lte: lastDay } }],
    },
    include: {
      people: { where: { state: 'held', personId: { not: null } }, orderBy: [{ since: 'asc' }, { id: 'asc' }] },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ task: readTask(group.key, row), held: row.people.map(readPlace) }))
}

const columns = { eve: 'eveAt', soon: 'soonAt' } as const

/** Notes that a reminder goes out to a holder; false when another process has noted it, or the place changed meanwhile. */
export async function claim(
  { tx }: Transaction,
  groupId: string,
  { id, ...had }: Pick<Place, 'id' | 'eveAt' | 'soonAt'>,
  reminder: Reminder,
  now: Date,
): Promise<boolean> {
  const column = columns[reminder]
  const where = { id, groupId, state: 'held', [column]: had[column] ?? null }
  const { count } = await tx.taskPlace.updateMany({ where, data: { [column]: now } })
  return count === 1
}

/** The same for the poster. */
export async function claimForPoster(
  { tx }: Transaction,
  { id, groupId, ...had }: Task,
  reminder: Reminder,
  now: Date,
): Promise<boolean> {
  const column = columns[reminder]
  const where = { id, groupId, state: 'open', [column]: had[column] ?? null }
  const { count } = await tx.task.updateMany({ where, data: { [column]: now } })
  return count === 1
}

/** Notes that a holder is coming, and so knows of all that they read; false when the place is theirs no more. */
export async function markComing({ tx }: Transaction, groupId: string, { id }: Pick<Place, 'id'>, now: Date) {
  const { count } = await tx.taskPlace.updateMany({
    where: { id, groupId, state: 'held' },
    data: { comingAt: now, confirmedAt: now, changedAt: null, expectsAt: null },
  })
  return count === 1
}
