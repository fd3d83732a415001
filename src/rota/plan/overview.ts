import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import { addDays, dayOf } from '../../wall-clock.ts'
import { placesFree, weeksAhead } from '../shift.ts'
import type { Slot } from '../slot.ts'
import { type Holidays, holidaysOf } from './holidays.ts'
import * as store from './plan-store.ts'

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

/** One slot that has not ended. */
export const slotAt = ({ transaction }: Desk, group: HelperGroup, id: string): Promise<Slot | undefined> =>
  store.slotById(transaction, group.id, id)

/** The holidays of the group's Land from today for a year, in their order. */
export async function holidaysAhead(desk: Desk, group: HelperGroup): Promise<Holidays> {
  const today = dayOf(desk.now, desk.settings.timeZone)
  const end = addDays(today, 365)
  const all = await holidaysOf(group.land, today, end)
  return new Map(
    [...all].filter(([day]) => today <= day && day <= end).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}
