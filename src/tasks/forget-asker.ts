import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { cancelTask } from './changes/cancel.ts'
import { groupOf } from './desk.ts'
import { end } from './places/finish.ts'
import * as store from './store.ts'
import type { Task } from './task.ts'

/**
 * Somebody is forgotten for whom there are tasks: nobody comes for them any more, and their own words and where it is go at
 * once, since a task is sealed with the group's key and not with theirs. What is left is what Lotse wrote. An interpreter at
 * once is ended before this.
 */
export async function forgetAsker(desk: Desk, person: Person): Promise<void> {
  const { transaction, now } = desk
  const group = await groupOf(desk, person.groupId)
  for (const { id } of await store.allFor(transaction, group, person.id)) {
    const task = await store.hold(transaction, group, id)
    if (!task) continue
    if (task.state === 'open') {
      if (task.held > 0 && hasBegun(task, now)) await end(desk, group, task)
      else await cancelTask(desk, person, id)
    }
    const content = { text: task.content.text }
    await store.change(transaction, group, task, ['open', 'done', 'cancelled'], { content })
  }
}

/** Whoever came is not told any more that it is cancelled. */
const hasBegun = ({ startsAt }: Task, now: Date): boolean => startsAt !== undefined && startsAt <= now
