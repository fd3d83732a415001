import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import { begin } from '../interpreting/begin.ts'
import type { PlaceState } from '../place.ts'
import { showLater } from '../show-task.ts'
import type { Group } from '../store.ts'
import * as tasks from '../store.ts'
import { isOver, placesFree, type Task } from '../task.ts'
import { type Obstacle, obstacleTo, overlapping } from './fits.ts'
import { mayClaim, mayClaimAny } from './may-claim.ts'
import * as say from './place-messages.ts'
import * as store from './place-store.ts'
import { sayAnew, tellHolder } from './tell-place.ts'

export type Claimed =
  | { kind: 'held'; task: Task }
  /** All places are taken: they are in line, with so many before them. */
  | { kind: 'waiting'; task: Task; before: number }
  | { kind: 'already held'; task: Task }
  | { kind: 'already waiting'; task: Task }
  | { kind: 'does not fit'; task: Task; obstacle: Obstacle }
  | { kind: 'over'; task: Task }
  /** It begins at once, and there is no line to stand in. */
  | { kind: 'somebody was first' }
  /** It is for themselves. */
  | { kind: 'own'; task: Task }
  | { kind: 'no such task' }
  /** A place counts only once its holder can be written to. */
  | { kind: 'unreachable' }
  | { kind: 'not a volunteer' }

/**
 * Somebody presses the card. However many do so at the same moment, as many get a place as there are, and the others stand
 * in line in the order of their presses.
 */
export async function claim(desk: Desk, person: Person, taskId: string): Promise<Claimed> {
  const { transaction, now } = desk
  const group = await groupOf(desk, person.groupId)
  if (!mayClaimAny(person, group)) return { kind: 'not a volunteer' }
  if (person.unreachable) return { kind: 'unreachable' }
  const task = await tasks.hold(transaction, group, taskId)
  if (!task || task.state === 'draft') return { kind: 'no such task' }
  if (isOver(task)) return { kind: 'over', task }
  if (!mayClaim(person, group, task)) return { kind: 'not a volunteer' }
  if (task.askerId === person.id) return { kind: 'own', task }
  const place = await store.placeOf(transaction, task, person)
  if (place?.state === 'held' || place?.state === 'done') return { kind: 'already held', task }
  if (place?.state === 'waiting') return { kind: 'already waiting', task }
  const obstacle = await obstacleTo(desk, group, person, task)
  if (obstacle) return { kind: 'does not fit', task, obstacle }
  showLater(desk, task)
  const first = place === undefined
  // The task is held: what was read of it is what it is.
  if (placesFree(task) > 0 && (await tasks.raise(transaction, task))) {
    const begun = task.atOnce ? await begin(desk, group, task) : task
    await settleIn(desk, group, begun, person, 'taken', first)
    return { kind: 'held', task: { ...task, held: task.held + 1 } }
  }
  if (task.atOnce) return { kind: 'somebody was first' }
  const before = await store.waiting(transaction, task)
  await store.setPlace(transaction, task, person, 'waiting', now, first)
  await sayAnew(desk, task, person, say.waiting(wordsFor(desk, person), task, desk.settings.timeZone), {
    urgency: 'answer',
    first,
  })
  return { kind: 'waiting', task, before }
}

/** Gives somebody a place that was raised for them. What else they wait for at that time is settled by it. */
export async function settleIn(
  desk: Desk,
  group: Group,
  task: Task,
  person: Person,
  way: say.Way,
  first = false,
): Promise<void> {
  await store.setPlace(desk.transaction, task, person, 'held', desk.now, first)
  await tellHolder(desk, task, person, way, { first, ...(way === 'taken' ? { urgency: 'answer' } : {}) })
  for (const { place, task: other } of await overlapping(desk, group, person, task)) {
    if (place.state === 'held') continue
    if (await store.changePlace(desk.transaction, group.id, place, { state: leftLine })) showLater(desk, other)
  }
}

const leftLine: PlaceState = 'given back'
