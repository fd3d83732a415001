import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { endCompany } from './company/follow.ts'
import * as store from './store.ts'

/**
 * Somebody is forgotten: whoever would have come along learns that they are not needed, and no reason. What they noted is
 * deleted here and not along with them: PostgreSQL would take the task from the appointment before it takes it from the
 * asker, and then find an asker who is gone.
 */
export async function endAppointments(desk: Desk, person: Person): Promise<void> {
  for (const appointment of await store.ahead(desk.transaction, person)) await endCompany(desk, person, appointment)
  await store.removeAllOf(desk.transaction, person)
}
