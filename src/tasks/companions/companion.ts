import { addDays, type Day, dayOf, instantAt } from '../../wall-clock.ts'
import { isNight } from '../posting/night.ts'
import type { Task } from '../task.ts'

/** Somebody to come along to an appointment, or to interpret there. */
export type CompanionKind = 'company' | 'interpreting'
export const companionKinds: readonly CompanionKind[] = ['company', 'interpreting']

/** What an asker wishes for: for which appointment, whom, in which languages; who is asked. */
export type CompanionWish = {
  kind: CompanionKind
  appointmentId: string
  circle: Task['circle']
  /** At an authority, which the group may know; of anything else it hears no more than that it is an appointment. */
  atOffice: boolean
  day: Day
  startsAt: Date
  endsAt: Date | undefined
  suits: 'woman' | 'man' | undefined
  spoken: readonly string[]
  area: string | undefined
  /** For those who go, and for nobody else: where exactly, and what it is in the asker's own words. */
  place: string | undefined
  details: string | undefined
}

const hour = 3_600_000

/**
 * Until when somebody must be found, so that the asker can still do something else: a day before, or shortly before what
 * is soon; never by night, when nobody answers.
 */
export function findByFor(startsAt: Date, now: Date, zone: string): Date {
  const left = startsAt.getTime() - now.getTime()
  const before = left > 48 * hour ? 24 * hour : left > 6 * hour ? 3 * hour : left > 2 * hour ? hour : 0
  const usual = new Date(startsAt.getTime() - before)
  const evening = instantAt(addDays(dayOf(startsAt, zone), -1), 20 * 60, zone)
  return isNight(usual, zone) && evening.getTime() > now.getTime() + hour ? evening : usual
}
