import type { Words } from '../../language/words.ts'
import { type Day, dial, instantAt } from '../../wall-clock.ts'
import type { Shift } from '../shift.ts'
import type { SlotTimes } from '../slot.ts'
import type { Hours } from './read-slot.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** From when until when, on the wall clock. */
export const hours = (t: Words, { from, until }: Hours): string =>
  t.plain('rota.plan.hours', { from: dial(from), until: dial(until) })

/** A slot in a few words: its weekday, short, and its hours. */
export const slotName = (t: Words, slot: SlotTimes): string => `${t.weekday(slot.weekday, 'short')} ${hours(t, slot)}`

/** The hours of a shift. Its end at midnight is that of its own day. */
export function hoursOf(t: Words, { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, zone: string): string {
  const until = t.time(endsAt, zone)
  return t.plain('rota.plan.hours', { from: t.time(startsAt, zone), until: until === '00:00' ? '24:00' : until })
}

/** A day, short. */
export const dayName = (t: Words, day: Day, zone: string): string => t.day(instantAt(day, 12 * 60, zone), zone)
