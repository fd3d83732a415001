import { DateTime, IANAZone } from 'luxon'

/** A day on the wall clock, as 2026-11-24. */
export type Day = string

/** Minutes after midnight on the wall clock, 0 to 1440. */
export type MinuteOfDay = number

const minute = 60_000
const dayLength = 24 * 60 * minute

export const dayOf = (instant: Date, zone: string): Day => at(instant, zone).toISODate() as Day
export const minuteOf = (instant: Date, zone: string): MinuteOfDay => {
  const { hour, minute } = at(instant, zone)
  return hour * 60 + minute
}

/** As on the dial: 16:00. */
export const dial = (minutes: MinuteOfDay): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => plain(day).weekday
export const addDays = (day: Day, count: number): Day => plain(day).plus({ days: count }).toISODate() as Day
/** The same day of another month, or that month's last. */
export const addMonths = (day: Day, count: number): Day => plain(day).plus({ months: count }).toISODate() as Day
/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))
/** Days from one to the other, the other not included. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((plain(until).toMillis() - plain(from).toMillis()) / dayLength)

/** Whether a text is a day that exists. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid

/**
 * The instant at which the wall clock of a zone shows a time. Of an hour that comes twice, when summer ends, the first;
 * for a time that is left out, when summer begins, the moment in which the clock jumps over it. So what follows one another
 * on the wall clock follows one another in time, without a gap.
 */
export function instantAt(day: Day, minutes: MinuteOfDay, zone: string): Date {
  const rules = IANAZone.create(zone)
  const shown = plain(day).toMillis() + minutes * minute
  const [before, after] = [shown - dayLength, shown + dayLength].map((near) => rules.offset(near) * minute) as [
    number,
    number,
  ]
  // The larger offset is the earlier instant.
  const fits = [Math.max(before, after), Math.min(before, after)]
    .map((offset) => shown - offset)
    .find((instant) => instant + rules.offset(instant) * minute === shown)
  return new Date(fits ?? jump(rules, shown - after, shown - before))
}

/** When between two instants, at most a few hours apart, the offset changes. */
function jump(rules: IANAZone, from: number, until: number): number {
  if (until - from <= minute) return until
  const middle = from + Math.floor((until - from) / 2 / minute) * minute
  return rules.offset(middle) === rules.offset(from) ? jump(rules, middle, until) : jump(rules, from, middle)
}

/** The beginning of a day, and of the Monday of an instant's week. */
export const startOfDay = (day: Day, zone: string): Date => instantAt(day, 0, zone)
export const startOfWeek = (instant: Date, zone: string): Date => startOfDay(mondayOf(dayOf(instant, zone)), zone)

const at = (instant: Date, zone: string) => DateTime.fromJSDate(instant, { zone })
const plain = (day: Day) => DateTime.fromISO(day, { zone: 'utc' })
