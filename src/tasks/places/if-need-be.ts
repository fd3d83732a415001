import { isVolunteer, type Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import { showLater } from '../show-task.ts'
import * as tasks from '../store.ts'
import { isOver, type Task } from '../task.ts'
import * as say from './place-messages.ts'
import * as store from './place-store.ts'
import { sayAnew } from './tell-place.ts'

export type Offered =
  | { kind: 'offered'; task: Task }
  | { kind: 'already' }
  /** They hold a place or stand in line. */
  | { kind: 'has a part' }
  | { kind: 'over' }
  /** It is for themselves. */
  | { kind: 'own' }
  | { kind: 'no such task' }
  | { kind: 'unreachable' }
  | { kind: 'not a volunteer' }

/** Somebody would come if nobody else does. They hold no place, and are asked before time runs out. */
export async function offerIfNeedBe(desk: Desk, person: Person, taskId: string): Promise<Offered> {
  const { transaction, now, settings } = desk
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  if (person.unreachable) return { kind: 'unreachable' }
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(transaction, group, taskId)
  if (!task || task.state === 'draft') return { kind: 'no such task' }
  if (isOver(task)) return { kind: 'over' }
  if (task.askerId === person.id) return { kind: 'own' }
  const place = await store.placeOf(transaction, task, person)
  if (place?.state === 'if need be') return { kind: 'already' }
  if (place && place.state !== 'given back') return { kind: 'has a part' }
  await store.setPlace(transaction, task, person, 'if need be', now)
  await sayAnew(desk, task, person, say.ifNeedBe(wordsFor(desk, person), task, settings.timeZone), {
    urgency: 'answer',
  })
  showLater(desk, task)
  return { kind: 'offered', task }
}
