import { readList } from '../database/list-column.ts'
import type { Transaction } from '../database/transactions.ts'
import { isTopic } from '../guides/guide.ts'

/** A volunteer as somebody who could be asked. */
export type Volunteer = ReturnType<typeof read>

/** Volunteers who can be written to and are on duty or standby by hand, or are among the given ones. */
export const reachable = (transaction: Transaction, groupId: string, ids: string[]): Promise<Volunteer[]> =>
  list(transaction, groupId, [{ onDutySince: { not: null } }, { standbySince: { not: null } }, { id: { in: ids } }])

/** Those who can be written to and are neither, nor among the given ones. */
export const offDuty = (transaction: Transaction, groupId: string, ids: string[]): Promise<Volunteer[]> =>
  list(transaction, groupId, [{ onDutySince: null, standbySince: null, id: { notIn: ids } }])

type Where = NonNullable<NonNullable<Parameters<Transaction['tx']['person']['findMany']>[0]>['where']>

async function list({ tx }: Transaction, groupId: string, or: Where[]): Promise<Volunteer[]> {
  const rows = await tx.person.findMany({
    where: { groupId, role: { in: ['volunteer', 'coordinator'] }, unreachableAt: null, OR: or },
    select: { id: true, spoken: true, topics: true, onDutySince: true, standbySince: true, lastAskedAt: true },
  })
  return rows.map(read)
}

type Row = Record<'id' | 'spoken' | 'topics', string> &
  Record<'onDutySince' | 'standbySince' | 'lastAskedAt', Date | null>

const read = (row: Row) => ({
  id: row.id,
  spoken: readList(row.spoken),
  topics: readList(row.topics).filter(isTopic),
  onDutySince: row.onDutySince ?? undefined,
  standbySince: row.standbySince ?? undefined,
  lastAskedAt: row.lastAskedAt ?? undefined,
})

/**
 * What each volunteer, or only some of them, have on their hands: open talks (those that come with a task count there),
 * questions they are asked for, questions taken since the week began.
 */
export async function loads({ tx }: Transaction, groupId: string, weekBegan: Date, only?: string[]) {
  const theirs = only === undefined ? {} : { volunteerId: { in: only } }
  const talks = await tx.question.groupBy({
    by: ['volunteerId'],
    where: { groupId, state: 'talking', placeId: null, ...theirs },
    _count: true,
  })
  const offers = await tx.offer.groupBy({
    by: ['volunteerId'],
    where: { groupId, state: 'open', ...theirs },
    _count: true,
  })
  const taken = await tx.questionStep.groupBy({
    by: ['personId'],
    where: {
      groupId,
      kind: 'taken',
      at: { gte: weekBegan },
      ...(only === undefined ? {} : { personId: { in: only } }),
    },
    _count: true,
  })
  const openTalks = new Map(talks.map(({ volunteerId, _count }) => [volunteerId, _count]))
  const openOffers = new Map(offers.map(({ volunteerId, _count }) => [volunteerId, _count]))
  const takenThisWeek = new Map(taken.map(({ personId, _count }) => [personId, _count]))
  return (id: string) => ({
    openTalks: openTalks.get(id) ?? 0,
    openOffers: openOffers.get(id) ?? 0,
    takenThisWeek: takenThisWeek.get(id) ?? 0,
  })
}

/** When somebody took questions, oldest first. */
export async function takenBy({ tx }: Transaction, { id, groupId }: { id: string; groupId: string }): Promise<Date[]> {
  const rows = await tx.questionStep.findMany({
    where: { groupId, personId: id, kind: 'taken' },
    orderBy: { id: 'asc' },
    select: { at: true },
  })
  return rows.map(({ at }) => at)
}
