import { about } from '../../deliveries/store.ts'
import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import * as toGroup from '../card-messages.ts'
import { showLater } from '../show-task.ts'
import * as tasks from '../store.ts'
import { isOver, placesFree, type Task, taskSubjects } from '../task.ts'
import * as store from './card-store.ts'
import { isNight, postableAt } from './night.ts'
import { putUpCard } from './put-up.ts'
import { repost } from './repost.ts'

/**
 * Puts up the card of what somebody posts: at once, at night without a sound, and where they wrote it. `inPrivate`: they
 * wrote it in private, and it goes where the group wants its tasks.
 */
export function postCard(desk: Desk, group: HelperGroup, task: Task, where: 'here' | 'inPrivate' = 'inPrivate'): void {
  const { outbox, now, settings } = desk
  if (!group.chat) return
  const zone = settings.timeZone
  tell(outbox, group, toGroup.card(wordsFor(desk, group), task, nobody, zone), {
    urgency: 'answer',
    subject: taskSubjects.card(task.id),
    topic: where === 'here' ? task.thread : (task.thread ?? group.chat.topic),
    silent: isNight(now, zone) && !task.urgent,
  })
}

/** Puts up the card of what Lotse posts by itself: at night it waits for the morning, unless it is urgent. */
export async function postWhenQuiet(desk: Desk, group: HelperGroup, task: Task): Promise<void> {
  const at = postableAt(task, desk.now, desk.settings.timeZone)
  if (at > desk.now) await store.setDue(desk.transaction, task, at)
  else await putUpCard(desk, group, task)
}

/** Puts up cards that waited for the morning, as the tasks stand by now. */
export async function postDueCards(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, now } = desk
  for (const id of await store.due(transaction, group.id, now)) {
    const task = await tasks.hold(transaction, group, id)
    if (!task || !(await store.takeDue(transaction, task, now)) || isOver(task)) continue
    const standing = await about(transaction, group.id, [taskSubjects.card(id)])
    if (standing.length === 0) await putUpCard(desk, group, task)
    else if (placesFree(task) > 0) await repost(desk, group, task)
    showLater(desk, task)
  }
}

const nobody = { holders: [], waiting: 0, ifNeedBe: 0 }
