import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import * as toGroup from '../card-messages.ts'
import { crewOf } from '../places/crew-of.ts'
import { type Task, taskSubjects } from '../task.ts'
import * as store from './card-store.ts'

/** Puts a task's card at the bottom of the group chat, where the group wants its tasks, as the task stands now. */
export async function putUpCard(
  desk: Desk,
  group: HelperGroup,
  task: Task,
  { silent = false }: { silent?: boolean } = {},
): Promise<void> {
  const { transaction, outbox, now, settings } = desk
  if (!group.chat) return
  await store.markPosted(transaction, task, now)
  tell(outbox, group, toGroup.card(wordsFor(desk, group), task, await crewOf(desk, task), settings.timeZone), {
    subject: taskSubjects.card(task.id),
    topic: group.chat.topic ?? task.thread,
    silent,
  })
}
