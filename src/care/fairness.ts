import type { Stretch } from '../rota/place.ts'
import { minutesServed } from '../rota/places/hours.ts'
import { addDays, dayOf, instantAt, type MinuteOfDay } from '../wall-clock.ts'

/** What somebody carried in the last four weeks. */
export type Carried = { shifts: number; questions: number; nightMinutes: number }

const weeksBack = 4

const nightFrom: MinuteOfDay = 22 * 60
const nightUntil: MinuteOfDay = 6 * 60

/** When the weeks that count began. */
export const countsFrom = (now: Date): Date => new Date(now.getTime() - weeksBack * 7 * 86_400_000)

/**
 * What everybody carried: shifts that began within the four weeks, questions taken since, and how much of the shifts was
 * night. Who carried nothing is left out: nobody is counted out by name.
 * @param taken who took a question, once for each question
 */
export function carriedBy(
  places: readonly Stretch[],
  taken: readonly string[],
  now: Date,
  zone: string,
): Map<string, Carried> {
  const all = new Map<string, Carried>()
  const of = (id: string): Carried => {
    const carried = all.get(id) ?? { shifts: 0, questions: 0, nightMinutes: 0 }
    all.set(id, carried)
    return carried
  }
  for (const place of places) {
    const minutes = minutesServed(place, now)
    if (place.personId === undefined || minutes === 0 || place.startsAt < countsFrom(now)) continue
    const carried = of(place.personId)
    carried.shifts += 1
    carried.nightMinutes += nightMinutes(place.startsAt, minutes, zone)
  }
  for (const id of taken) of(id).questions += 1
  return all
}

/** How many minutes of a stretch are night on the wall clock, from ten to six. */
export function nightMinutes(from: Date, minutes: number, zone: string): number {
  const until = from.getTime() + minutes * 60_000
  let night = 0
  for (
    let day = addDays(dayOf(from, zone), -1);
    instantAt(day, nightFrom, zone).getTime() < until;
    day = addDays(day, 1)
  ) {
    const begins = Math.max(from.getTime(), instantAt(day, nightFrom, zone).getTime())
    const ends = Math.min(until, instantAt(addDays(day, 1), nightUntil, zone).getTime())
    night += Math.max(0, ends - begins)
  }
  return Math.round(night / 60_000)
}
