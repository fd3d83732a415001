import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { addDays } from '../wall-clock.ts'
import { type Appointment, endOf } from './appointment.ts'
import { nameOf } from './name-messages.ts'
import * as store from './store.ts'

const twoHours = 2 * 3600

/** Sends somebody a file that their calendar takes in, with an alarm. It is theirs, so their own words stand in it. */
export async function sendFile(desk: Desk, person: Person, id: string): Promise<'sent' | 'gone'> {
  const appointment = await store.ownById(desk.transaction, person, id)
  if (appointment?.state !== 'planned') return 'gone'
  await send(desk, person, appointment, appointment.content.sequence ?? 0)
  return 'sent'
}

/** It changed: whoever has a file of it gets the next one, and their calendar takes it for the same appointment. */
export async function sendFileAgain(desk: Desk, person: Person, appointment: Appointment): Promise<Appointment> {
  const { sequence } = appointment.content
  return sequence === undefined ? appointment : send(desk, person, appointment, sequence + 1)
}

async function send(desk: Desk, person: Person, before: Appointment, sequence: number): Promise<Appointment> {
  const content = { ...before.content, sequence }
  await store.change(desk.transaction, person, before, ['planned'], { content })
  const t = wordsFor(desk, person)
  desk.outbox.add({
    to: person,
    method: 'sendDocument',
    urgency: 'answer',
    letter: {
      parameters: { caption: t.plain(`appointments.file.${sequence === 0 ? 'first' : 'again'}`) },
      made: {
        place: 'document',
        name: 'lotse.ics',
        text: await write({ ...before, content }, nameOf(t, before), desk.now, desk.settings.timeZone),
      },
    },
  })
  return { ...before, content }
}

/**
 * Times are in UTC, which every calendar shows on its own wall clock; a deadline is the whole of its day. What writes it is
 * loaded for the first who wants a file.
 */
async function write(appointment: Appointment, title: string, now: Date, zone: string): Promise<string> {
  const { default: ical, ICalAlarmType, ICalCalendarMethod } = await import('ical-generator')
  const { id, day, startsAt, content } = appointment
  const calendar = ical({ prodId: { company: 'Lotse', product: 'Lotse' }, method: ICalCalendarMethod.PUBLISH })
  const event = calendar.createEvent({
    id: `${id}@lotse`,
    sequence: content.sequence ?? 0,
    stamp: now,
    summary: title,
    ...(content.where === undefined ? {} : { location: content.where }),
    ...(startsAt
      ? { start: startsAt, end: endOf(appointment, zone) as Date }
      : { start: dateOnly(day as string), end: dateOnly(addDays(day as string, 1)), allDay: true }),
  })
  event.createAlarm({ type: ICalAlarmType.display, trigger: startsAt ? twoHours : 15 * 3600 })
  return calendar.toString()
}

/** All-day events have no zone; the library takes the day from the machine's clock. */
const dateOnly = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
