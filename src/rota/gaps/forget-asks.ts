import { removeAbout, removeOlder } from '../../deliveries/store.ts'
import type { Desk } from '../../questions/desk.ts'
import { removeAsks, shiftsAskedAbout } from './ask-store.ts'
import { subjects } from './gap.ts'

/** Messages that speak of many shifts, by how their subjects begin. */
const ofMany = ['gaps:', 'week:']

/**
 * Who was asked for shifts, who wished to swap them, and where that stands in people's chats, goes as long after them as
 * the words of questions do. Who held a shift stays: it is somebody's hours.
 */
export async function forgetOldAsks(desk: Desk, groupId: string): Promise<void> {
  const { transaction, now, settings } = desk
  const before = new Date(now.getTime() - settings.retention)
  for (const { id, swapIds } of await shiftsAskedAbout(transaction, groupId, before)) {
    const about = [subjects.ask(id), subjects.told(id), ...swapIds.map(subjects.swap)]
    await removeAbout(transaction, groupId, about)
    await removeAsks(transaction, groupId, id)
  }
  for (const beginning of ofMany) await removeOlder(transaction, groupId, beginning, before)
}
