import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import type { CompanionKind } from '../tasks/companions/companion.ts'
import type { Appointment } from './appointment.ts'
import { endCompany } from './company/follow.ts'
import * as store from './store.ts'

/** It will not be. Whoever would have come along learns it at once. */
export async function cancel(desk: Desk, person: Person, id: string): Promise<Appointment | undefined> {
  const appointment = await store.ownById(desk.transaction, person, id)
  if (!appointment) return undefined
  const done = await store.change(desk.transaction, person, appointment, ['draft', 'planned'], { state: 'cancelled' })
  if (!done) return undefined
  await endCompany(desk, person, appointment)
  return { ...appointment, state: 'cancelled' }
}

/** They go there, but need nobody to come along. */
export async function callOff(desk: Desk, person: Person, id: string, kind: CompanionKind): Promise<boolean> {
  const appointment = await store.ownById(desk.transaction, person, id)
  return appointment !== undefined && endCompany(desk, person, appointment, kind)
}
