import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { afterQuietOf, type Desk, wordsFor } from '../../questions/desk.ts'
import { type Task, taskSubjects } from '../task.ts'
import * as say from './ask-messages.ts'
import { markAskedOut } from './ask-store.ts'

/** Everybody whom a task suits was asked, and it still lacks somebody: coordinators hear of it, once. */
export async function tellAllAsked(desk: Desk, group: HelperGroup, task: Task): Promise<void> {
  const { transaction, outbox, people, now, settings } = desk
  if (!(await markAskedOut(transaction, task, now))) return
  for (const coordinator of await people.withRole(transaction, group.id, 'coordinator')) {
    if (coordinator.unreachable || coordinator.id === task.askerId) continue
    tell(outbox, coordinator, say.allAsked(wordsFor(desk, coordinator), task, settings.timeZone), {
      subject: taskSubjects.askedOut(task.id),
      ...(await afterQuietOf(desk, coordinator)),
    })
  }
}
