import type { Transaction } from '../../database/transactions.ts'
import type { Question, Side } from '../question.ts'
import { readQuestion } from '../store.ts'

type Ref = { id: string; groupId: string }

/**
 * Whose questions a coordinator looks after: everybody's of their helper group but their own. What is said about a task
 * between its asker and whoever goes hangs nowhere, and is nobody else's business.
 */
const openFor = ({ id, groupId }: Ref) => ({ groupId, askerId: { not: id }, placeId: null })

/** Waiting questions since a person was asked for, then talks since their last word: the longest first, so many of each. */
export async function hanging({ tx }: Transaction, reader: Ref, most: number): Promise<Question[]> {
  const waiting = await tx.question.findMany({
    where: { ...openFor(reader), state: 'waiting' },
    orderBy: [{ calledAt: 'asc' }, { id: 'asc' }],
    take: most,
  })
  const talking = await tx.question.findMany({
    where: { ...openFor(reader), state: 'talking' },
    orderBy: [{ lastAt: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return [...waiting, ...talking].map(readQuestion)
}

export async function counted({ tx }: Transaction, reader: Ref): Promise<{ waiting: number; talking: number }> {
  const rows = await tx.question.groupBy({ by: ['state'], where: openFor(reader), _count: true })
  const count = (state: string) => rows.find((row) => row.state === state)?._count ?? 0
  return { waiting: count('waiting'), talking: count('talking') }
}

/** Since when somebody waits who waits longest. */
export async function longestWait({ tx }: Transaction, reader: Ref): Promise<Date | undefined> {
  const row = await tx.question.findFirst({
    where: { ...openFor(reader), state: 'waiting', calledAt: { not: null } },
    orderBy: { calledAt: 'asc' },
    select: { calledAt: true },
  })
  return row?.calledAt ?? undefined
}

/** Of a talk: since when, and which side wrote last. */
export async function talkFacts(
  { tx }: Transaction,
  { id, groupId }: Ref,
): Promise<{ takenAt: Date | undefined; lastSide: Side | undefined }> {
  const question = await tx.question.findFirst({ where: { id, groupId }, select: { takenAt: true } })
  const last = await tx.message.findFirst({
    where: { groupId, questionId: id, undoneAt: null },
    orderBy: { id: 'desc' },
    select: { side: true },
  })
  return { takenAt: question?.takenAt ?? undefined, lastSide: (last?.side as Side) ?? undefined }
}
