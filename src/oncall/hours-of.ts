import type { Saying } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { type Month, monthOf, type Served, servedByMonth } from '../rota/places/hours.ts'
import { heldBy } from '../rota/places/served.ts'
import * as say from './hours-messages.ts'
import * as store from './store.ts'

/** What somebody did for the group, for the certificate of voluntary work. */
export type Hours = {
  /** Their first shift or question; undefined when there was none. */
  since: Date | undefined
  months: (Served & { month: Month; questions: number })[]
}

async function hoursOf({ transaction, now, settings }: Desk, person: Person): Promise<Hours> {
  const zone = settings.timeZone
  const places = (await heldBy(transaction, person)).filter(({ startsAt, cancelled }) => startsAt <= now && !cancelled)
  const served = servedByMonth(places, now, zone)
  const questions = await store.takenBy(transaction, person)
  const taken = Map.groupBy(questions, (at) => monthOf(at, zone))
  const months = [...new Set([...served.keys(), ...taken.keys()])].sort()
  const first = [...places.map(({ startsAt }) => startsAt), ...questions].map((at) => at.getTime())
  return {
    since: first.length === 0 ? undefined : new Date(Math.min(...first)),
    months: months.map((month) => ({
      month,
      ...(served.get(month) ?? { shifts: 0, minutes: 0 }),
      questions: taken.get(month)?.length ?? 0,
    })),
  }
}

/** The same in words, for whoever reads them: the volunteer, or somebody who coordinates. */
export async function hoursFor(desk: Desk, reader: Person, person: Person): Promise<Saying> {
  const group = (await desk.people.groupById(desk.transaction, person.groupId)) as HelperGroup
  const hours = await hoursOf(desk, person)
  return say.hours(wordsFor(desk, reader), { person, group, hours, now: desk.now, zone: desk.settings.timeZone })
}
