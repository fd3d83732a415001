import { newId } from '../../database/ids.ts'
import type { Transaction } from '../../database/transactions.ts'
import type { Shift } from '../shift.ts'
import { readShift } from '../store.ts'
import type { Swap, SwapState } from './swap.ts'

type Row = NonNullable<Awaited<ReturnType<Transaction['tx']['swap']['findFirst']>>>
type Ref = { id: string; groupId: string }
type Wish = { shift: Ref; fromId: string; inReturnId?: string; toId?: string }

/** A shift that somebody else holds, and that has not begun. */
export type Held = { shift: Shift; holderId: string }

export async function add({ tx }: Transaction, { shift, fromId, inReturnId, toId }: Wish, now: Date): Promise<Swap> {
  const data = {
    id: newId(),
    groupId: shift.groupId,
    shiftId: shift.id,
    fromId,
    inReturnId: inReturnId ?? null,
    toId: toId ?? null,
    state: 'open',
    createdAt: now,
  }
  return read(await tx.swap.create({ data }))
}

export async function byId({ tx }: Transaction, groupId: string, id: string): Promise<Swap | undefined> {
  const row = await tx.swap.findFirst({ where: { id, groupId } })
  return row ? read(row) : undefined
}

/** Open wishes that have to do with a shift, as what is given or what is wanted. */
export async function openAbout({ tx }: Transaction, { id, groupId }: Ref): Promise<Swap[]> {
  const rows = await tx.swap.findMany({
    where: { groupId, state: 'open', OR: [{ shiftId: id }, { inReturnId: id }] },
    orderBy: { id: 'asc' },
  })
  return rows.map(read)
}

/** Somebody's open wishes to give a shift away. */
export async function openOf({ tx }: Transaction, shift: Ref, fromId: string): Promise<Swap[]> {
  const rows = await tx.swap.findMany({
    where: { groupId: shift.groupId, shiftId: shift.id, fromId, state: 'open' },
    orderBy: { id: 'asc' },
  })
  return rows.map(read)
}

/** Settles an open wish; false when somebody else was first. */
export async function settle({ tx }: Transaction, { id, groupId }: Ref, toId: string, now: Date): Promise<boolean> {
  const { count } = await tx.swap.updateMany({
    where: { id, groupId, state: 'open' },
    data: { state: 'settled', toId, settledAt: now },
  })
  return count === 1
}

/** Ends an open wish; false when it is not open any more. */
export async function end({ tx }: Transaction, { id, groupId }: Ref, state: 'withdrawn' | 'over'): Promise<boolean> {
  const { count } = await tx.swap.updateMany({ where: { id, groupId, state: 'open' }, data: { state } })
  return count === 1
}

/** Places that others hold in shifts that begin after now, soonest first. */
export async function heldByOthers({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<Held[]> {
  const rows = await tx.shiftPlace.findMany({
    where: {
      groupId,
      state: 'held',
      personId: { not: null },
      NOT: { personId: id },
      shift: { cancelledAt: null, startsAt: { gt: now } },
    },
    include: { shift: true },
    orderBy: [{ shift: { startsAt: 'asc' } }, { since: 'asc' }],
  })
  return rows.map(({ personId, shift }) => ({ shift: readShift(shift), holderId: personId as string }))
}

/** Everything somebody wished, or was asked for by name; oldest first. */
export async function allOf({ tx }: Transaction, { id, groupId }: Ref) {
  return tx.swap.findMany({
    where: { groupId, OR: [{ fromId: id }, { toId: id }] },
    orderBy: { id: 'asc' },
    select: { shiftId: true, inReturnId: true, state: true, createdAt: true, settledAt: true, fromId: true },
  })
}

const read = (row: Row): Swap => ({
  id: row.id,
  groupId: row.groupId,
  shiftId: row.shiftId,
  fromId: row.fromId,
  inReturnId: row.inReturnId ?? undefined,
  toId: row.toId ?? undefined,
  state: row.state as SwapState,
})
