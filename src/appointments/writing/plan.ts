import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { type Day, dayOf } from '../../wall-clock.ts'
import { type Appointment, type Hours, hoursOn } from '../appointment.ts'
import { sendFileAgain } from '../calendar-file.ts'
import { moveCompany } from '../company/follow.ts'
import { behind } from '../reminders/reminder.ts'
import * as store from '../store.ts'
import type { Filled } from './fill-in.ts'

/** Its day is said, and its hours: it is planned from now on, or moved. Reminders that would have been due are not made up for. */
export async function plan(desk: Desk, person: Person, before: Appointment, day: Day, hours?: Hours): Promise<Filled> {
  const { transaction, now, settings } = desk
  const zone = settings.timeZone
  const times =
    before.kind === 'appointment' && hours ? hoursOn(day, hours, zone) : { startsAt: undefined, endsAt: undefined }
  if (day < dayOf(now, zone) || (times.startsAt && times.startsAt <= now))
    return { kind: 'past', when: { day, ...from(hours) } }
  const moved: Appointment = { ...before, day, ...times, state: 'planned' }
  const changes = { state: 'planned', day, ...times, ...behind(moved, now, zone) } as const
  if (!(await store.change(transaction, person, before, ['draft', 'planned'], changes))) return { kind: 'gone' }
  const isNew = before.state === 'draft'
  const same = before.day === day && before.startsAt?.getTime() === times.startsAt?.getTime()
  const appointment = { ...moved, ...behind(moved, now, zone) }
  if (isNew || same) return { kind: 'filled', appointment, new: isNew }
  await moveCompany(desk, person, appointment)
  return { kind: 'filled', appointment: await sendFileAgain(desk, person, appointment), new: false }
}

const from = (hours: Hours | undefined) => (hours ? { from: hours.from } : {})
