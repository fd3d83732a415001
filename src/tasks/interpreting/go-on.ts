import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import { takesPlace } from '../place.ts'
import { end } from '../places/finish.ts'
import { placesIn } from '../places/place-store.ts'
import { showLater } from '../show-task.ts'
import * as tasks from '../store.ts'
import { isOver, type Task } from '../task.ts'
import * as say from './interpreting-messages.ts'
import { isWarned, more, warning } from './step.ts'
import { rewordRequest, tellSide } from './tell-requester.ts'

export type Extended =
  | { kind: 'extended'; task: Task }
  /** It does not end yet, or the other one pressed before. */
  | { kind: 'not yet' }
  | { kind: 'over' }
  | { kind: 'not theirs' }

/** One of the two needs ten more minutes. Once for each time that they are told. */
export async function extend(desk: Desk, person: Person, taskId: string): Promise<Extended> {
  const { transaction, settings } = desk
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(transaction, group, taskId)
  const sides = task && (await sidesOf(desk, task))
  if (!task?.atOnce || !sides?.some(({ id }) => id === person.id)) return { kind: 'not theirs' }
  if (isOver(task) || !task.endsAt) return { kind: 'over' }
  if (!isWarned(task)) return { kind: 'not yet' }
  const endsAt = new Date(task.endsAt.getTime() + more)
  const times = { endsAt, nextStepAt: new Date(endsAt.getTime() - warning) }
  await tasks.change(transaction, group, task, ['open'], times)
  const longer = { ...task, ...times }
  for (const each of sides) await tellSide(desk, task, each, (t) => say.extended(t, longer, settings.timeZone))
  return { kind: 'extended', task: longer }
}

export type Stopped = { kind: 'done' | 'stopped' | 'over' | 'not theirs' }

/** One of the two is done; or nobody is needed any more, before somebody was found. */
export async function stop(desk: Desk, person: Person, taskId: string): Promise<Stopped> {
  const { transaction, now } = desk
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(transaction, group, taskId)
  if (!task?.atOnce || !(await sidesOf(desk, task)).some(({ id }) => id === person.id)) return { kind: 'not theirs' }
  if (isOver(task)) return { kind: 'over' }
  if (task.held > 0) {
    await end(desk, group, task)
    return { kind: 'done' }
  }
  await tasks.change(transaction, group, task, ['open'], { state: 'cancelled', endedAt: now })
  showLater(desk, task)
  await rewordRequest(desk, task, say.stopped)
  return { kind: 'stopped' }
}

/** Whoever asked for it, and whoever interprets. */
export async function sidesOf({ transaction, people }: Desk, task: Task): Promise<Person[]> {
  const holders = (await placesIn(transaction, task)).filter(takesPlace).map(({ personId }) => personId)
  const ids = [task.askerId, ...holders].filter((id) => id !== undefined)
  return people.byIds(transaction, task.groupId, ids)
}
