import { timesDeleted } from '../../deliveries/chat-store.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import * as tasks from '../store.ts'
import { isOver, taskOfCard, taskSubjects } from '../task.ts'
import { putUpCard } from './put-up.ts'

/**
 * Somebody deleted the card of a task that is open. It may have been a slip, and people could not see any more what is to
 * do: the card comes back, without a sound. Once; whoever deletes it again means it.
 */
export async function cardDeleted(desk: Desk, group: HelperGroup, subject: string): Promise<void> {
  const id = taskOfCard(subject)
  const task = id === undefined ? undefined : await tasks.byId(desk.transaction, group, id)
  if (!task || isOver(task) || (await timesDeleted(desk.transaction, group.id, taskSubjects.card(task.id))) > 1) return
  await putUpCard(desk, group, task, { silent: true })
}
