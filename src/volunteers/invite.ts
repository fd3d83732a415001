import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import {
  daysOffered,
  defaultDays,
  defaultPlaces,
  type Invitation,
  placesOffered,
  type Unusable,
  whyUnusable,
} from './invitation.ts'
import * as store from './store.ts'

const day = 86_400_000

/** A link for fifty people and a week; whoever made it can change that with the buttons below it. */
export function invite(transaction: Transaction, coordinator: Person, now: Date): Promise<Invitation> {
  const expiresAt = new Date(now.getTime() + defaultDays * day)
  const invitation = { role: 'volunteer', places: defaultPlaces, days: defaultDays, expiresAt } as const
  return store.addInvitation(transaction, coordinator, invitation, now)
}

export type Change = { places: string } | { days: string } | { role: string } | 'revoke'

/** Changes an invitation of the coordinator's helper group; undefined where there is none such. */
export async function changeInvitation(
  transaction: Transaction,
  coordinator: Person,
  id: string,
  change: Change,
  now: Date,
): Promise<Invitation | undefined> {
  const invitation = await store.invitationById(transaction, coordinator.groupId, id)
  if (!invitation) return undefined
  await store.changeInvitation(transaction, invitation, valuesOf(change, now))
  return store.invitationById(transaction, coordinator.groupId, id)
}

function valuesOf(change: Change, now: Date): Parameters<typeof store.changeInvitation>[2] {
  if (change === 'revoke') return { revokedAt: now }
  if ('places' in change)
    return { places: placesOffered.find((count) => String(count) === change.places) ?? defaultPlaces }
  if ('role' in change) return { role: change.role === 'coordinator' ? 'coordinator' : 'volunteer' }
  const days = daysOffered.find((count) => String(count) === change.days) ?? defaultDays
  return { days, expiresAt: new Date(now.getTime() + days * day) }
}

/** The helper group that a link lets into, or why it does not, for somebody who belongs to none yet. */
export async function leadsTo(
  transaction: Transaction,
  code: string,
  now: Date,
): Promise<{ groupId: string } | { why: Unusable }> {
  const invitation = await store.invitationByCode(transaction, code)
  const why = whyUnusable(invitation, now)
  return invitation && !why ? { groupId: invitation.groupId } : { why: why ?? 'unknown' }
}
