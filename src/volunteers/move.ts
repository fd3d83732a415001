import { endAppointments } from '../appointments/forget.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import type { People } from '../people/store.ts'
import type { Desk } from '../questions/desk.ts'
import { forget } from '../questions/forget.ts'
import { forgetAsker } from '../tasks/forget-asker.ts'
import { endRequests } from '../tasks/interpreting/forget.ts'
import { leadsTo } from './invite.ts'
import { join } from './join.ts'
import { endInvitations, isLastCoordinator } from './leave.ts'

export type Moved =
  | { kind: 'moved'; person: Person; group: HelperGroup }
  | { kind: 'no entry' }
  | { kind: 'last coordinator' }

/**
 * Somebody of one helper group opens the invitation of another, and wants to. Nothing goes along through the wall: they
 * leave the old one as if forgotten there, and begin anew.
 */
export async function move(
  desk: Desk,
  person: Person,
  newcomer: Parameters<People['add']>[1],
  name: string,
  code: string,
): Promise<Moved> {
  const { transaction, people, now } = desk
  const entry = await leadsTo(transaction, code, now)
  const group = 'groupId' in entry ? await people.groupById(transaction, entry.groupId) : undefined
  if (!group || group.id === person.groupId) return { kind: 'no entry' }
  if (await isLastCoordinator(transaction, person)) return { kind: 'last coordinator' }
  await endRequests(desk, person)
  await endAppointments(desk, person)
  await forgetAsker(desk, person)
  await forget(desk, person)
  await endInvitations(desk, person)
  // What was deferred so far is written first, so that it goes along where it concerns this person.
  await transaction.flush()
  await people.remove(transaction, person)
  const { language, languageFrom, spoken } = person
  const arrived = await people.add(transaction, { ...newcomer, groupId: group.id, language, languageFrom, spoken }, now)
  const joined = await join(transaction, people, arrived, name, code, now)
  if (joined.kind !== 'joined') throw new Error('an invitation that was looked at before the move does not let in')
  return { kind: 'moved', person: { ...arrived, role: joined.role, name }, group }
}
