import { closeCalendars } from '../calendars/close.ts'
import type { Transaction } from '../database/transactions.ts'
import { endAsVolunteer } from '../limits/of.ts'
import { isCoordinator, isVolunteer, type Person, type Role } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { handBack } from '../questions/handover/hand-back.ts'
import { endReadingsBy } from '../questions/overview/end-readings.ts'
import { withdrawBoards } from '../tasks/board/withdraw-boards.ts'
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
  if (role !== 'coordinator' && (await isLastCoordinator(desk.transaction, person))) return { kind: 'last coordinator' }
  if (role === 'asker') {
    await handBack(desk, person)
    await endAsVolunteer(desk.transaction, person)
    await endClearances(desk.transaction, person)
    await closeCalendars(desk.transaction, person, desk.now)
  } else if (role === 'volunteer') {
    await endReadingsBy(desk, person)
    await withdrawBoards(desk, person, 'own')
  }
  if (isCoordinator(person) && role !== 'coordinator') await endInvitations(desk, person)
  await desk.people.setRole(desk.transaction, person, role, person.name, desk.now)
  return { kind: 'left' }
}

/** Nobody would coordinate without them. */
export async function isLastCoordinator(transaction: Transaction, person: Person): Promise<boolean> {
  return isCoordinator(person) && (await store.coordinatorsLeft(transaction, person.groupId, person.id)) === 0
}

/** A link that somebody made who coordinates no more would let them in again, or whoever they alone chose. */
export const endInvitations = (
  { transaction, now }: Pick<Desk, 'transaction' | 'now'>,
  person: Person,
): Promise<void> => store.revokeInvitationsBy(transaction, person, now)
