import type { Transaction } from '../database/transactions.ts'
import type { Topic } from '../guides/guide.ts'
import type { Question, State } from './question.ts'
import { readQuestion } from './store.ts'

/** What a question is about. `sensitive` undefined: whether or not. */
export type Kind = { topics: (Topic | undefined)[]; sensitive: boolean | undefined }

/**
 * Waiting questions that nobody is being asked for and that at least one of these volunteers was not asked for yet, oldest
 * first, `most` at most. `topics`: about one of these only; undefined is a topic nobody knows yet.
 */
export async function parked(
  { tx }: Transaction,
  groupId: string,
  { topics, sensitive }: Kind,
  among: readonly string[],
  most: number,
): Promise<Question[]> {
  const where = {
    groupId,
    state: 'waiting',
    nextStepAt: null,
    ...(sensitive === undefined ? {} : { sensitive }),
    OR: [
      { topic: { in: topics.filter((topic) => topic !== undefined) } },
      ...(topics.includes(undefined) ? [{ topic: null }] : []),
    ],
  }
  const put = { groupId, volunteerId: { in: [...among] }, question: where }
  const all = await tx.question.count({ where })
  // Nobody is asked twice for one question, so this many offers are one to each of them for each question: the usual thing.
  if (all === 0 || (await tx.offer.count({ where: put })) === all * among.length) return []
  const full = await tx.offer.groupBy({
    by: ['questionId'],
    where: put,
    _count: true,
    having: { questionId: { _count: { gte: among.length } } },
  })
  const exhausted = new Set(full.map(({ questionId }) => questionId))
  const oldest = await tx.question.findMany({
    where,
    orderBy: { createdAt: 'asc' },
    take: exhausted.size + most,
    select: { id: true },
  })
  const left = oldest.map(({ id }) => id).filter((id) => !exhausted.has(id))
  const ids = left.slice(0, most)
  if (ids.length === 0) return []
  const rows = await tx.question.findMany({ where: { groupId, id: { in: ids } }, orderBy: { createdAt: 'asc' } })
  return rows.map(readQuestion)
}

/** Questions in one of these states in which nobody wrote since. A task's talk ends with the task and not with silence. */
export const silentSince = (transaction: Transaction, groupId: string, states: State[], since: Date) =>
  list(transaction, { groupId, state: { in: states }, lastAt: { lte: since }, placeId: null })

export const silentAndNotWarned = (transaction: Transaction, groupId: string, since: Date) =>
  list(transaction, {
    groupId,
    state: { in: ['waiting', 'talking'] },
    lastAt: { lte: since },
    warnedAt: null,
    placeId: null,
  })

/** Closed questions whose words are older than they may get. */
export const closedBefore = (transaction: Transaction, groupId: string, before: Date) =>
  list(transaction, { groupId, state: 'closed', closedAt: { lte: before }, wordsGoneAt: null })

/** A tick that finds more than this goes on with the next one. */
const mostInOneTick = 100

type Where = NonNullable<NonNullable<Parameters<Transaction['tx']['question']['findMany']>[0]>['where']>

async function list({ tx }: Transaction, where: Where & { groupId: string }): Promise<Question[]> {
  const rows = await tx.question.findMany({ where, orderBy: { createdAt: 'asc' }, take: mostInOneTick })
  return rows.map(readQuestion)
}
