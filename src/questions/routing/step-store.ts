import { newId } from '../../database/ids.ts'
import type { Queue, Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import type { Question } from '../question.ts'

/**
 * What happened on a question's way to a person. 'told': the group chat or coordinators heard of it. 'cover asked':
 * somebody off duty was asked to come in. 'taken back': who handed a talk on has it again. 'reading …': a coordinator wants to see the words, and what the asker says to
 * it.
 */
export type StepKind =
  | 'asked'
  | 'passed'
  | 'lapsed'
  | 'told'
  | 'taken'
  | 'taken back'
  | 'handed over'
  | 'reassigned'
  | 'cover asked'
  | 'reading asked'
  | 'reading allowed'
  | 'reading refused'
  | 'reading over'
  | 'closed'

export type QuestionStep = {
  id: string
  at: Date
  kind: StepKind
  /** Whom it concerns; undefined for nobody, and for somebody who was forgotten. */
  personId: string | undefined
  byId: string | undefined
  /** Why, as codes: 'language:ar topic:fits open:0'. */
  reason: string
}

type StepRow = NonNullable<Awaited<ReturnType<Transaction['tx']['questionStep']['findFirst']>>>

type NewStep = { kind: StepKind; person?: Pick<Person, 'id'>; by?: Pick<Person, 'id'>; reason?: string }

/** Puts a step down. */
export async function note(
  { tx, defer }: Transaction,
  { id, groupId }: Pick<Question, 'id' | 'groupId'>,
  { kind, person, by, reason = '' }: NewStep,
  now: Date,
): Promise<void> {
  const whom = { personId: person?.id ?? null, byId: by?.id ?? null }
  const row = { id: newId(), groupId, questionId: id, at: now, kind, reason, ...whom }
  // At once: by these it is counted how many questions somebody took this week. All others can wait for the commit.
  if (kind === 'taken') await tx.questionStep.create({ data: row })
  else defer(steps, row)
}

const steps: Queue<StepRow> = {
  write: (tx, rows) => tx.questionStep.createMany({ data: rows }),
}

/** The last step of one kind. */
export async function lastStep(
  { tx, flush }: Transaction,
  { id, groupId }: Pick<Question, 'id' | 'groupId'>,
  kind: StepKind,
): Promise<QuestionStep | undefined> {
  await flush()
  const row = await tx.questionStep.findFirst({ where: { groupId, questionId: id, kind }, orderBy: { id: 'desc' } })
  return row ? read(row) : undefined
}

/** Forgets a question's way. What counts for somebody's hours stays, and who was allowed to read its words. */
export async function removeSteps({ tx, flush }: Transaction, { id, groupId }: Pick<Question, 'id' | 'groupId'>) {
  await flush()
  const kept: StepKind[] = ['taken', 'reading asked', 'reading allowed', 'reading refused']
  await tx.questionStep.deleteMany({ where: { groupId, questionId: id, kind: { notIn: kept } } })
}

/** A question's way so far, oldest first. */
export async function stepsOf(
  { tx, flush }: Transaction,
  { id, groupId }: Pick<Question, 'id' | 'groupId'>,
): Promise<QuestionStep[]> {
  await flush()
  const rows = await tx.questionStep.findMany({ where: { groupId, questionId: id }, orderBy: { id: 'asc' } })
  return rows.map(read)
}

/** What was put down about somebody on the ways of questions. */
export async function stepsAbout(
  { tx, flush }: Transaction,
  { id, groupId }: Pick<Person, 'id' | 'groupId'>,
): Promise<Pick<QuestionStep, 'at' | 'kind' | 'reason'>[]> {
  await flush()
  const rows = await tx.questionStep.findMany({
    where: { groupId, OR: [{ personId: id }, { byId: id }] },
    orderBy: { id: 'asc' },
    select: { at: true, kind: true, reason: true },
  })
  return rows.map(({ at, kind, reason }) => ({ at, kind: kind as StepKind, reason }))
}

const read = (row: StepRow): QuestionStep => ({
  id: row.id,
  at: row.at,
  kind: row.kind as StepKind,
  personId: row.personId ?? undefined,
  byId: row.byId ?? undefined,
  reason: row.reason,
})
