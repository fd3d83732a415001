import { about, detach } from '../../deliveries/store.ts'
import { overtake } from '../../deliveries/tell.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { type Task, taskSubjects } from '../task.ts'
import * as say from './afterwards-messages.ts'

/** Whoever was asked whether it is done need not answer any more. */
export async function settleAsked(desk: Desk, task: Task): Promise<void> {
  const subject = taskSubjects.asked(task.id)
  const asked = await about(desk.transaction, task.groupId, [subject])
  for (const sent of asked) {
    const reader = sent.recipientId && (await desk.people.byId(desk.transaction, task.groupId, sent.recipientId))
    const zone = desk.settings.timeZone
    if (reader) await overtake(desk.outbox, reader, sent, say.isDone(wordsFor(desk, reader), task, zone))
  }
  if (asked.length > 0) await detach(desk.transaction, task.groupId, [subject])
}
