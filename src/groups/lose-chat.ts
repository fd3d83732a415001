import type { Transaction } from '../database/transactions.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import { tell } from '../deliveries/tell.ts'
import type { Phrasebook } from '../language/words.ts'
import type { People } from '../people/store.ts'
import { forgetJoinButtons } from './join-button.ts'
import * as say from './messages.ts'

type Desk = { transaction: Transaction; outbox: Outbox; people: People; words: Phrasebook }

/** Lotse is no longer in the helper group's chat: coordinators learn what to do, and nobody is promised a card there. */
export async function loseChat({ transaction, outbox, people, words }: Desk, groupId: string): Promise<void> {
  const group = await people.groupById(transaction, groupId)
  if (!group?.chat) return
  await forgetJoinButtons(transaction, group)
  await people.setChat(transaction, group, undefined)
  for (const coordinator of await people.withRole(transaction, groupId, 'coordinator'))
    if (!coordinator.unreachable) tell(outbox, coordinator, say.putOut(words.in(coordinator.language)))
}
