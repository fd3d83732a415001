import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { moveTask } from '../changes/move.ts'
import { groupOf, mayManage } from '../desk.ts'
import { fillPlaces } from '../places/fill.ts'
import { rewordAll } from '../places/reword-all.ts'
import { showLater } from '../show-task.ts'
import * as store from '../store.ts'
import { isOver, type Task, type TaskContent } from '../task.ts'
import type { Change, Problem } from './field.ts'
import { isAskers } from './field.ts'

export type Edited<Read> =
  | { kind: 'edited'; task: Task }
  /** It did not come to a change: something is wrong, or something is to be asked first. */
  | { kind: 'read'; read: Read; task: Task }
  | { kind: 'over'; task: Task }
  | { kind: 'not theirs' }

/** Who may set something about a task: of a draft, whoever writes it. */
export const mayEdit = (person: Person, task: Task): boolean =>
  mayManage(person, task) && (task.state !== 'draft' || task.posterId === person.id)

/**
 * Sets something about a draft or an open task. What is set follows from how the task is at this moment, so that two who
 * change it at once lose nothing of one another.
 */
export async function edit<Read extends object>(
  desk: Desk,
  person: Person,
  taskId: string,
  read: (task: Task) => Read | { change: Change } | { problem: Problem },
): Promise<Edited<Read | { problem: Problem }>> {
  const group = await groupOf(desk, person.groupId)
  const task = await store.hold(desk.transaction, group, taskId)
  if (!task || !mayEdit(person, task)) return { kind: 'not theirs' }
  if (isOver(task)) return { kind: 'over', task }
  const found = read(task)
  if (!('change' in found)) return { kind: 'read', read: found, task }
  const { change } = found as { change: Change }
  if (written.some((name) => name in change && isAskers(name, task))) return { kind: 'not theirs' }
  if (change.places !== undefined && change.places < task.held)
    return { kind: 'read', read: { problem: { kind: 'fewer than held', held: task.held } }, task }
  if (task.state === 'open' && isMove(change)) return move(desk, person, task, change)
  const changed = { ...task, ...columnsOf(task, change) }
  await store.change(desk.transaction, group, task, ['draft', 'open'], columnsOf(task, change))
  if (task.state === 'open') {
    if (change.places !== undefined) await fillPlaces(desk, group, changed)
    await rewordAll(desk, changed)
    showLater(desk, task)
  }
  return { kind: 'edited', task: changed }
}

const moving = ['day', 'startsAt', 'endsAt', 'area', 'place'] as const
const isMove = (change: Change): boolean => moving.some((name) => name in change)

/** Another time or place concerns everybody who holds one: they hear of it, and say that they know. */
async function move(desk: Desk, person: Person, task: Task, change: Change): Promise<Edited<{ problem: Problem }>> {
  const to = Object.fromEntries(moving.filter((name) => name in change).map((name) => [name, change[name]]))
  const moved = await moveTask(desk, person, task.id, to)
  switch (moved.kind) {
    case 'moved':
    case 'as it was':
      return { kind: 'edited', task: moved.task }
    case 'in the past':
      return { kind: 'read', read: { problem: { kind: 'past' } }, task }
    case 'ends before it begins':
      return { kind: 'read', read: { problem: { kind: moved.kind } }, task }
    case 'over':
      return moved
    case 'not theirs':
      return moved
  }
}

const written = ['text', 'area', 'place', 'details'] as const

/** What is written lies sealed in one column. */
function columnsOf(task: Task, change: Change): store.Changes {
  const { text, area, place, details, ...columns } = change
  const words = written.map((name) => [name, name in change ? change[name] : task.content[name]])
  const content = Object.fromEntries(words.filter(([, each]) => each !== undefined)) as TaskContent
  return { ...columns, ...dueBefore(task, change), content }
}

/** Nobody is looked for once it has begun: a day for answers that comes too late is none. */
function dueBefore(task: Task, change: Change): Change {
  const { startsAt, findBy } = { ...task, ...change }
  return startsAt && findBy && findBy >= startsAt ? { findBy: undefined } : {}
}
