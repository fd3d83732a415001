import type { Transaction } from '../../database/transactions.ts'
import type { Shift } from '../shift.ts'
import { readShift } from '../store.ts'
import type { Reminded, Reminder } from './reminder.ts'

export type Remembered = Reminded & { id: string; personId: string }

/** Places held in shifts that begin between two instants. */
export async function heldBetween(
  { tx }: Transaction,
  groupId: string,
  from: Date,
  until: Date,
): Promise<{ place: Remembered; shift: Shift }[]> {
  const rows = await tx.shiftPlace.findMany({
    where: {
      groupId,
      state: 'held',
      personId: { not: null },
      shift: { cancelledAt: null, startsAt: { gt: from, lte: until } },
    },
    include: { shift: true },
    orderBy: [{ shift: { startsAt: 'asc' } }, { since: 'asc' }],
  })
  return rows.map(({ id, personId, since, eveAt, hourAt, shift }) => ({
    place: { id, personId: personId as string, since, eveAt: eveAt ?? undefined, hourAt: hourAt ?? undefined },
    shift: readShift(shift),
  }))
}

/** Notes that a reminder goes out; false when another process has noted it, or the place changed meanwhile. */
export async function claim(
  { tx }: Transaction,
  groupId: string,
  { id, eveAt, hourAt }: Remembered,
  reminder: Reminder,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.shiftPlace.updateMany({
    where: {
      id,
      groupId,
      state: 'held',
      ...(reminder === 'eve' ? { eveAt: eveAt ?? null } : { hourAt: hourAt ?? null }),
    },
    data: reminder === 'eve' ? { eveAt: now } : { hourAt: now },
  })
  return count === 1
}
