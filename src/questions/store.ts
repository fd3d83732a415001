import { newCode } from '../database/ids.ts'
import type { Queue, Transaction } from '../database/transactions.ts'
import { isTopic, type Topic } from '../guides/guide.ts'
import { isLanguage } from '../language/languages.ts'
import type { Person } from '../people/person.ts'
import { wordsOf } from '../telegram/content.ts'
import { addFirst, type Wording } from './message-store.ts'
import type { Question, State } from './question.ts'

type QuestionRow = NonNullable<Awaited<ReturnType<Transaction['tx']['question']['findFirst']>>>

type Ref = { id: string; groupId: string }

/**
 * Opens a question with its first words. It is written with all others of the same commit; whoever wants to read it back
 * before that flushes first.
 */
export function open(transaction: Transaction, asker: Person, first: Wording, about: About, now: Date): Question {
  const row = newQuestion(asker, about, wordsOf(first.content) === '', now)
  transaction.defer(openedQuestions, row)
  addFirst(transaction, asker, { ...first, questionId: row.id, side: 'asker' }, now)
  return readQuestion({ ...unset, ...row })
}

const openedQuestions: Queue<ReturnType<typeof newQuestion>> = {
  write: (tx, rows) => tx.question.createMany({ data: rows }),
}

/** Opens a question whose words are moved to it from another one. */
export async function openApart({ tx }: Transaction, asker: Person, about: About, now: Date): Promise<Question> {
  return readQuestion(await tx.question.create({ data: { ...newQuestion(asker, about, false, now), apart: true } }))
}

/** What a question seems to be about, and whether it stays in a small circle whatever its topic. */
export type About = { topic: Topic | undefined; sensitive: boolean }

const newQuestion = (asker: Person, { topic, sensitive }: About, wordless: boolean, now: Date) => ({
  id: newCode(),
  groupId: asker.groupId,
  askerId: asker.id,
  state: 'answered',
  language: asker.language,
  topic: topic ?? null,
  sensitive,
  wordless,
  createdAt: now,
  lastAt: now,
})

/** What a question begins without. */
const unset = {
  apart: false,
  volunteerId: null,
  calledAt: null,
  takenAt: null,
  closedAt: null,
  closedBy: null,
  rating: null,
  warnedAt: null,
  nextStepAt: null,
  escalatedAt: null,
  coverAt: null,
  readAskedAt: null,
  wordsGoneAt: null,
  placeId: null,
}

export async function byId({ tx }: Transaction, groupId: string, id: string): Promise<Question | undefined> {
  const row = await tx.question.findFirst({ where: { id, groupId } })
  return row ? readQuestion(row) : undefined
}

/**
 * What somebody is in the middle of: the questions they wait or talk about (more than one only where they said so), the talks they hold as a volunteer, and the
 * last question since `recently` that Lotse answered and no person was asked for.
 */
export async function openOf(
  { tx }: Transaction,
  person: Person,
  recently?: Date,
): Promise<{ asked: Question[]; held: Question[]; answered: Question | undefined }> {
  const rows = await tx.question.findMany({
    where: {
      groupId: person.groupId,
      OR: [
        { askerId: person.id, state: { in: ['waiting', 'talking'] } },
        ...(recently ? [{ askerId: person.id, state: 'answered', lastAt: { gte: recently } }] : []),
        { volunteerId: person.id, state: 'talking' },
      ],
    },
    orderBy: { lastAt: 'asc' },
  })
  const questions = rows.map(readQuestion)
  return {
    asked: questions.filter(({ askerId, state }) => askerId === person.id && state !== 'answered'),
    held: questions.filter(({ volunteerId }) => volunteerId === person.id),
    answered: questions.findLast(({ state }) => state === 'answered'),
  }
}

/** Changes a question if it is in one of these states; false when it was not, which means somebody else was first. */
export async function change(
  { tx }: Transaction,
  { id, groupId }: Ref,
  from: State[],
  data: Partial<Omit<QuestionRow, 'id' | 'groupId'>>,
): Promise<boolean> {
  const { count } = await tx.question.updateMany({ where: { id, groupId, state: { in: from } }, data })
  return count === 1
}

/** Takes a question for a volunteer; false when somebody else was first. */
export async function take({ tx }: Transaction, { id, groupId }: Ref, volunteer: Person, now: Date): Promise<boolean> {
  const { count } = await tx.question.updateMany({
    where: { id, groupId, state: 'waiting' },
    data: {
      state: 'talking',
      volunteerId: volunteer.id,
      takenAt: now,
      lastAt: now,
      nextStepAt: null,
      warnedAt: null,
      coverAt: null,
    },
  })
  if (count === 1)
    await tx.offer.updateMany({
      where: { groupId, questionId: id, volunteerId: volunteer.id },
      data: { state: 'taken' },
    })
  return count === 1
}

/** Lets a talk wait for somebody again; false when it is no longer this volunteer's. */
export async function letGo({ tx }: Transaction, { id, groupId }: Ref, volunteer: Person, now: Date): Promise<boolean> {
  const { count } = await tx.question.updateMany({
    where: { id, groupId, state: 'talking', volunteerId: volunteer.id },
    data: { state: 'waiting', volunteerId: null, lastAt: now, warnedAt: null, escalatedAt: null, nextStepAt: null },
  })
  return count === 1
}

/** All questions that somebody asked or took part in. */
export async function allOf({ tx }: Transaction, person: Ref): Promise<Question[]> {
  const rows = await tx.question.findMany({
    where: { groupId: person.groupId, OR: [{ askerId: person.id }, { volunteerId: person.id }] },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(readQuestion)
}

/** What is kept of somebody's questions and talks besides what acts work with, by question. */
export async function keptOf({ tx }: Transaction, person: Ref) {
  const rows = await tx.question.findMany({
    where: { groupId: person.groupId, OR: [{ askerId: person.id }, { volunteerId: person.id }] },
    select: { id: true, takenAt: true, closedBy: true, rating: true },
  })
  return new Map(rows.map(({ id, ...kept }) => [id, kept]))
}

export const readQuestion = (row: QuestionRow): Question => ({
  id: row.id,
  groupId: row.groupId,
  askerId: row.askerId ?? undefined,
  volunteerId: row.volunteerId ?? undefined,
  state: row.state as State,
  language: isLanguage(row.language) ? row.language : 'de',
  topic: isTopic(row.topic) ? row.topic : undefined,
  sensitive: row.sensitive,
  wordless: row.wordless,
  apart: row.apart,
  createdAt: row.createdAt,
  calledAt: row.calledAt ?? undefined,
  takenAt: row.takenAt ?? undefined,
  closedAt: row.closedAt ?? undefined,
  lastAt: row.lastAt,
  warnedAt: row.warnedAt ?? undefined,
  nextStepAt: row.nextStepAt ?? undefined,
  escalatedAt: row.escalatedAt ?? undefined,
  coverAt: row.coverAt ?? undefined,
  placeId: row.placeId ?? undefined,
})
