import type { Desk } from '../../questions/desk.ts'
import type { Group } from '../store.ts'
import * as tasks from '../store.ts'
import type { Task } from '../task.ts'
import * as say from './interpreting-messages.ts'
import { half, warning } from './step.ts'
import { rewordRequest } from './tell-requester.ts'

/** Somebody was first to press: it begins now, for half an hour. The caller holds the task. */
export async function begin(desk: Desk, group: Group, task: Task): Promise<Task> {
  const { transaction, now } = desk
  const endsAt = new Date(now.getTime() + half)
  const times = { startsAt: now, endsAt, nextStepAt: new Date(endsAt.getTime() - warning) }
  await tasks.change(transaction, group, task, ['open'], times)
  await rewordRequest(desk, task, (t) => say.found(t, task))
  return { ...task, ...times }
}
