import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import * as store from '../store.ts'
import { mayEdit } from './edit.ts'
import { atTheEnd } from './showing.ts'

/** Shows a task's board, or a draft, at the end of the chat of whoever may change it, and follows what becomes of it. */
export async function openBoard(desk: Desk, person: Person, taskId: string): Promise<boolean> {
  const task = await store.byId(desk.transaction, await groupOf(desk, person.groupId), taskId)
  if (!task || !mayEdit(person, task)) return false
  await atTheEnd(desk, person, () => undefined).board(task)
  return true
}
