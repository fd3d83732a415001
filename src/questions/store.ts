import { newCode, newId } from '../database/ids.ts'
import { type Key, seal, unseal } from '../database/seal.ts'
import type { Queue, Transaction } from '../database/transactions.ts'
import { isTopic, type Topic } from '../guides/guide.ts'
import { isLanguage } from '../language/languages.ts'
import type { Person } from '../people/person.ts'
import { type Content, wordsOf } from '../telegram/content.ts'
import type { Question, Side, State } from './question.ts'

type QuestionRow = NonNullable<Awaited<ReturnType<Transaction['tx']['question']['findFirst']>>>
type MessageRow = NonNullable<Awaited<ReturnType<Transaction['tx']['message']['findFirst']>>>

/** What one side wrote, as it was passed on or will be. */
export type Message = {
  id: string
  questionId: string | undefined
  authorId: string
  side: Side
  /** Its number in its author's chat. */
  number: number
  album: string | undefined
  sentAt: Date
  undone: boolean
}
export type Written = Message & { content: Content }

type Ref = { id: string; groupId: string }

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
  closedAt: row.closedAt ?? undefined,
  lastAt: row.lastAt,
  warnedAt: row.warnedAt ?? undefined,
  nextStepAt: row.nextStepAt ?? undefined,
  escalatedAt: row.escalatedAt ?? undefined,
})

const readMessage = (row: MessageRow): Message => ({
  id: row.id,
  questionId: row.questionId ?? undefined,
  authorId: row.authorId,
  side: row.side as Side,
  number: row.number,
  album: row.album ?? undefined,
  sentAt: row.sentAt,
  undone: row.undoneAt !== null,
})

type First = { content: Content; number: number; album: string | undefined }

const openedQuestions: Queue<ReturnType<typeof newQuestion>> = {
  write: (tx, rows) => tx.question.createMany({ data: rows }),
}
const firstMessages: Queue<ReturnType<typeof newMessage>> = {
  write: (tx, rows) => tx.message.createMany({ data: rows }),
}

/**
 * Opens a question with its first words. It is written with all others of the same commit; whoever wants to read it back
 * before that flushes first.
 */
export function open({ defer }: Transaction, asker: Person, first: First, about: About, now: Date): Question {
  const row = newQuestion(asker, about, wordsOf(first.content) === '', now)
  defer(openedQuestions, row)
  defer(firstMessages, newMessage(asker, { ...first, questionId: row.id, side: 'asker' }, now))
  return readQuestion({ ...unset, ...row })
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
  wordsGoneAt: null,
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
    data: { state: 'talking', volunteerId: volunteer.id, takenAt: now, lastAt: now, nextStepAt: null, warnedAt: null },
  })
  if (count === 1)
    await tx.offer.updateMany({
      where: { groupId, questionId: id, volunteerId: volunteer.id },
      data: { state: 'taken' },
    })
  return count === 1
}

type NewMessage = First & { questionId: string | undefined; side: Side }

export async function addMessage(
  { tx }: Transaction,
  author: Person,
  message: NewMessage,
  now: Date,
): Promise<Written> {
  const row = await tx.message.create({ data: newMessage(author, message, now) })
  return { ...readMessage(row), content: message.content }
}

const newMessage = (author: Person, { content, questionId, album, side, number }: NewMessage, now: Date) => ({
  id: newId(),
  groupId: author.groupId,
  questionId: questionId ?? null,
  authorId: author.id,
  side,
  number,
  album: album ?? null,
  sentAt: now,
  content: sealContent(author.key, content),
})

/** All words of one side of a question, oldest first, opened with their author's key. */
export async function written({ tx }: Transaction, { id, groupId }: Ref, author: Person): Promise<Written[]> {
  const rows = await tx.message.findMany({
    where: { groupId, questionId: id, authorId: author.id, undoneAt: null },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ ...readMessage(row), content: openContent(author.key, row.content) }))
}

/** Whether a message is the first piece of its album that belongs to its question, or none of any album. */
export async function leadsAlbum(
  { tx }: Transaction,
  { groupId }: Ref,
  { id, authorId, questionId, album }: Message,
): Promise<boolean> {
  if (album === undefined) return true
  const where = { groupId, authorId, album, questionId: questionId ?? null, undoneAt: null, id: { lt: id } }
  return (await tx.message.findFirst({ where, select: { id: true } })) === null
}

/** What somebody wrote that waits to be told which talk it is for, oldest first; what they took back is among it. */
export async function held({ tx }: Transaction, author: Person): Promise<Written[]> {
  const rows = await tx.message.findMany({
    where: {
      groupId: author.groupId,
      authorId: author.id,
      questionId: null,
      OR: [{ album: null }, { album: { not: heldContact } }],
    },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ ...readMessage(row), content: openContent(author.key, row.content) }))
}

/** Keeps somebody's own number until they have said whether it may be shown. */
export async function holdContact(
  transaction: Transaction,
  author: Person,
  { content, number }: { content: HeldContact; number: number },
  now: Date,
): Promise<void> {
  await addMessage(
    transaction,
    author,
    { questionId: undefined, side: 'asker', number, album: heldContact, content },
    now,
  )
}

/** A contact together with what it pointed at when it was sent. */
export type HeldContact = Content & { pointsAt: { replyTo: number | undefined; thread: number | undefined } }

/** Takes a contact that waited out again; undefined when it is no longer there. */
export async function takeHeldContact(
  { tx }: Transaction,
  author: Person,
  number: number,
): Promise<HeldContact | undefined> {
  const where = {
    groupId: author.groupId,
    authorId: author.id,
    number,
    questionId: null,
    undoneAt: null,
    album: heldContact,
  }
  const row = await tx.message.findFirst({ where })
  if (!row || (await tx.message.deleteMany({ where })).count === 0) return undefined
  return openContent(author.key, row.content) as HeldContact
}

/** Stands in the place of an album's name at contacts that wait for a yes. */
const heldContact = 'contact'

export async function messageByNumber(
  { tx }: Transaction,
  author: Person,
  number: number,
): Promise<Written | undefined> {
  const row = await tx.message.findFirst({ where: { groupId: author.groupId, authorId: author.id, number } })
  return row ? { ...readMessage(row), content: openContent(author.key, row.content) } : undefined
}

export async function messageById({ tx }: Transaction, groupId: string, id: string): Promise<Message | undefined> {
  const row = await tx.message.findFirst({ where: { groupId, id } })
  return row ? readMessage(row) : undefined
}

export async function rewriteMessage(
  { tx }: Transaction,
  author: Person,
  id: string,
  content: Content,
  now: Date,
): Promise<void> {
  await tx.message.updateMany({
    where: { id, groupId: author.groupId },
    data: { content: sealContent(author.key, content), editedAt: now },
  })
}

/** Gives messages to a question, or another one. */
export async function moveMessages(
  { tx }: Transaction,
  groupId: string,
  ids: string[],
  questionId: string,
  side: Side,
): Promise<void> {
  await tx.message.updateMany({ where: { groupId, id: { in: ids } }, data: { questionId, side } })
}

/** Takes a message out of the talk; its words go. */
export async function undoMessage({ tx }: Transaction, author: Person, id: string, now: Date): Promise<void> {
  await tx.message.updateMany({
    where: { id, groupId: author.groupId },
    data: { undoneAt: now, content: seal(author.key, 'content', 'null') },
  })
}

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

/** Their own number, while it waits for their yes. */
export async function heldContacts({ tx }: Transaction, author: Person): Promise<Written[]> {
  const rows = await tx.message.findMany({
    where: { groupId: author.groupId, authorId: author.id, questionId: null, album: heldContact },
  })
  return rows.map((row) => ({ ...readMessage(row), content: openContent(author.key, row.content) }))
}

/** Ids of all messages of a question, whoever wrote them. */
export async function messageIds({ tx }: Transaction, { id, groupId }: Ref): Promise<string[]> {
  const rows = await tx.message.findMany({ where: { groupId, questionId: id }, select: { id: true } })
  return rows.map((row) => row.id)
}

/** Deletes messages from before whose author never said which talk they were for. */
export async function removeHeld({ tx }: Transaction, groupId: string, before: Date): Promise<void> {
  await tx.message.deleteMany({ where: { groupId, questionId: null, sentAt: { lte: before } } })
}

/** Deletes the words of a question; the question itself stays, as a number. */
export async function removeWords({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<void> {
  await tx.message.deleteMany({ where: { groupId, questionId: id } })
  await tx.question.updateMany({ where: { id, groupId }, data: { wordsGoneAt: now } })
}

const sealContent = (key: Key, content: Content) => seal(key, 'content', JSON.stringify(content))
const openContent = (key: Key, sealed: Uint8Array): Content => JSON.parse(unseal(key, 'content', sealed))
