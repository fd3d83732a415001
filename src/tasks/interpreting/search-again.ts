import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import * as tasks from '../store.ts'
import type { Task } from '../task.ts'
import { askAll } from './ask-all.ts'
import * as say from './interpreting-messages.ts'
import { nobodyFound } from './nobody-found.ts'
import { tellRequester } from './tell-requester.ts'

/** Whoever interpreted cannot go on: the others are asked at once. The caller holds the task. */
export async function searchAgain(desk: Desk, group: HelperGroup, task: Task): Promise<void> {
  const { transaction, now, settings } = desk
  const until = new Date(now.getTime() + settings.acceptWithin)
  const anew = { startsAt: undefined, endsAt: undefined, nextStepAt: until }
  await tasks.change(transaction, group, task, ['open'], anew)
  if ((await askAll(desk, group, { ...task, ...anew }, until)) === 0) return nobodyFound(desk, group, task)
  await tellRequester(desk, task, (t) => say.searchingAgain(t, task, until, settings.timeZone))
}
