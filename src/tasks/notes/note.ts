import { subjectOf } from '../../deliveries/store.ts'
import { tell } from '../../deliveries/tell.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import * as tasks from '../store.ts'
import { isOver, type Task, taskSubjects } from '../task.ts'
import * as say from './note-messages.ts'
import * as store from './note-store.ts'

export type Noted =
  | { kind: 'sent'; task: Task }
  | { kind: 'too long' }
  /** Nobody is there who could answer. */
  | { kind: 'nobody there' }
  | { kind: 'over' }
  | { kind: 'no such task' }
  | { kind: 'not theirs' }

/** More is a talk and not a question. */
export const longestNote = 1000

/** The task somebody would ask about, while there is something to ask. */
export async function askable(
  desk: Desk,
  person: Person,
  taskId: string,
): Promise<{ kind: 'askable'; task: Task } | Exclude<Noted, { kind: 'sent' }>> {
  if (!isVolunteer(person)) return { kind: 'not theirs' }
  const task = await tasks.byId(desk.transaction, await groupOf(desk, person.groupId), taskId)
  if (!task || task.state === 'draft') return { kind: 'no such task' }
  return isOver(task) ? { kind: 'over' } : { kind: 'askable', task }
}

/**
 * A volunteer asks something about a task before taking it: whoever posted it, or coordinators where Lotse did, or where
 * the poster is gone. An asker is never asked this way: until somebody holds a place, nobody is to reach them.
 */
export async function askAbout(desk: Desk, person: Person, taskId: string, words: string): Promise<Noted> {
  const found = await askable(desk, person, taskId)
  if (found.kind !== 'askable') return found
  return send(desk, person, found.task, await answerers(desk, person, found.task), words)
}

/** Answers a question about a task, or asks back. */
export async function answerNote(desk: Desk, person: Person, noteId: string, words: string): Promise<Noted> {
  const { transaction, people } = desk
  const note = await store.noteById(transaction, person.groupId, noteId)
  if (!note || !isVolunteer(person)) return { kind: 'not theirs' }
  const task = await tasks.byId(transaction, await groupOf(desk, person.groupId), note.taskId)
  if (!task) return { kind: 'no such task' }
  const to = await people.byId(transaction, person.groupId, note.fromId)
  return send(desk, person, task, to && !to.unreachable && to.id !== person.id ? [to] : [], words, note.id)
}

/** The note that a message of Lotse's brought to somebody, by its number in their chat. */
export async function noteIn(desk: Desk, person: Person, number: number): Promise<string | undefined> {
  const subject = (await subjectOf(desk.transaction, person, number))?.subject ?? ''
  const [kind, id] = subject.split(':')
  return kind === 'task-note' ? id : undefined
}

async function send(
  desk: Desk,
  from: Person,
  task: Task,
  to: Person[],
  words: string,
  answersId?: string,
): Promise<Noted> {
  if (words.length > longestNote) return { kind: 'too long' }
  if (to.length === 0) return { kind: 'nobody there' }
  const { transaction, outbox, now, settings } = desk
  const only = to.length === 1 ? to[0]?.id : undefined
  const note = await store.addNote(transaction, from, { taskId: task.id, toId: only, answersId, words }, now)
  for (const each of to)
    tell(
      outbox,
      each,
      say.note(
        wordsFor(desk, each),
        { task, note: note.id, from, words, answer: answersId !== undefined },
        settings.timeZone,
      ),
      { subject: taskSubjects.note(note.id), author: from, ...(await hushedFor(desk, each)) },
    )
  return { kind: 'sent', task }
}

async function answerers({ people, transaction }: Desk, asking: Person, task: Task): Promise<Person[]> {
  const poster = task.posterId === undefined ? undefined : await people.byId(transaction, task.groupId, task.posterId)
  if (poster && isVolunteer(poster) && !poster.unreachable && poster.id !== asking.id) return [poster]
  const coordinators = await people.withRole(transaction, task.groupId, 'coordinator')
  return coordinators.filter(({ id, unreachable }) => id !== asking.id && !unreachable)
}
