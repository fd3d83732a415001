import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { groupOf, mayManage } from '../desk.ts'
import * as sayPlace from '../places/place-messages.ts'
import * as places from '../places/place-store.ts'
import { reword } from '../places/tell-place.ts'
import { showLater } from '../show-task.ts'
import * as tasks from '../store.ts'
import type { Task } from '../task.ts'
import * as store from './change-store.ts'
import { showRing } from './ring.ts'

export type Known =
  | { kind: 'known'; task: Task }
  /** It was changed once more, or cancelled: there is a newer message. */
  | { kind: 'changed again'; task: Task }
  | { kind: 'already' }
  | { kind: 'not theirs' }

/**
 * Somebody says that they know of a change: of the one that their message told of. A press that comes at the same moment as
 * the next change confirms nothing of that.
 */
export async function know(desk: Desk, person: Person, taskId: string, changedAt: Date): Promise<Known> {
  const { transaction, now, settings } = desk
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(transaction, group, taskId)
  const place = task && (await places.placeOf(transaction, task, person))
  if (!place) return { kind: 'not theirs' }
  if (place.changedAt === undefined) return { kind: 'already' }
  if (!(await store.noteKnown(transaction, group.id, place, changedAt, now))) return { kind: 'changed again', task }
  const t = wordsFor(desk, person)
  const held = place.state === 'held'
  await reword(
    desk,
    task,
    person,
    held
      ? sayPlace.held(t, task, 'taken', now, settings.timeZone)
      : sayPlace.ended(t, task, 'cancelled', settings.timeZone),
  )
  await showRing(desk, task)
  showLater(desk, task)
  return { kind: 'known', task }
}

export type Reached =
  | { kind: 'reached'; task: Task; person: Person }
  /** They said so themselves meanwhile, or somebody else reached them. */
  | { kind: 'already' }
  | { kind: 'not theirs' }

/** Whoever looks after a task reached somebody by other ways, who now knows. */
export async function noteReached(desk: Desk, by: Person, placeId: string): Promise<Reached> {
  const { transaction, people, now } = desk
  const group = await groupOf(desk, by.groupId)
  const seen = await store.placeById(transaction, group.id, placeId)
  const task = seen && (await tasks.hold(transaction, group, seen.taskId))
  const place = task && (await store.placeById(transaction, group.id, placeId))
  if (!place || !mayManage(by, task)) return { kind: 'not theirs' }
  const person = place.personId === undefined ? undefined : await people.byId(transaction, group.id, place.personId)
  if (!person || place.changedAt === undefined) return { kind: 'already' }
  await store.noteKnown(transaction, group.id, place, place.changedAt, now)
  await showRing(desk, task)
  return { kind: 'reached', task, person }
}
