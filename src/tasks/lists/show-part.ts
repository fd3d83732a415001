import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import * as say from '../places/place-messages.ts'
import * as places from '../places/place-store.ts'
import { sayAnew } from '../places/tell-place.ts'
import * as store from '../store.ts'
import { isOver } from '../task.ts'

/** Shows somebody their part in a task again, at the end of their chat. False where they have none (any more). */
export async function showPartOf(desk: Desk, person: Person, taskId: string): Promise<boolean> {
  const { transaction, now, settings } = desk
  const task = await store.byId(transaction, await groupOf(desk, person.groupId), taskId)
  const place = task && !isOver(task) ? await places.placeOf(transaction, task, person) : undefined
  if (!task || !place) return false
  const t = wordsFor(desk, person)
  const zone = settings.timeZone
  switch (place.state) {
    case 'held':
      await sayAnew(desk, task, person, say.held(t, task, 'taken', now, zone), { urgency: 'answer' })
      return true
    case 'waiting':
      await sayAnew(desk, task, person, say.waiting(t, task, zone), { urgency: 'answer' })
      return true
    case 'if need be':
      await sayAnew(desk, task, person, say.ifNeedBe(t, task, zone), { urgency: 'answer' })
      return true
    default:
      return false
  }
}
