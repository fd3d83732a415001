import type { Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import type { Content } from '../../telegram/content.ts'
import { addMessage, openContent, readWritten, type Written } from '../message-store.ts'

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
  return rows.map((row) => readWritten(author, row))
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

/** Their own number, while it waits for their yes. */
export async function heldContacts({ tx }: Transaction, author: Person): Promise<Written[]> {
  const rows = await tx.message.findMany({
    where: { groupId: author.groupId, authorId: author.id, questionId: null, album: heldContact },
  })
  return rows.map((row) => readWritten(author, row))
}

/** Stands in the place of an album's name at contacts that wait for a yes. */
const heldContact = 'contact'

/** Deletes messages from before whose author never said which talk they were for. */
export async function removeHeld({ tx }: Transaction, groupId: string, before: Date): Promise<void> {
  await tx.message.deleteMany({ where: { groupId, questionId: null, sentAt: { lte: before } } })
}
