import { newId } from '../database/ids.ts'
import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import type { Day } from '../wall-clock.ts'
import type { Clearance, ClearanceKind } from './clearance.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['clearance']['findFirst']>>>
type Who = Pick<Person, 'id' | 'groupId'>

const read = (row: Row): Clearance => ({
  id: row.id,
  groupId: row.groupId,
  personId: row.personId,
  kind: row.kind as ClearanceKind,
  since: row.since,
  until: row.until ?? undefined,
  byId: row.byId ?? undefined,
})

export async function clearancesOf({ tx }: Transaction, { id, groupId }: Who): Promise<Clearance[]> {
  return (await tx.clearance.findMany({ where: { groupId, personId: id } })).map(read)
}

export async function clearancesIn({ tx }: Transaction, groupId: string): Promise<Clearance[]> {
  return (await tx.clearance.findMany({ where: { groupId } })).map(read)
}

/** Records that a condition is met, in the place of what was recorded before. */
export async function setClearance(
  { tx }: Transaction,
  { id, groupId }: Who,
  { kind, since, until, by }: { kind: ClearanceKind; since: Day; until: Day | undefined; by: Who },
): Promise<void> {
  const data = { since, until: until ?? null, byId: by.id, warnedAt: null, overAt: null }
  await tx.clearance.upsert({
    where: { personId_kind: { personId: id, kind }, groupId },
    create: { id: newId(), groupId, personId: id, kind, ...data },
    update: data,
  })
}

/** False when there was none. */
export async function dropClearance({ tx }: Transaction, { id, groupId }: Who, kind: ClearanceKind): Promise<boolean> {
  return (await tx.clearance.deleteMany({ where: { groupId, personId: id, kind } })).count > 0
}

export async function dropAll({ tx }: Transaction, { id, groupId }: Who): Promise<void> {
  await tx.clearance.deleteMany({ where: { groupId, personId: id } })
}

/** What holds at most until a day and was not told of; what runs out today or has run out, until that was told, too. */
export async function runningOut(
  { tx }: Transaction,
  groupId: string,
  until: Day,
  today: Day,
): Promise<(Clearance & { until: Day })[]> {
  const rows = await tx.clearance.findMany({
    where: {
      groupId,
      overAt: null,
      OR: [{ until: { lte: today } }, { until: { lte: until }, warnedAt: null }],
    },
    orderBy: [{ until: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) => (row.until === null ? [] : [{ ...read(row), until: row.until }]))
}

/** False when it was told before. */
export async function claimTelling(
  { tx }: Transaction,
  { id, groupId }: Clearance,
  isOver: boolean,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.clearance.updateMany({
    where: { id, groupId, ...(isOver ? { overAt: null } : { warnedAt: null }) },
    data: { warnedAt: now, ...(isOver ? { overAt: now } : {}) },
  })
  return count === 1
}
