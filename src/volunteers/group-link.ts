import type { Transaction } from '../database/transactions.ts'
import type { HelperGroup } from '../people/group.ts'
import { linkOf } from './invitation.ts'
import * as store from './store.ts'

const year = 365 * 86_400_000
/** As many as a group chat may have members, for all that matters here. */
const places = 1000

/** The link behind the button in the group chat: whoever is in there may join. One for each group, made when needed. */
export async function joinLinkFor(
  transaction: Transaction,
  group: HelperGroup,
  botName: string,
  now: Date,
): Promise<string> {
  const open = await store.groupInvitation(transaction, group.id, now)
  return linkOf(
    botName,
    open ??
      (await store.addGroupInvitation(
        transaction,
        group.id,
        { places, expiresAt: new Date(now.getTime() + year) },
        now,
      )),
  )
}
