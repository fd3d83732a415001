import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import { addDays, dayOf } from '../../wall-clock.ts'
import { madeFrom, shiftsFor, weeksAhead } from '../shift.ts'
import { type Holidays, holidaysOf } from './holidays.ts'
import * as store from './plan-store.ts'

/**
 * Makes the shifts of the coming weeks that do not exist yet. A slot's shifts are made by whoever claims them, so that two
 * processes make none twice; where nothing is missing, it is one small query. Returns how many were made.
 */
export async function extendRota(desk: Desk, group: HelperGroup): Promise<number> {
  const { transaction, now, settings } = desk
  const today = dayOf(now, settings.timeZone)
  const last = addDays(today, 7 * weeksAhead)
  let holidays: Holidays | undefined
  let made = 0
  for (const { slot, madeUntil } of await store.slotsBehind(transaction, group.id, last)) {
    if (!(await store.claimMaking(transaction, slot, last))) continue
    holidays ??= await holidaysOf(group.land, today, last)
    // What was missed while Lotse stood still is past, and is not made up for.
    const first = madeUntil !== undefined && madeUntil >= today ? addDays(madeUntil, 1) : today
    const days = await store.daysMade(transaction, slot, [first, last])
    const existing = new Set(days.map((day) => madeFrom(slot.id, day)))
    const isHoliday = (day: string) => holidays?.has(day) ?? false
    const missing = shiftsFor([slot], [first, last], existing, isHoliday, settings.timeZone)
    const ahead = missing.filter(({ endsAt }) => endsAt > now)
    await store.addShifts(transaction, ahead, now)
    made += ahead.length
  }
  return made
}
