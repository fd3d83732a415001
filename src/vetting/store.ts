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
