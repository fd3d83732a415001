import { readList, writeList } from '../database/list-column.ts'
import type { Transaction } from '../database/transactions.ts'
import { isTopic } from '../guides/guide.ts'
import type { Person } from '../people/person.ts'
import { isKind } from '../tasks/task.ts'
import { type Care, type Limits, noLimits } from './limits.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['limits']['findFirst']>>>

const read = (row: Row): Limits => ({
  openAtOnce: row.openAtOnce ?? undefined,
  perWeek: row.perWeek ?? undefined,
  quiet: row.quietFrom === null || row.quietUntil === null ? undefined : { from: row.quietFrom, until: row.quietUntil },
  pausedUntil: row.pausedUntil ?? undefined,
  restUntil: row.restUntil ?? undefined,
  never: readList(row.never).filter(isTopic),
  neverKinds: readList(row.neverKinds).filter(isKind),
  care: readList(row.care) as Care[],
})

export async function limitsOf({ tx }: Transaction, { id, groupId }: Pick<Person, 'id' | 'groupId'>): Promise<Limits> {
  const row = await tx.limits.findFirst({ where: { personId: id, groupId } })
  return row ? read(row) : noLimits
}

/** The limits of everybody in a helper group who has any. */
export async function limitsIn({ tx }: Transaction, groupId: string): Promise<Map<string, Limits>> {
  const rows = await tx.limits.findMany({ where: { groupId } })
  return new Map(rows.map((row) => [row.personId, read(row)]))
}

export async function setLimits(
  { tx }: Transaction,
  { id, groupId }: Pick<Person, 'id' | 'groupId'>,
  change: Partial<Limits>,
): Promise<void> {
  const data = {
    ...('openAtOnce' in change ? { openAtOnce: change.openAtOnce ?? null } : {}),
    ...('perWeek' in change ? { perWeek: change.perWeek ?? null } : {}),
    ...('quiet' in change ? { quietFrom: change.quiet?.from ?? null, quietUntil: change.quiet?.until ?? null } : {}),
    ...('pausedUntil' in change ? { pausedUntil: change.pausedUntil ?? null } : {}),
    ...('restUntil' in change ? { restUntil: change.restUntil ?? null } : {}),
    ...(change.never ? { never: writeList(change.never) } : {}),
    ...(change.neverKinds ? { neverKinds: writeList(change.neverKinds) } : {}),
    ...(change.care ? { care: writeList(change.care) } : {}),
  }
  await tx.limits.upsert({ where: { personId: id, groupId }, create: { personId: id, groupId, ...data }, update: data })
}

/** The pauses of a helper group that are over by now. */
export async function pausesOver({ tx }: Transaction, groupId: string, now: Date) {
  const rows = await tx.limits.findMany({ where: { groupId, pausedUntil: { lte: now } } })
  return rows.map((row) => ({ personId: row.personId, limits: read(row) }))
}

/** Ends a pause that is over; false when somebody else did, or it was set anew. */
export async function claimPauseOver(
  { tx }: Transaction,
  groupId: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.limits.updateMany({
    where: { personId, groupId, pausedUntil: { lte: now } },
    data: { pausedUntil: null },
  })
  return count === 1
}

/**
 * Lets nobody else look at somebody's limits with a lock of their own before this transaction is over, so that of two
 * questions they take at the same moment the second one counts the first. Without limits there is nothing to wait for.
 */
export async function lock({ tx }: Transaction, { id, groupId }: Pick<Person, 'id' | 'groupId'>): Promise<boolean> {
  const { count } = await tx.limits.updateMany({ where: { personId: id, groupId }, data: { groupId } })
  return count === 1
}

export async function keepQuietHoursOnly(
  { tx }: Transaction,
  { id, groupId }: Pick<Person, 'id' | 'groupId'>,
): Promise<void> {
  await tx.limits.updateMany({
    where: { personId: id, groupId },
    data: { openAtOnce: null, perWeek: null, pausedUntil: null, restUntil: null, never: '', neverKinds: '', care: '' },
  })
}
