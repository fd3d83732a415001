import type { Transaction } from '../../database/transactions.ts'
import type { Shift } from '../shift.ts'
import { readShift, type ShiftRow } from '../store.ts'
import type { Gap } from './gap.ts'

type Ref = { id: string; groupId: string }

/** More gaps than this a tick leaves to the next one. */
const mostInOneTick = 50

export async function gapById({ tx }: Transaction, groupId: string, id: string): Promise<Gap | undefined> {
  const row = await tx.shift.findFirst({ where: { id, groupId } })
  return row ? readGap(row) : undefined
}

/** Shifts with free places that begin before an instant and were never posted. */
export async function unposted({ tx }: Transaction, groupId: string, now: Date, until: Date): Promise<Gap[]> {
  const rows = await tx.shift.findMany({
    where: { groupId, ...open(tx), startsAt: { gt: now, lt: until }, postedAt: null },
    orderBy: soonest,
  })
  return rows.map(readGap)
}

/** Notes that gaps were posted together; those another process has posted meanwhile are left out. */
export async function markPosted({ tx }: Transaction, groupId: string, ids: string[], now: Date): Promise<number> {
  const { count } = await tx.shift.updateMany({
    where: { groupId, id: { in: ids }, postedAt: null },
    data: { postedAt: now },
  })
  return count
}

/** What was posted in one message. */
export async function postedAt({ tx }: Transaction, groupId: string, at: Date): Promise<Shift[]> {
  const rows = await tx.shift.findMany({ where: { groupId, postedAt: at }, orderBy: soonest })
  return rows.map(readShift)
}

/** Gaps of shifts that begin before `until` and are there since `settled`, whose next step is due or that had none yet. */
export async function dueForAsking(
  { tx }: Transaction,
  groupId: string,
  now: Date,
  { until, settled }: { until: Date; settled: Date },
): Promise<Gap[]> {
  const rows = await tx.shift.findMany({
    where: {
      groupId,
      ...open(tx),
      startsAt: { gt: now, lt: until },
      createdAt: { lte: settled },
      OR: [{ nextStepAt: { lte: now } }, { nextStepAt: null, toldAt: null }],
    },
    orderBy: soonest,
    take: mostInOneTick,
  })
  return rows.map(readGap)
}

/** Sets when a gap's next step is; false when another process has made the step that was due. */
export async function setNextStep({ tx }: Transaction, gap: Gap, at: Date | undefined): Promise<boolean> {
  const { count } = await tx.shift.updateMany({
    where: { id: gap.id, groupId: gap.groupId, nextStepAt: gap.nextStepAt ?? null },
    data: { nextStepAt: at ?? null },
  })
  return count === 1
}

/** The next step is now: somebody said no, or cannot be written to. */
export async function hurry({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<void> {
  await tx.shift.updateMany({ where: { id, groupId }, data: { nextStepAt: now } })
}

/** False when coordinators know already. */
export async function markTold({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.shift.updateMany({ where: { id, groupId, toldAt: null }, data: { toldAt: now } })
  return count === 1
}

/** Nothing is to be done about a shift any more; should it lose somebody again, all begins anew. */
export async function rest({ tx }: Transaction, { id, groupId }: Ref): Promise<void> {
  await tx.shift.updateMany({ where: { id, groupId }, data: { nextStepAt: null, toldAt: null } })
}

/** The shifts of some days, with who holds them. */
export async function between({ tx }: Transaction, groupId: string, [first, last]: [string, string]) {
  const rows = await tx.shift.findMany({
    where: { groupId, cancelledAt: null, day: { gte: first, lte: last } },
    orderBy: soonest,
    include: { places: { where: { state: 'held' }, orderBy: { since: 'asc' } } },
  })
  return rows.map(({ places, ...row }) => ({
    shift: readGap(row),
    holders: places.flatMap(({ personId }) => personId ?? []),
  }))
}

/** Claims the showing of a week; false when it was shown. */
export async function markWeekShown({ tx }: Transaction, groupId: string, monday: string): Promise<boolean> {
  const { count } = await tx.helperGroup.updateMany({
    where: { id: groupId, OR: [{ weekShown: null }, { weekShown: { lt: monday } }] },
    data: { weekShown: monday },
  })
  return count === 1
}

const open = (tx: Transaction['tx']) => ({ cancelledAt: null, held: { lt: tx.shift.fields.people } })
const soonest = [{ startsAt: 'asc' as const }, { id: 'asc' as const }]

const readGap = (row: ShiftRow): Gap => ({
  ...readShift(row),
  createdAt: row.createdAt,
  postedAt: row.postedAt ?? undefined,
  nextStepAt: row.nextStepAt ?? undefined,
  toldAt: row.toldAt ?? undefined,
})
