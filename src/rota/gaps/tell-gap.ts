import { tell } from '../../deliveries/tell.ts'
import { noLimits, notBefore } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import * as places from '../places/place-store.ts'
import type { Shift } from '../shift.ts'
import { awakeAt } from './fair.ts'
import { subjects } from './gap.ts'
import * as say from './gap-messages.ts'
import * as store from './gap-store.ts'

/**
 * Coordinators hear of a gap that nobody fills, once, with whoever would come if need be; or, `gaveBack`, of one that
 * somebody has left so shortly before that they should know at once.
 */
export async function tellOfGap(desk: Desk, shift: Shift, gaveBack?: Person): Promise<void> {
  const { transaction, outbox, people, now, settings } = desk
  const zone = settings.timeZone
  if (!(await store.markTold(transaction, shift, now))) return
  const all = await people.withRole(transaction, shift.groupId, 'coordinator', 'volunteer')
  const onStandby = await places.onStandby(transaction, shift)
  const standby = onStandby.flatMap((id) => all.find((each) => each.id === id) ?? [])
  const limits = await limitsIn(transaction, shift.groupId)
  for (const coordinator of all) {
    if (coordinator.role !== 'coordinator' || coordinator.unreachable || coordinator.id === gaveBack?.id) continue
    const own = limits.get(coordinator.id) ?? noLimits
    // The morning is soon enough, unless the shift comes before it.
    const morning = awakeAt(now, own, zone)
    tell(outbox, coordinator, say.gapTold(wordsFor(desk, coordinator), { shift, gaveBack, standby, zone }), {
      subject: subjects.told(shift.id),
      notBefore: morning < shift.startsAt ? morning : notBefore(own, now, zone),
    })
  }
}
