import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { askHolder } from '../afterwards/ask-how.ts'
import { settleAsked } from '../afterwards/settle-asked.ts'
import { groupOf, mayManage } from '../desk.ts'
import { showLater } from '../show-task.ts'
import type { Group } from '../store.ts'
import * as tasks from '../store.ts'
import { isOver, type Task } from '../task.ts'
import * as store from './place-store.ts'
import { endFor } from './tell-place.ts'

export type Finished =
  /** `all`: nobody is left who has not finished, and the task is over. */
  { kind: 'finished'; task: Task; all: boolean } | { kind: 'already' } | { kind: 'not theirs' }

/** A holder has done their part. When the last one has, the task is over. */
export async function finish(desk: Desk, person: Person, taskId: string): Promise<Finished> {
  const { transaction } = desk
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(transaction, group, taskId)
  const place = task && (await store.placeOf(transaction, task, person))
  if (!place || (place.state !== 'held' && place.state !== 'done')) return { kind: 'not theirs' }
  if (isOver(task) || place.state === 'done') return { kind: 'already' }
  if (!(await store.changePlace(transaction, group.id, place, { state: 'done' }))) return { kind: 'already' }
  await endFor(desk, task, person, 'done')
  await askHolder(desk, task, person, { ...place, state: 'done' }, true)
  showLater(desk, task)
  const left = (await store.placesIn(transaction, task)).some(({ state }) => state === 'held')
  if (!left) await end(desk, group, task)
  return { kind: 'finished', task, all: !left }
}

export type Ended = { kind: 'ended'; task: Task } | { kind: 'already' } | { kind: 'not theirs' }

/** Whoever looks after a task says that it is done. */
export async function endTask(desk: Desk, person: Person, taskId: string): Promise<Ended> {
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(desk.transaction, group, taskId)
  if (!task || !mayManage(person, task)) return { kind: 'not theirs' }
  if (isOver(task)) return { kind: 'already' }
  await end(desk, group, task)
  return { kind: 'ended', task }
}

/**
 * A task is over: everybody who has a part in it reads how it ended, and what only holders may know is overwritten. The
 * caller holds the task.
 */
export async function end(desk: Desk, group: Group, task: Task, state: 'done' | 'cancelled' = 'done'): Promise<void> {
  const { transaction, people, now } = desk
  if (!(await tasks.change(transaction, group, task, ['open'], { state, endedAt: now }))) return
  for (const place of await store.placesIn(transaction, task)) {
    const held = place.state === 'held'
    if (!held && place.state !== 'waiting' && place.state !== 'if need be') continue
    await store.changePlace(transaction, group.id, place, { state: held ? 'done' : 'given back' })
    const person = place.personId === undefined ? undefined : await people.byId(transaction, group.id, place.personId)
    if (person) await endFor(desk, task, person, held ? 'done' : 'over')
  }
  await settleAsked(desk, task)
  showLater(desk, task)
}
