import { isQuiet, type Limits, notBefore } from '../../limits/limits.ts'
import { addDays, instantAt, startOfDay } from '../../wall-clock.ts'
import type { Shift } from '../shift.ts'

export type Reminder = 'eve' | 'hour'

/** What a reminder goes by: since when somebody has the place, and which ones they had. */
export type Reminded = { since: Date; eveAt: Date | undefined; hourAt: Date | undefined }

type Times = Pick<Shift, 'day' | 'startsAt'>

const hour = 3_600_000
const quarter = hour / 4
/** Six in the evening. */
const evening = 18 * 60

/**
 * Which reminder of a shift is due to its holder now: one the evening before, one an hour before. Their quiet hours hold
 * always. A reminder is for the time the shift had when it went out: one that was moved since is reminded of anew. Whoever
 * took the shift after a reminder was due knows of it.
 * @param ahead how long before the second one is due
 */
export function reminderDue(
  shift: Times,
  { since, eveAt, hourAt }: Reminded,
  { quiet }: Pick<Limits, 'quiet'>,
  now: Date,
  zone: string,
  ahead = hour,
): Reminder | undefined {
  if (now >= shift.startsAt || isQuiet({ quiet }, now, zone)) return undefined
  const eveTime = eveOf(shift, quiet, zone)
  const hourTime = new Date(shift.startsAt.getTime() - ahead)
  const hadEve = eveAt !== undefined && eveAt >= startOfDay(addDays(shift.day, -1), zone)
  if (now >= hourTime) {
    if (since > hourTime || (hourAt !== undefined && hourAt >= hourTime)) return undefined
    return hadEve && isQuiet({ quiet }, hourTime, zone) ? undefined : 'hour'
  }
  return now >= eveTime && since <= eveTime && !hadEve ? 'eve' : undefined
}

/**
 * The evening before; where somebody's quiet hours begin before that and last until the shift, just before they begin, so
 * that they hear of it at all.
 */
function eveOf({ day, startsAt }: Times, quiet: Limits['quiet'], zone: string): Date {
  const dayBefore = addDays(day, -1)
  const usual = instantAt(dayBefore, evening, zone)
  if (notBefore({ quiet }, usual, zone) < startsAt) return usual
  const earliest = startOfDay(dayBefore, zone).getTime()
  let at = usual.getTime()
  while (at > earliest && isQuiet({ quiet }, new Date(at), zone)) at -= quarter
  return new Date(at)
}
