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
  for (const seen of await store.begun(transaction, group, now, dayOf(now, zone))) {
    // Holding a task counts as an act on it, which is shown: only where there is something to do.
    const task = stepOf(seen, now, zone) && (await tasks.hold(transaction, group, seen.id))
    if (!task) continue
    const step = stepOf(task, now, zone)
    if (step === 'ask') await askWhetherDone(desk, group, task)
    if (step === 'end') await end(desk, group, task, (await wasTaken(desk, task)) ? 'done' : 'cancelled')
  }
}

function stepOf(task: Task, now: Date, zone: string): 'ask' | 'end' | undefined {
  // Interpreting at once ends by a rule of its own.
  if (task.state !== 'open' || task.atOnce) return undefined
  const at = overAt(task, zone)
  if (!at) return stepOfTimeless(task, now)
  return at <= now ? 'end' : undefined
}

/** What nobody had taken is over, and was not done. */
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
