import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import { type Day, dayOf, daysBetween } from '../../wall-clock.ts'
import { whoFits } from './assign.ts'
import * as daySay from './day-messages.ts'
import { holidaysAhead, overview } from './overview.ts'
import * as say from './plan-messages.ts'
import { plannedDay, staffedShift, weekFrom } from './planned.ts'

/** What coordinators see of the rota, as it is at this moment. A shift that is gone has no screen. */
export const planScreen = async (desk: Desk, t: Words, group: HelperGroup): Promise<Saying> =>
  say.plan(t, await overview(desk, group))

export const holidaysScreen = async (desk: Desk, t: Words, group: HelperGroup): Promise<Saying> =>
  say.holidays(t, await holidaysAhead(desk, group), group.land, desk.settings.timeZone)

export const weekScreen = async (desk: Desk, t: Words, group: HelperGroup, weeks: number): Promise<Saying> =>
  daySay.week(t, await weekFrom(desk, group, weeks), weeks, desk.settings.timeZone)

export async function dayScreen(desk: Desk, t: Words, group: HelperGroup, day: Day): Promise<Saying> {
  const { timeZone } = desk.settings
  const weeks = Math.floor(daysBetween(dayOf(desk.now, timeZone), day) / 7)
  return daySay.oneDay(t, await plannedDay(desk, group, day), weeks, timeZone)
}

export async function shiftScreen(desk: Desk, t: Words, group: HelperGroup, id: string): Promise<Saying | undefined> {
  const staffed = await staffedShift(desk, group, id)
  return staffed && daySay.shift(t, staffed, desk.settings.timeZone)
}

export async function cancelScreen(desk: Desk, t: Words, group: HelperGroup, id: string): Promise<Saying | undefined> {
  const staffed = await staffedShift(desk, group, id)
  return staffed && daySay.cancelQuestion(t, staffed, desk.settings.timeZone)
}

export async function candidatesScreen(
  desk: Desk,
  t: Words,
  group: HelperGroup,
  id: string,
  page: number,
): Promise<Saying | undefined> {
  const staffed = await staffedShift(desk, group, id)
  if (!staffed) return undefined
  const { fit, others } = await whoFits(desk, group, staffed.shift)
  return daySay.candidates(t, staffed.shift, fit, others, page, desk.settings.timeZone)
}
