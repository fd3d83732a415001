import type { Desk } from '../../questions/desk.ts'
import type { Group } from '../store.ts'
import * as tasks from '../store.ts'
import type { Task } from '../task.ts'
import { settleIn } from './claim.ts'
import * as store from './place-store.ts'

/**
 * Whoever waits longest moves up, as long as there are places and people in line. Whoever cannot be written to is left
 * out: they would not know. The caller holds the task.
 */
export async function fillPlaces(desk: Desk, group: Group, task: Task): Promise<void> {
  const { transaction, people } = desk
  for (;;) {
    const next = await store.firstWaiting(transaction, task)
    if (!next || !(await tasks.raise(transaction, task))) return
    const person = next.personId === undefined ? undefined : await people.byId(transaction, group.id, next.personId)
    if (person && !person.unreachable) await settleIn(desk, group, task, person, 'moved up')
    else {
      await tasks.lower(transaction, task)
      await store.changePlace(transaction, group.id, next, { state: 'given back' })
    }
  }
}
