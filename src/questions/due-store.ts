import type { Transaction } from '../database/transactions.ts'
import type { Question, State } from './question.ts'
import { readQuestion } from './store.ts'

/** Waiting questions for which the time of whoever was asked has run out. */
export const dueForNextStep = (transaction: Transaction, groupId: string, now: Date) =>
  list(transaction, { groupId, state: 'waiting', nextStepAt: { lte: now } })

/** Waiting questions that nobody is being asked for at the moment. */
export const waitingForAnybody = (transaction: Transaction, groupId: string) =>
  list(transaction, { groupId, state: 'waiting', nextStepAt: null })

/** Questions in one of these states in which nobody wrote since. */
export const silentSince = (transaction: Transaction, groupId: string, states: State[], since: Date) =>
  list(transaction, { groupId, state: { in: states }, lastAt: { lte: since } })

export const silentAndNotWarned = (transaction: Transaction, groupId: string, since: Date) =>
  list(transaction, { groupId, state: { in: ['waiting', 'talking'] }, lastAt: { lte: since }, warnedAt: null })

/** Closed questions whose words are older than they may get. */
export const closedBefore = (transaction: Transaction, groupId: string, before: Date) =>
  list(transaction, { groupId, state: 'closed', closedAt: { lte: before }, wordsGoneAt: null })

/** A tick that finds more than this goes on with the next one. */
const mostInOneTick = 200

type Where = NonNullable<NonNullable<Parameters<Transaction['tx']['question']['findMany']>[0]>['where']>

async function list({ tx }: Transaction, where: Where & { groupId: string }): Promise<Question[]> {
  const rows = await tx.question.findMany({ where, orderBy: { createdAt: 'asc' }, take: mostInOneTick })
  return rows.map(readQuestion)
}
