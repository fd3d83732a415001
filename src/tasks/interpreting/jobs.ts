import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import { end } from '../places/finish.ts'
import * as tasks from '../store.ts'
import type { Task } from '../task.ts'
import { sidesOf } from './go-on.ts'
import * as say from './interpreting-messages.ts'
import { nobodyFound } from './nobody-found.ts'
import * as store from './request-store.ts'
import { stepOf } from './step.ts'
import { tellSide } from './tell-requester.ts'

/** What is due where somebody interprets, or is to. */
export async function lookAfterInterpreting(desk: Desk, group: HelperGroup): Promise<void> {
  for (const { id } of await store.due(desk.transaction, group, desk.now)) {
    const task = await tasks.hold(desk.transaction, group, id)
    if (!task) continue
    const step = stepOf(task, desk.now)
    if (step === 'nobody') await nobodyFound(desk, group, task)
    else if (step === 'end') await end(desk, group, task)
    else if (step === 'warn') await warn(desk, group, task)
  }
}

async function warn(desk: Desk, group: HelperGroup, task: Task): Promise<void> {
  await tasks.change(desk.transaction, group, task, ['open'], { nextStepAt: task.endsAt })
  // They are talking just now: nobody's rest is disturbed.
  for (const person of await sidesOf(desk, task))
    await tellSide(desk, task, person, (t) => say.warn(t, task, desk.settings.timeZone))
}
