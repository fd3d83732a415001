import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import { end } from '../places/finish.ts'
import * as tasks from '../store.ts'
import { timesOf } from '../task.ts'
import { begunAlone, markTold } from './companion-store.ts'

/**
 * Nobody came along, and the time for it is over: nobody can take it any more, and what its asker wrote goes with the words
 * of other tasks that are over. They know since nobody was found in time, and are asked how their appointment went.
 */
export async function closeMissed(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, now } = desk
  for (const { id } of await begunAlone(transaction, group, now)) {
    const task = await tasks.hold(transaction, group, id)
    const over = task && timesOf(task)
    if (task?.state !== 'open' || task.held > 0 || !over || over.endsAt > now) continue
    await markTold(desk.transaction, task, 'over')
    await end(desk, group, task, 'cancelled')
  }
}
