import { isQuiet, noLimits, notBefore } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import { disclose } from '../places/tell-place.ts'
import { isDisclosed, type Task } from '../task.ts'
import * as store from './disclosing-store.ts'

/**
 * From a day before, those who hold a place see exactly where it is, and can write to the asker it is for. Quiet hours of
 * either side come first, unless it begins in them.
 */
export async function discloseDue(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, people, now, settings } = desk
  const waiting = (await store.notShown(transaction, group, now)).filter(({ task }) => isDisclosed(task, now))
  if (waiting.length === 0) return
  const limits = await limitsIn(transaction, group.id)
  const sleeps = (task: Task, id: string | undefined) => {
    const own = limits.get(id ?? '') ?? noLimits
    const zone = settings.timeZone
    return isQuiet(own, now, zone) && (!task.startsAt || notBefore(own, now, zone) < task.startsAt)
  }
  for (const { task, personId } of waiting) {
    const person = await people.byId(transaction, group.id, personId)
    if (!person || person.unreachable || sleeps(task, personId) || sleeps(task, task.askerId)) continue
    await disclose(desk, task, person)
  }
}
