import type { Transaction } from '../database/transactions.ts'
import type { HelperGroup } from '../people/group.ts'
import { type Invitation, linkOf, whyUnusable } from './invitation.ts'
import * as store from './store.ts'

const year = 365 * 86_400_000
/** As many as a group chat may have members, for all that matters here. */
const places = 1000

/** The newest link behind the button in the group chat, whether it opens anything or not. */
export const groupLink: (transaction: Transaction, groupId: string) => Promise<Invitation | undefined> =
  store.groupInvitation

/**
 * The link behind the button in the group chat: whoever is in there may join. One for each group, made when needed; none
 * while coordinators have taken it back.
 */
export async function joinLinkFor(
  transaction: Transaction,
  group: Pick<HelperGroup, 'id'>,
  botName: string,
  now: Date,
): Promise<string | undefined> {
  const newest = await groupLink(transaction, group.id)
  if (newest?.revoked) return undefined
  if (newest && !whyUnusable(newest, now)) return linkOf(botName, newest)
  return renewGroupLink(transaction, group, botName, now)
}

/** A new link; older ones open nothing any more. */
export async function renewGroupLink(
  transaction: Transaction,
  { id }: Pick<HelperGroup, 'id'>,
  botName: string,
  now: Date,
): Promise<string> {
  await revokeGroupLink(transaction, id, now)
  const expiresAt = new Date(now.getTime() + year)
  return linkOf(botName, await store.addGroupInvitation(transaction, id, { places, expiresAt }, now))
}

export const revokeGroupLink: (transaction: Transaction, groupId: string, now: Date) => Promise<void> =
  store.revokeGroupInvitations
