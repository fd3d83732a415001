import type { Recipient } from '../deliveries/outbox.ts'
import { detachEach, type Sent } from '../deliveries/store.ts'
import { amend, type Saying, takeBack } from '../deliveries/tell.ts'
import type { Desk } from '../questions/desk.ts'

/** Telegram lets a bot delete what is at most this old. */
const deletableFor = 48 * 3_600_000

/**
 * Messages that a newer one takes the place of: deleted, or where they are too old for that, shortened to `pointer`. What
 * has not gone out does not go any more. They are not known from then on.
 */
export async function takeDown(desk: Desk, to: Recipient, messages: readonly Sent[], pointer: Saying): Promise<void> {
  const { transaction, outbox, now } = desk
  const groupId = 'groupId' in to ? to.groupId : to.id
  for (const sent of messages) {
    if (sent.state === 'ready') await outbox.withdraw(groupId, [sent.id])
    // It may be on its way at this very moment.
    if (now.getTime() - sent.createdAt.getTime() < deletableFor) takeBack(outbox, to, sent)
    else amend(outbox, to, sent, pointer)
  }
  const numbered = messages.filter(({ number }) => number !== undefined)
  await detachEach(
    transaction,
    groupId,
    numbered.map(({ id }) => id),
  )
}
