import type { HelperGroup } from '../people/group.ts'
import type { Desk } from '../questions/desk.ts'
import * as store from './plan-store.ts'
import { placesFree, weeksAhead } from './shift.ts'
import type { Slot } from './slot.ts'

/** The week plan at a glance. */
export type Overview = {
  slots: Slot[]
  /** Shifts of the coming weeks that take place, and those among them for which somebody is missing. */
  shifts: number
  gaps: number
}

export async function overview({ transaction, now }: Desk, group: HelperGroup): Promise<Overview> {
  const slots = await store.slotsOf(transaction, group.id)
  const end = new Date(now.getTime() + weeksAhead * 7 * 86_400_000)
  const ahead = (await store.shiftsAhead(transaction, group.id, now)).filter(
    ({ cancelled, startsAt }) => !cancelled && startsAt < end,
  )
  return { slots, shifts: ahead.length, gaps: ahead.filter((shift) => placesFree(shift) > 0).length }
}
