import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { addDays, type Day } from '../../wall-clock.ts'
import { groupOf, mayManage } from '../desk.ts'
import { showLater } from '../show-task.ts'
import * as tasks from '../store.ts'
import { isOver, placesFree } from '../task.ts'
import { repost } from './repost.ts'
import { thisWeek, urgentAWeek, urgentLeft } from './urgent-left.ts'
import * as store from './urgent-store.ts'

export type Urged =
  /** `left`: how many more tasks can be marked urgent this week. */
  | { kind: 'urgent'; left: number }
  /** As many were urgent this week as may be. `again`: the day on which it is possible again. */
  | { kind: 'enough'; again: Day }
  | { kind: 'already' }
  | { kind: 'nobody needed' }
  | { kind: 'no chat' }
  | { kind: 'over' }
  | { kind: 'not theirs' }

/** Whoever looks after a task needs somebody now: its card comes up once more, at any hour and with a sound. */
export async function markUrgent(desk: Desk, person: Person, taskId: string): Promise<Urged> {
  const { transaction } = desk
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(transaction, group, taskId)
  if (!task || task.state === 'draft' || !mayManage(person, task)) return { kind: 'not theirs' }
  if (isOver(task)) return { kind: 'over' }
  if (task.urgent) return { kind: 'already' }
  if (!group.chat || task.circle !== 'chat') return { kind: 'no chat' }
  if (placesFree(task) === 0) return { kind: 'nobody needed' }
  const monday = thisWeek(desk)
  if (!(await store.use(transaction, group.id, monday, urgentAWeek)))
    return { kind: 'enough', again: addDays(monday, 7) }
  await tasks.change(transaction, group, task, ['open'], { urgent: true })
  await repost(desk, group, { ...task, urgent: true }, { pressing: true })
  showLater(desk, task)
  return { kind: 'urgent', left: await urgentLeft(desk, group.id) }
}
