import { type Desk, wordsFor } from '../../questions/desk.ts'
import { isDisclosed, type Task } from '../task.ts'
import * as say from './place-messages.ts'
import * as store from './place-store.ts'
import { disclose, reword, withdrawDetails } from './tell-place.ts'

/** Puts the messages of everybody who has a part in a task right, once its words have changed. */
export async function rewordAll(desk: Desk, task: Task): Promise<void> {
  const { transaction, people, now, settings } = desk
  const zone = settings.timeZone
  for (const { state, personId, changedAt } of await store.placesIn(transaction, task)) {
    const person = personId === undefined ? undefined : await people.byId(transaction, task.groupId, personId)
    if (!person) continue
    const t = wordsFor(desk, person)
    if (state === 'held') {
      // A message that waits for their word stays as it is.
      if (changedAt === undefined) await reword(desk, task, person, say.held(t, task, 'taken', now, zone))
      if (!say.hasDetails(task)) await withdrawDetails(desk, task, person)
      else if (isDisclosed(task, now)) await disclose(desk, task, person)
    } else if (state === 'waiting') await reword(desk, task, person, say.waiting(t, task, zone))
    else if (state === 'if need be') await reword(desk, task, person, say.ifNeedBe(t, task, zone))
  }
}
