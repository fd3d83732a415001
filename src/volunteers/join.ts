import type { Transaction } from '../database/transactions.ts'
import type { HelperGroup } from '../people/group.ts'
import { isVolunteer, type Person, type Role } from '../people/person.ts'
import type { People } from '../people/store.ts'
import { type Unusable, whyUnusable } from './invitation.ts'
import * as store from './store.ts'

export type Joined =
  | { kind: 'joined'; group: HelperGroup; role: Role }
  | { kind: 'already' }
  /** They belong to another helper group; moving needs their yes. */
  | { kind: 'elsewhere'; group: HelperGroup }
  | { kind: 'no entry'; why: Unusable }

/** Opens an invitation. Whoever comes in is a volunteer with their own language and all topics until they choose. */
export async function join(
  transaction: Transaction,
  people: People,
  person: Person,
  name: string,
  code: string,
  now: Date,
): Promise<Joined> {
  const invitation = await store.invitationByCode(transaction, code)
  const why = whyUnusable(invitation, now)
  if (!invitation || why) return { kind: 'no entry', why: why ?? 'unknown' }
  const group = await people.groupById(transaction, invitation.groupId)
  if (!group) return { kind: 'no entry', why: 'unknown' }
  if (person.groupId !== invitation.groupId) return { kind: 'elsewhere', group }
  if (person.role === 'coordinator' || (isVolunteer(person) && invitation.role === 'volunteer'))
    return { kind: 'already' }
  if (!(await store.usePlace(transaction, invitation))) return { kind: 'no entry', why: 'full' }
  await people.setRole(transaction, person, invitation.role, name, now)
  return { kind: 'joined', group, role: invitation.role }
}
