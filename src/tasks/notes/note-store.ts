import { newCode } from '../../database/ids.ts'
import { seal, unseal } from '../../database/seal.ts'
import type { Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'

/** A question about a task, or the answer to one. */
export type Note = { id: string; taskId: string; fromId: string; answersId: string | undefined }

export async function addNote(
  { tx }: Transaction,
  from: Person,
  note: { taskId: string; toId?: string | undefined; answersId?: string | undefined; words: string },
  now: Date,
): Promise<Note> {
  const row = await tx.taskNote.create({
    data: {
      id: newCode(),
      groupId: from.groupId,
      taskId: note.taskId,
      fromId: from.id,
      toId: note.toId ?? null,
      answersId: note.answersId ?? null,
      words: seal(from.key, 'task note', note.words),
      at: now,
    },
  })
  return { id: row.id, taskId: row.taskId, fromId: row.fromId, answersId: row.answersId ?? undefined }
}

export async function noteById({ tx }: Transaction, groupId: string, id: string): Promise<Note | undefined> {
  const row = await tx.taskNote.findFirst({ where: { id, groupId } })
  return row ? { id, taskId: row.taskId, fromId: row.fromId, answersId: row.answersId ?? undefined } : undefined
}

/** What somebody asked and answered about tasks. */
export async function notesBy({ tx }: Transaction, person: Person) {
  const rows = await tx.taskNote.findMany({
    where: { groupId: person.groupId, fromId: person.id },
    orderBy: { at: 'asc' },
  })
  return rows.map(({ at, words }) => ({ at, words: words ? unseal(person.key, 'task note', words) : '' }))
}

/** The notes about a task. */
export async function notesAbout({ tx }: Transaction, task: { id: string; groupId: string }): Promise<string[]> {
  const rows = await tx.taskNote.findMany({ where: { groupId: task.groupId, taskId: task.id }, select: { id: true } })
  return rows.map(({ id }) => id)
}
