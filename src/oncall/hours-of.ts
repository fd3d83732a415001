import type { Saying } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { type Month, monthOf, type Served, servedByMonth } from '../rota/places/hours.ts'
import { heldBy } from '../rota/places/served.ts'
import { tasksServed } from '../tasks/afterwards/served.ts'
import * as say from './hours-messages.ts'
import * as store from './store.ts'

/** What somebody did for the group, for the certificate of voluntary work. */
export type Hours = {
  /** Their first shift, task or question; undefined when there was none. */
  since: Date | undefined
  /** `minutes`: in shifts and in tasks. */
  months: (Served & { month: Month; tasks: number; questions: number })[]
}

async function hoursOf({ transaction, now, settings }: Desk, person: Person): Promise<Hours> {
  const zone = settings.timeZone
  const places = (await heldBy(transaction, person)).filter(({ startsAt, cancelled }) => startsAt <= now && !cancelled)
  const served = servedByMonth(places, now, zone)
  const questions = await store.takenBy(transaction, person)
  const taken = Map.groupBy(questions, (at) => monthOf(at, zone))
  const done = await tasksServed(transaction, person)
  const tasks = Map.groupBy(done, ({ at }) => monthOf(at, zone))
  const months = [...new Set([...served.keys(), ...tasks.keys(), ...taken.keys()])].sort()
  const first = [...places.map(({ startsAt }) => startsAt), ...done.map(({ at }) => at), ...questions].map((at) =>
    at.getTime(),
  )
  return {
    since: first.length === 0 ? undefined : new Date(Math.min(...first)),
    months: months.map((month) => ({
      month,
      shifts: served.get(month)?.shifts ?? 0,
      tasks: tasks.get(month)?.length ?? 0,
      minutes: sum([{ minutes: served.get(month)?.minutes ?? 0 }, ...(tasks.get(month) ?? [])]),
      questions: taken.get(month)?.length ?? 0,
    })),
  }
}

const sum = (parts: readonly { minutes: number }[]): number => parts.reduce((all, { minutes }) => all + minutes, 0)

/** The same in words, for whoever reads them: the volunteer, or somebody who coordinates. */
export async function hoursFor(desk: Desk, reader: Person, person: Person): Promise<Saying> {
  const group = (await desk.people.groupById(desk.transaction, person.groupId)) as HelperGroup
  const hours = await hoursOf(desk, person)
  return say.hours(wordsFor(desk, reader), { person, group, hours, now: desk.now, zone: desk.settings.timeZone })
}
