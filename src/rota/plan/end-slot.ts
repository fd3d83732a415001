import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { showGap } from '../gaps/show-gap.ts'
import type { Slot } from '../slot.ts'
import { showWeeks } from '../week/show-week.ts'
import * as say from './change-messages.ts'
import * as store from './plan-store.ts'
import { tellHolders } from './tell-holders.ts'

export type EndedSlot = { kind: 'ended'; slot: Slot } | { kind: 'no such slot' }

/**
 * No further shifts come from a slot. Its shifts to come go, whether changed by hand or not: those that nobody had anything
 * to do with vanish, the others are cancelled, and who holds them is told. A shift that has begun goes on to its end, and
 * those that were stay as they are.
 */
export async function endSlot(desk: Desk, group: HelperGroup, by: Person, id: string): Promise<EndedSlot> {
  const { transaction, now, settings } = desk
  await store.planAlone(transaction, group.id)
  const slot = await store.slotById(transaction, group.id, id)
  if (!slot || !(await store.endSlot(transaction, slot, now))) return { kind: 'no such slot' }
  const coming = await store.shiftsToCome(transaction, slot, now)
  const left = await store.removeUntouched(transaction, group.id, coming)
  const cancelled = []
  for (const shift of left) if (await store.setCancelled(transaction, shift, true, now)) cancelled.push(shift)
  await tellHolders(
    desk,
    by,
    cancelled,
    (t, theirs) => say.slotEnded(t, slot, theirs, settings.timeZone),
    (t, theirs) => say.standbySlotEnded(t, slot, theirs, settings.timeZone),
  )
  for (const shift of cancelled) await showGap(desk, shift)
  await showWeeks(desk, group.id)
  return { kind: 'ended', slot }
}
