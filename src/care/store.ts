import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'

type Who = Pick<Person, 'id' | 'groupId'>
type Kind = 'offeredAt' | 'wishedAt'

/** True for the first time since an instant that somebody is asked how they are, or that their wish is passed on. */
export async function claim({ tx }: Transaction, { id, groupId }: Who, kind: Kind, since: Date, now: Date) {
  await tx.debrief.upsert({ where: { personId: id, groupId }, create: { personId: id, groupId }, update: {} })
  const { count } = await tx.debrief.updateMany({
    where: { personId: id, groupId, OR: [{ [kind]: null }, { [kind]: { lt: since } }] },
    data: { [kind]: now },
  })
  return count === 1
}

export async function debriefOf({ tx }: Transaction, { id, groupId }: Who) {
  return tx.debrief.findFirst({ where: { personId: id, groupId }, select: { offeredAt: true, wishedAt: true } })
}
