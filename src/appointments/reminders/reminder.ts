import { isQuiet, type Limits, notBefore } from '../../limits/limits.ts'
import { addDays, type Day, instantAt, startOfDay } from '../../wall-clock.ts'
import { type Appointment, endOf } from '../appointment.ts'

/** 'early': days before a deadline. 'eve': the day before. 'soon': two hours before, or the morning of a deadline's day. */
export type Reminder = 'early' | 'eve' | 'soon'
const columns = { early: 'earlyAt', eve: 'eveAt', soon: 'soonAt' } as const

type Times = Pick<Appointment, 'kind' | 'day' | 'startsAt'>
type Had = Pick<Appointment, 'earlyAt' | 'eveAt' | 'soonAt'>

const hour = 3_600_000
const quarter = hour / 4
/** Nine in the morning: there is time left to do something. */
const morning = 9 * 60
/** Six in the evening: there is time left to look for papers. */
const evening = 18 * 60
const daysEarly = 3

/** When each reminder is due, the last one last. */
function dueTimes({ kind, day, startsAt }: Times, quiet: Limits['quiet'], zone: string): [Reminder, Date][] {
  if (day === undefined) return []
  if (kind === 'deadline')
    return [
      ['early', instantAt(addDays(day, -daysEarly), morning, zone)],
      ['eve', instantAt(addDays(day, -1), morning, zone)],
      ['soon', instantAt(day, morning, zone)],
    ]
  if (!startsAt) return []
  return [
    ['eve', eveOf(day, startsAt, quiet, zone)],
    ['soon', new Date(startsAt.getTime() - 2 * hour)],
  ]
}

/**
 * Which reminder is due now: the latest whose time has come, so that a late look reminds once. Quiet hours hold always;
 * whoever was reminded the evening before is not woken for the second one, and reads it when it is still of use.
 */
export function reminderDue(
  appointment: Times & Had & Pick<Appointment, 'endsAt'>,
  { quiet }: Pick<Limits, 'quiet'>,
  now: Date,
  zone: string,
): Reminder | undefined {
  const end = appointment.startsAt ?? endOf(appointment, zone)
  if (end === undefined || now >= end || isQuiet({ quiet }, now, zone)) return undefined
  const last = dueTimes(appointment, quiet, zone).findLast(([, at]) => now >= at)
  return last && appointment[columns[last[0]]] === undefined ? last[0] : undefined
}

/** Reminders up to this one count as had. */
export function had(reminder: Reminder, now: Date): Partial<Had> {
  if (reminder === 'early') return { earlyAt: now }
  return reminder === 'eve' ? { earlyAt: now, eveAt: now } : { earlyAt: now, eveAt: now, soonAt: now }
}

/** Those whose time was over when it was planned count as had: who writes it down knows of it. The others are to come. */
export function behind(appointment: Times, now: Date, zone: string): Had {
  const over = dueTimes(appointment, undefined, zone).filter(([, at]) => now >= at)
  const is = (which: Reminder) => (over.some(([reminder]) => reminder === which) ? now : undefined)
  return { earlyAt: is('early'), eveAt: is('eve'), soonAt: is('soon') }
}

/** The evening before; where quiet hours begin before that and last until then, just before they begin. */
function eveOf(day: Day, startsAt: Date, quiet: Limits['quiet'], zone: string): Date {
  const dayBefore = addDays(day, -1)
  const usual = instantAt(dayBefore, evening, zone)
  if (notBefore({ quiet }, usual, zone) < new Date(startsAt.getTime() - 2 * hour)) return usual
  const earliest = startOfDay(dayBefore, zone).getTime()
  let at = usual.getTime()
  while (at > earliest && isQuiet({ quiet }, new Date(at), zone)) at -= quarter
  return new Date(at)
}
