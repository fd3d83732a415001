import { about } from '../../deliveries/store.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { ended } from '../places/place-messages.ts'
import { takeDown } from '../take-down.ts'
import { type Task, taskSubjects } from '../task.ts'
import * as store from './card-store.ts'
import { postableAt } from './night.ts'
import { putUpCard } from './put-up.ts'

/** One task does not come up again and again, however often a place in it is given back. */
const atMostEvery = 6 * 3_600_000

export type Reposted =
  | 'reposted'
  /** It is night: its card comes in the morning, if somebody is still needed then. */
  | 'in the morning'
  /** It came up a while ago, is over, or has no card. */
  | 'not now'

/**
 * Puts a task's card at the bottom of the group chat once more, since somebody is needed soon; the old one goes. The caller
 * holds the task. `pressing`: at once, however long ago that was done before.
 */
export async function repost(desk: Desk, group: HelperGroup, task: Task, { pressing = false } = {}): Promise<Reposted> {
  const { transaction, now, settings } = desk
  if (!group.chat || task.circle !== 'chat') return 'not now'
  const at = pressing ? now : postableAt(task, now, settings.timeZone)
  if (at > now) {
    await store.setDue(transaction, task, at)
    return 'in the morning'
  }
  const since = new Date(now.getTime() - (pressing ? 0 : atMostEvery))
  if (!(await store.takeRepost(transaction, task, now, since))) return 'not now'
  const standing = await about(transaction, group.id, [taskSubjects.card(task.id)])
  await takeDown(desk, group, standing, ended(wordsFor(desk, group), task, 'below', settings.timeZone))
  await putUpCard(desk, group, task)
  return 'reposted'
}
