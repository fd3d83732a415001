import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { doubt, letBe } from '../changes/ring.ts'
import { tellGivenBack } from '../danger/tell-danger.ts'
import { groupOf } from '../desk.ts'
import { searchAgain } from '../interpreting/search-again.ts'
import type { Place } from '../place.ts'
import { repost } from '../posting/repost.ts'
import { showLater } from '../show-task.ts'
import * as tasks from '../store.ts'
import { isOver, isShort, placesFree, type Task } from '../task.ts'
import { closeTalk } from './asker-talk.ts'
import { fillPlaces } from './fill.ts'
import * as store from './place-store.ts'
import { endFor } from './tell-place.ts'

export type GivenBack =
  /** What they had until now. */
  | { kind: 'given back'; task: Task; was: 'held' | 'waiting' | 'if need be' }
  | { kind: 'over'; task: Task }
  | { kind: 'not theirs' }

/** Somebody gives a place back, or leaves the line: at any time, and without a reason. The next in line moves up. */
export async function giveBack(desk: Desk, person: Person, taskId: string): Promise<GivenBack> {
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(desk.transaction, group, taskId)
  const place = task && (await store.placeOf(desk.transaction, task, person))
  if (!place || place.state === 'given back') return { kind: 'not theirs' }
  if (isOver(task) || place.state === 'done') return { kind: 'over', task }
  const { state } = place
  if (!(await free(desk, group, task, place, person))) return { kind: 'not theirs' }
  await letBe(desk, task, place)
  await endFor(desk, task, person, state === 'held' ? 'given back' : 'left')
  return { kind: 'given back', task, was: state }
}

/** Gives back all that somebody has a part in, when they leave, or cannot be written to any more. */
export async function giveBackAll(desk: Desk, person: Person, why: 'left' | 'unreachable'): Promise<void> {
  const group = await groupOf(desk, person.groupId)
  for (const { task: seen } of await store.partsOf(desk.transaction, group, person.id)) {
    const task = await tasks.hold(desk.transaction, group, seen.id)
    const place = task && (await store.placeOf(desk.transaction, task, person))
    if (!task || !place || !(await free(desk, group, task, place, why === 'left' ? person : undefined))) continue
    if (why === 'unreachable' && place.state === 'held') await doubt(desk, task, place)
    await endFor(desk, task, person, why === 'left' && place.state === 'held' ? 'given back' : why)
  }
}

/** `by`: who gives it back; whoever cannot be written to is told of in another way. */
async function free(desk: Desk, group: HelperGroup, task: Task, place: Place, by?: Person): Promise<boolean> {
  const { transaction } = desk
  if (!(await store.changePlace(transaction, group.id, place, { state: 'given back' }))) return false
  showLater(desk, task)
  if (place.state !== 'held') return true
  // Before somebody else comes: the asker reads first that this one is gone.
  await closeTalk(desk, task, place)
  await tasks.lower(transaction, task)
  await fillPlaces(desk, group, task)
  await seekAgain(desk, group, task, by)
  return true
}

/**
 * Nobody moved up: volunteers are asked in private again, and where time is short the group chat sees the card once more, and
 * those who look after the task hear of it.
 */
async function seekAgain(desk: Desk, group: HelperGroup, { id }: Task, by: Person | undefined): Promise<void> {
  const { transaction, now, settings } = desk
  const task = (await tasks.byId(transaction, group, id)) as Task
  if (placesFree(task) === 0) return
  if (task.atOnce) return searchAgain(desk, group, task)
  await tasks.change(transaction, group, task, ['open'], { nextStepAt: now })
  if (!isShort(task, now, settings.timeZone)) return
  await repost(desk, group, task)
  if (by) await tellGivenBack(desk, group, task, by)
}
