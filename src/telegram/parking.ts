import type { Vault } from '../database/seal.ts'
import type { Transaction } from '../database/transactions.ts'

export type Parking = ReturnType<typeof createParking>

/**
 * Updates that cannot be handled before their writer has said which town they are in. They stay in the inbox, sealed, and
 * come up again in their order.
 */
export function createParking(vault: Vault, now: () => Date) {
  let takeUp: (updateIds: bigint[]) => Promise<unknown> = async () => {}
  return {
    /** Where updates go on when they are no longer parked. */
    listen(inbox: typeof takeUp): void {
      takeUp = inbox
    },
    /** Keeps the update that is being handled. */
    async park({ tx }: Transaction, updateId: number): Promise<void> {
      await tx.inboxUpdate.updateMany({ where: { updateId: BigInt(updateId) }, data: { parkedAt: now() } })
    },
    /** Lets what somebody wrote be handled, after the commit; a crash in between leaves it to the next start. */
    async leave({ tx, afterCommit }: Transaction, telegramId: number): Promise<void> {
      const where = { lane: vault.hash('chat', telegramId), parkedAt: { not: null } }
      const parked = await tx.inboxUpdate.findMany({ where, select: { updateId: true } })
      if (parked.length === 0) return
      await tx.inboxUpdate.updateMany({ where, data: { parkedAt: null } })
      afterCommit(() => void takeUp(parked.map(({ updateId }) => updateId)))
    },
  }
}
