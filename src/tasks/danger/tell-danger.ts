import { about, detach } from '../../deliveries/store.ts'
import { overtake, type Saying, tell } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { notBefore } from '../../limits/limits.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../../questions/desk.ts'
import { night } from '../../rota/gaps/fair.ts'
import { inTimeFor, lookersAfter } from '../desk.ts'
import * as tasks from '../store.ts'
import { isOver, placesFree, type Task, taskSubjects } from '../task.ts'
import { beginsAt, dangerAt } from './danger.ts'
import * as say from './danger-messages.ts'
import * as store from './danger-store.ts'

/** Those who look after a task hear once, and in time, that it still lacks somebody, and what they can do. */
export async function tellOfDanger(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, now, settings } = desk
  const zone = settings.timeZone
  const morning = notBefore({ quiet: night }, now, zone)
  for (const task of await store.lacking(transaction, group)) {
    const at = dangerAt(task, zone)
    const begins = beginsAt(task, zone)
    if (!at || at > now || (task.startsAt && task.startsAt <= now)) continue
    // The morning is soon enough, unless it begins before.
    if (morning > now && (!begins || morning < begins)) continue
    if (!(await store.markTold(transaction, task, now))) continue
    await tellLookers(
      desk,
      task,
      (t) => say.lacking(t, task, undefined, zone),
      (to) => inTimeFor(desk, to, begins),
    )
  }
}

/** Somebody gave a place back so shortly before that those who look after the task should know at once. */
export async function tellGivenBack(desk: Desk, group: HelperGroup, task: Task, gaveBack: Person): Promise<void> {
  const { transaction, now, settings } = desk
  await tasks.change(transaction, group, task, ['open'], { toldAt: now })
  await tellLookers(
    desk,
    task,
    (t) => say.lacking(t, task, gaveBack, settings.timeZone),
    (to) => hushedFor(desk, to),
    gaveBack,
  )
}

/** What they were told is settled: nobody is lacking any more, or it is over. */
export async function settleDanger(desk: Desk, task: Task): Promise<void> {
  if (!isOver(task) && placesFree(task) > 0) return
  const subject = taskSubjects.danger(task.id)
  const told = await about(desk.transaction, task.groupId, [subject])
  for (const sent of told) {
    const reader = sent.recipientId && (await desk.people.byId(desk.transaction, task.groupId, sent.recipientId))
    const zone = desk.settings.timeZone
    if (reader) await overtake(desk.outbox, reader, sent, say.settled(wordsFor(desk, reader), task, zone))
  }
  if (told.length > 0) await detach(desk.transaction, task.groupId, [subject])
}

type How = (to: Person) => Promise<{ notBefore?: Date; silent?: true }>

async function tellLookers(desk: Desk, task: Task, saying: (t: Words) => Saying, how: How, except?: Person) {
  for (const looker of await lookersAfter(desk, task)) {
    if (looker.id === except?.id || looker.id === task.askerId) continue
    tell(desk.outbox, looker, saying(wordsFor(desk, looker)), {
      subject: taskSubjects.danger(task.id),
      ...(await how(looker)),
    })
  }
}
