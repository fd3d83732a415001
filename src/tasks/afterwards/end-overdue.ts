import { tell } from '../../deliveries/tell.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { afterQuietOf, type Desk, wordsFor } from '../../questions/desk.ts'
import { dayOf } from '../../wall-clock.ts'
import { groupOf, lookersAfter, mayManage } from '../desk.ts'
import { takesPlace } from '../place.ts'
import { end } from '../places/finish.ts'
import { placesIn } from '../places/place-store.ts'
import * as tasks from '../store.ts'
import { isOver, type Task, taskSubjects } from '../task.ts'
import { answersWithin, openFor, overAt, stepOfTimeless } from './afterwards.ts'
import * as say from './afterwards-messages.ts'
import * as store from './afterwards-store.ts'

/** Ends tasks that are over though nobody said so, and asks whether those are done that have no time. */
export async function endOverdue(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, now, settings } = desk
  const zone = settings.timeZone
  for (const { id } of await store.begun(transaction, group, now, dayOf(now, zone))) {
    const task = await tasks.hold(transaction, group, id)
    // Interpreting at once ends by a rule of its own.
    if (task?.state !== 'open' || task.atOnce) continue
    const at = overAt(task, zone)
    const step = at ? (at <= now ? 'end' : undefined) : stepOfTimeless(task, now)
    if (step === 'ask') await askWhetherDone(desk, group, task)
    // Nobody had taken it: it is over, and was not done.
    if (step === 'end') await end(desk, group, task, (await wasTaken(desk, task)) ? 'done' : 'cancelled')
  }
}

const wasTaken = async ({ transaction }: Desk, task: Task): Promise<boolean> =>
  (await placesIn(transaction, task)).some(takesPlace)

async function askWhetherDone(desk: Desk, group: HelperGroup, task: Task): Promise<void> {
  const { transaction, now, settings } = desk
  const openUntil = new Date(now.getTime() + answersWithin)
  await tasks.change(transaction, group, task, ['open'], { checkedAt: now, openUntil })
  const lookers = await lookersAfter(desk, task)
  const poster = lookers.find(({ id }) => id === task.posterId)
  for (const to of poster ? [poster] : lookers)
    tell(desk.outbox, to, say.whetherDone(wordsFor(desk, to), task, openUntil, settings.timeZone), {
      subject: taskSubjects.asked(task.id),
      ...(await afterQuietOf(desk, to)),
    })
}

export type KeptOpen = { kind: 'kept'; until: Date; task: Task } | { kind: 'over' } | { kind: 'not theirs' }

/** It has no time, and goes on for a while. */
export async function keepOpen(desk: Desk, person: Person, taskId: string): Promise<KeptOpen> {
  const group = await groupOf(desk, person.groupId)
  const task = await tasks.hold(desk.transaction, group, taskId)
  if (!task || task.state === 'draft' || !mayManage(person, task)) return { kind: 'not theirs' }
  if (isOver(task)) return { kind: 'over' }
  const until = new Date(desk.now.getTime() + openFor)
  await tasks.change(desk.transaction, group, task, ['open'], { checkedAt: undefined, openUntil: until })
  return { kind: 'kept', until, task }
}
