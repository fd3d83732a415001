import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import * as tasks from '../store.ts'
import { isOver } from '../task.ts'
import { isOpenToAll } from './may-claim.ts'

/**
 * What somebody whom nobody knows, or who cannot be written to, may do about a task. 'start': take it, as soon as they press
 * Start, since a place counts only once its holder can be written to. 'join': only who has joined may.
 */
export type Way = 'start' | 'join' | 'over'

export async function wayFor(desk: Desk, group: HelperGroup, taskId: string): Promise<Way> {
  const task = await tasks.byId(desk.transaction, group, taskId)
  if (!task || task.state === 'draft' || !isOpenToAll(group, task)) return 'join'
  return isOver(task) ? 'over' : 'start'
}

/** The helper group whose task a link to Lotse names, where strangers may take it. */
export async function groupBehind(desk: Desk, taskId: string): Promise<HelperGroup | undefined> {
  const groupId = await tasks.groupOf(desk.transaction, taskId)
  const group = groupId === undefined ? undefined : await desk.people.groupById(desk.transaction, groupId)
  return group && (await wayFor(desk, group, taskId)) !== 'join' ? group : undefined
}

/** Opens the private chat with Lotse, where Start takes the task. Whoever knows a task's id has seen its card. */
export const startLink = (botName: string, taskId: string): string => `https://t.me/${botName}?start=task_${taskId}`
