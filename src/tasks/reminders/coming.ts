import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { showRing } from '../changes/ring.ts'
import { groupOf } from '../desk.ts'
import * as sayPlace from '../places/place-messages.ts'
import * as places from '../places/place-store.ts'
import { reword } from '../places/tell-place.ts'
import { showLater } from '../show-task.ts'
import * as tasks from '../store.ts'
import { isOver, type Task } from '../task.ts'
import * as store from './reminder-store.ts'

export type Coming =
  | { kind: 'coming'; task: Task }
  | { kind: 'already' }
  /** It was changed since they were reminded: there is a newer message. */
  | { kind: 'changed again' }
  | { kind: 'over' }
  | { kind: 'not theirs' }

/** Whoever holds a place says, reminded of it, that they are coming. */
export async function sayComing(desk: Desk, person: Person, taskId: string): Promise<Coming> {
  const { transaction, now, settings } = desk
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(transaction, group, taskId)
  const place = task && (await places.placeOf(transaction, task, person))
  if (!place) return { kind: 'not theirs' }
  if (isOver(task)) return { kind: 'over' }
  if (place.state !== 'held') return { kind: 'not theirs' }
  // A change begins the reminders anew: they pressed one from before it.
  if (place.changedAt && !place.eveAt && !place.soonAt) return { kind: 'changed again' }
  if (place.comingAt) return { kind: 'already' }
  await store.markComing(transaction, group.id, place, now)
  await reword(desk, task, person, sayPlace.held(wordsFor(desk, person), task, 'coming', now, settings.timeZone))
  await showRing(desk, task)
  showLater(desk, task)
  return { kind: 'coming', task }
}
