import { isVolunteer, type Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import type { Calendar, Shows } from './calendar.ts'
import { type Calendars, revoke } from './store.ts'

export type Opened = { kind: 'open'; calendar: Calendar } | { kind: 'not a volunteer' }

/** Somebody's calendar of a kind; made when they first ask for it. */
export async function openCalendar(desk: Desk, calendars: Calendars, person: Person, shows: Shows): Promise<Opened> {
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  const calendar =
    (await calendars.of(desk.transaction, person, shows)) ??
    (await calendars.add(desk.transaction, person, shows, desk.now))
  return { kind: 'open', calendar }
}

/** A new address; the old one opens nothing from now on. */
export async function renewCalendar(desk: Desk, calendars: Calendars, person: Person, shows: Shows): Promise<Opened> {
  await revoke(desk.transaction, person, desk.now, shows)
  return openCalendar(desk, calendars, person, shows)
}

export const stopCalendar = (desk: Desk, person: Person, shows: Shows): Promise<void> =>
  revoke(desk.transaction, person, desk.now, shows)
