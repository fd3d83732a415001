import { removeAbout } from '../deliveries/store.ts'
import type { Desk } from '../questions/desk.ts'
import { notesAbout } from './notes/note-store.ts'
import * as store from './store.ts'
import { taskSubjects } from './task.ts'

/** The words of a task, and where it stands in people's chats, go as long after it as those of questions do. */
export async function forgetOldTasks(desk: Desk, groupId: string): Promise<void> {
  const { transaction, now, settings } = desk
  const { note, ...others } = taskSubjects
  for (const id of await store.endedBefore(transaction, groupId, new Date(now.getTime() - settings.retention))) {
    const notes = (await notesAbout(transaction, { id, groupId })).map(note)
    const own = Object.values(others).map((subject) => subject(id))
    await removeAbout(transaction, groupId, [...own, ...notes])
    await store.removeWords(transaction, { id, groupId }, now)
  }
}
