import type { Person } from '../../people/person.ts'
import type { Called } from '../../questions/call.ts'
import { callWith } from '../../questions/call-with.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { type Appointment, topicOf } from '../appointment.ts'
import { endCompany } from '../company/follow.ts'
import * as store from '../store.ts'
import * as say from './chain-messages.ts'

/** All is done: also of a deadline whose day is still to come. */
export async function finish(desk: Desk, person: Person, id: string): Promise<Appointment | undefined> {
  const appointment = await store.ownById(desk.transaction, person, id)
  if (!appointment || appointment.state === 'draft' || appointment.state === 'cancelled') return undefined
  const changes = { state: 'over', outcome: 'done' } as const
  if (!(await store.change(desk.transaction, person, appointment, ['planned', 'over'], changes))) return undefined
  if (appointment.state === 'planned') await endCompany(desk, person, appointment)
  return { ...appointment, ...changes }
}

/**
 * They want a person: their question says which appointment it is about, in their own words.
 * @param number of the message with the button
 */
export async function askForHelp(desk: Desk, person: Person, id: string, number: number): Promise<Called | undefined> {
  const appointment = await store.ownById(desk.transaction, person, id)
  if (!appointment) return undefined
  await store.change(desk.transaction, person, appointment, ['over'], { outcome: 'help' })
  return callWith(desk, person, number, say.needsHelp(wordsFor(desk, person), appointment, desk.settings.timeZone), {
    topic: topicOf(appointment.content),
    sensitive: appointment.content.sensitive ?? false,
  })
}
