import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import { digestAnew } from '../digest/show-digest.ts'
import * as tasks from '../store.ts'
import { forgetThreads, waiting } from './card-store.ts'
import { putUpCard } from './put-up.ts'

/** The group chat is a new one: the cards of open tasks stand there, too, and the digest if there was one. */
export async function tasksAnew(desk: Desk, group: HelperGroup, subjects: readonly string[]): Promise<void> {
  const { transaction, now } = desk
  await forgetThreads(transaction, group.id)
  const later = await waiting(transaction, group.id, now)
  for (const task of await tasks.open(transaction, group))
    if (task.circle === 'chat' && !later.has(task.id)) await putUpCard(desk, group, task, { silent: true })
  await digestAnew(desk, group, subjects)
}
