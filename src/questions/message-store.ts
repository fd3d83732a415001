import { newId } from '../database/ids.ts'
import { type Key, seal, unseal } from '../database/seal.ts'
import type { Queue, Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import type { Content } from '../telegram/content.ts'
import type { Side } from './question.ts'

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

/** What is kept of a message that came in. */
export type Wording = { content: Content; number: number; album: string | undefined }

type NewMessage = Wording & { questionId: string | undefined; side: Side }

/** Adds the first words of a question, with all others of the same commit. */
export function addFirst({ defer }: Transaction, author: Person, message: NewMessage, now: Date): void {
  defer(firstMessages, newMessage(author, message, now))
}

const firstMessages: Queue<ReturnType<typeof newMessage>> = {
  write: (tx, rows) => tx.message.createMany({ data: rows }),
}

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
  return rows.map((row) => readWritten(author, row))
}

/** All words that the askers of several questions wrote, by question, oldest first. */
export async function writtenBy(
  { tx }: Transaction,
  groupId: string,
  askers: ReadonlyMap<string, Person>,
): Promise<Map<string, Written[]>> {
  const rows = await tx.message.findMany({
    where: { groupId, questionId: { in: [...askers.keys()] }, undoneAt: null },
    orderBy: { id: 'asc' },
  })
  const messages = rows.flatMap((row) => {
    const asker = askers.get(row.questionId ?? '')
    return asker?.id === row.authorId ? [readWritten(asker, row)] : []
  })
  return Map.groupBy(messages, ({ questionId = '' }) => questionId)
}

/** Ids of those who wrote on one side of a question. */
export async function authorsOf({ tx }: Transaction, { id, groupId }: Ref, side: Side): Promise<string[]> {
  const rows = await tx.message.findMany({
    where: { groupId, questionId: id, side },
    distinct: ['authorId'],
    select: { authorId: true },
  })
  return rows.map(({ authorId }) => authorId)
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

export async function messageByNumber(
  { tx }: Transaction,
  author: Person,
  number: number,
): Promise<Written | undefined> {
  const row = await tx.message.findFirst({ where: { groupId: author.groupId, authorId: author.id, number } })
  return row ? readWritten(author, row) : undefined
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

/** Ids of all messages of a question, whoever wrote them. */
export async function messageIds({ tx }: Transaction, { id, groupId }: Ref): Promise<string[]> {
  const rows = await tx.message.findMany({ where: { groupId, questionId: id }, select: { id: true } })
  return rows.map((row) => row.id)
}

/** Deletes the words of a question; the question itself stays, as a number. */
export async function removeWords({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<void> {
  await tx.message.deleteMany({ where: { groupId, questionId: id } })
  await tx.question.updateMany({ where: { id, groupId }, data: { wordsGoneAt: now } })
}

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

export const readWritten = (author: Person, row: MessageRow): Written => ({
  ...readMessage(row),
  content: openContent(author.key, row.content),
})

const sealContent = (key: Key, content: Content) => seal(key, 'content', JSON.stringify(content))
export const openContent = (key: Key, sealed: Uint8Array): Content => JSON.parse(unseal(key, 'content', sealed))
