import { newCode } from '../../database/ids.ts'
import type { Transaction } from '../../database/transactions.ts'
import { type Reading, type ReadingState, readingPause } from './reading.ts'

type Ref = { id: string; groupId: string }
type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['reading']['findFirst']>>>

/** Notes that the asker of an open question is asked now; false when they were within a day, by whomever. */
export async function claimAsking({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.question.updateMany({
    where: {
      id,
      groupId,
      state: { in: ['waiting', 'talking'] },
      OR: [{ readAskedAt: null }, { readAskedAt: { lte: new Date(now.getTime() - readingPause) } }],
    },
    data: { readAskedAt: now },
  })
  return count === 1
}

export async function addReading(
  { tx }: Transaction,
  { id: questionId, groupId }: Ref,
  coordinator: Ref,
  now: Date,
): Promise<Reading> {
  return read(
    await tx.reading.create({
      data: { id: newCode(), groupId, questionId, coordinatorId: coordinator.id, state: 'asked', askedAt: now },
    }),
  )
}

export async function readingById({ tx }: Transaction, groupId: string, id: string): Promise<Reading | undefined> {
  const row = await tx.reading.findFirst({ where: { id, groupId } })
  return row ? read(row) : undefined
}

/** Changes a reading if it is in that state; false when somebody else was first. */
export async function changeReading(
  { tx }: Transaction,
  { id, groupId }: Ref,
  from: ReadingState,
  data: Partial<Pick<Row, 'state' | 'answeredAt' | 'until'>>,
): Promise<boolean> {
  const { count } = await tx.reading.updateMany({ where: { id, groupId, state: from }, data })
  return count === 1
}

/** All wishes to read a question, oldest first. */
export const readingsOf = (transaction: Transaction, { id, groupId }: Ref): Promise<Reading[]> =>
  list(transaction, { groupId, questionId: id })

/** Those that wait for an answer or are going on: of a question, of a coordinator. */
export const openReadingsOf = (transaction: Transaction, { id, groupId }: Ref): Promise<Reading[]> =>
  list(transaction, { groupId, questionId: id, state: { in: ['asked', 'allowed'] } })
export const openReadingsBy = (transaction: Transaction, { id, groupId }: Ref): Promise<Reading[]> =>
  list(transaction, { groupId, coordinatorId: id, state: { in: ['asked', 'allowed'] } })

/** Whose time is up. */
export const readingsDue = (transaction: Transaction, groupId: string, now: Date): Promise<Reading[]> =>
  list(transaction, { groupId, state: 'allowed', until: { lte: now } })

/** Those that somebody asked for. */
export const readingsBy = (transaction: Transaction, { id, groupId }: Ref): Promise<Reading[]> =>
  list(transaction, { groupId, coordinatorId: id })

type Where = NonNullable<NonNullable<Parameters<Transaction['tx']['reading']['findMany']>[0]>['where']>

async function list({ tx }: Transaction, where: Where & { groupId: string }): Promise<Reading[]> {
  return (await tx.reading.findMany({ where, orderBy: { askedAt: 'asc' } })).map(read)
}

const read = (row: Row): Reading => ({
  id: row.id,
  groupId: row.groupId,
  questionId: row.questionId,
  coordinatorId: row.coordinatorId,
  state: row.state as ReadingState,
  askedAt: row.askedAt,
  answeredAt: row.answeredAt ?? undefined,
  until: row.until ?? undefined,
})
