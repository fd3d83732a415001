import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { mayEdit } from '../board/edit.ts'
import { groupOf } from '../desk.ts'
import { fillPlaces } from '../places/fill.ts'
import { showLater } from '../show-task.ts'
import * as store from '../store.ts'
import { isOver, mostPlaces, type Task } from '../task.ts'

export type PlacesSet =
  | { kind: 'set'; task: Task }
  /** So many hold one already, and nobody is put out. */
  | { kind: 'fewer than held'; held: number }
  | { kind: 'at the limit' }
  | { kind: 'over' }
  | { kind: 'not theirs' }

/** Whoever looks after a task wants a place more or less. With more, whoever waits moves up. */
export async function changePlaces(desk: Desk, person: Person, taskId: string, by: 1 | -1): Promise<PlacesSet> {
  const group = await groupOf(desk, person.groupId)
  const task = await store.hold(desk.transaction, group, taskId)
  if (!task || !mayEdit(person, task)) return { kind: 'not theirs' }
  if (isOver(task)) return { kind: 'over' }
  const places = task.places + by
  if (places < 1 || places > mostPlaces) return { kind: 'at the limit' }
  if (places < task.held) return { kind: 'fewer than held', held: task.held }
  await store.change(desk.transaction, group, task, ['draft', 'open'], { places })
  const changed = { ...task, places }
  if (task.state === 'open') await fillPlaces(desk, group, changed)
  showLater(desk, task)
  return { kind: 'set', task: changed }
}
