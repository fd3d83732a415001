import { closeCalendars } from '../calendars/close.ts'
import { endAsVolunteer } from '../limits/of.ts'
import { isCoordinator, isVolunteer, type Person, type Role } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { endReadingsBy } from '../questions/end-readings.ts'
import { handBack } from '../questions/hand-back.ts'
import { endClearances } from '../vetting/cleared.ts'
import * as store from './store.ts'

export type Left = { kind: 'left' } | { kind: 'last coordinator' } | { kind: 'not a volunteer' }

/** A volunteer stops. Their open talks go to somebody else; what they did stays without them. */
export async function leave(desk: Desk, person: Person): Promise<Left> {
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  return changeRole(desk, person, 'asker')
}

/** Makes somebody a volunteer, coordinator or plain asker. The last coordinator stays. */
export async function changeRole(desk: Desk, person: Person, role: Role): Promise<Left> {
  if (
    isCoordinator(person) &&
    role !== 'coordinator' &&
    (await store.coordinatorsLeft(desk.transaction, person.groupId, person.id)) === 0
  )
    return { kind: 'last coordinator' }
  if (role === 'asker') {
    await handBack(desk, person)
    await endAsVolunteer(desk.transaction, person)
    await endClearances(desk.transaction, person)
    await closeCalendars(desk.transaction, person, desk.now)
  } else if (role === 'volunteer') await endReadingsBy(desk, person)
  // A link that they made would let them in again, or somebody they alone chose.
  if (isCoordinator(person) && role !== 'coordinator')
    await store.revokeInvitationsBy(desk.transaction, person, desk.now)
  await desk.people.setRole(desk.transaction, person, role, person.name, desk.now)
  return { kind: 'left' }
}
