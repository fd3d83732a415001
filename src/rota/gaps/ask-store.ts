import { newId } from '../../database/ids.ts'
import type { Transaction } from '../../database/transactions.ts'
import type { Shift } from '../shift.ts'
import { readShift } from '../store.ts'

type Ref = { id: string; groupId: string }

/** One volunteer asked for one shift. */
export type Ask = { shiftId: string; personId: string; askedAt: Date; state: AskState }
export type AskState = 'open' | 'passed' | 'lapsed' | 'taken' | 'gone'

export async function add(
  { tx }: Transaction,
  { id: shiftId, groupId }: Ref,
  personId: string,
  now: Date,
): Promise<void> {
  await tx.shiftOffer.create({ data: { id: newId(), groupId, shiftId, personId, askedAt: now, state: 'open' } })
}

export async function of({ tx }: Transaction, { id: shiftId, groupId }: Ref): Promise<Ask[]> {
  const rows = await tx.shiftOffer.findMany({ where: { groupId, shiftId }, orderBy: { askedAt: 'asc' } })
  return rows.map(read)
}

/** Changes how somebody's ask stands; false when it stood otherwise. */
export async function change(
  { tx }: Transaction,
  { id: shiftId, groupId }: Ref,
  personId: string,
  from: AskState[],
  state: AskState,
): Promise<boolean> {
  const { count } = await tx.shiftOffer.updateMany({
    where: { groupId, shiftId, personId, state: { in: from } },
    data: { state },
  })
  return count === 1
}

/** Ends all asks that are still open, or may still be taken. */
export async function end({ tx }: Transaction, { id: shiftId, groupId }: Ref): Promise<void> {
  await tx.shiftOffer.updateMany({
    where: { groupId, shiftId, state: { in: ['open', 'lapsed'] } },
    data: { state: 'gone' },
  })
}

/** The shifts somebody is being asked for. */
export async function openTo({ tx }: Transaction, { id: personId, groupId }: Ref): Promise<Ask[]> {
  return (await tx.shiftOffer.findMany({ where: { groupId, personId, state: 'open' } })).map(read)
}

/** Everything somebody was ever asked for, oldest first. */
export async function allTo({ tx }: Transaction, { id: personId, groupId }: Ref): Promise<Ask[]> {
  return (await tx.shiftOffer.findMany({ where: { groupId, personId }, orderBy: { askedAt: 'asc' } })).map(read)
}

/** All asks that are open, or of the last weeks: who was asked when. */
export async function recent({ tx }: Transaction, groupId: string, since: Date): Promise<Ask[]> {
  const rows = await tx.shiftOffer.findMany({
    where: { groupId, OR: [{ state: 'open' }, { askedAt: { gte: since } }] },
  })
  return rows.map(read)
}

/** Every place held in shifts that begin after an instant, with its shift: what each carried, and when they are busy. */
export async function heldSince(
  { tx }: Transaction,
  groupId: string,
  since: Date,
): Promise<{ personId: string; stoppedAt: Date | undefined; shift: Shift }[]> {
  const rows = await tx.shiftPlace.findMany({
    where: { groupId, state: 'held', personId: { not: null }, shift: { startsAt: { gte: since }, cancelledAt: null } },
    include: { shift: true },
  })
  return rows.map(({ personId, stoppedAt, shift }) => ({
    personId: personId as string,
    stoppedAt: stoppedAt ?? undefined,
    shift: readShift(shift),
  }))
}

/** Who has, or had, any part in a shift: they know of it. */
export async function knowOf({ tx }: Transaction, { id: shiftId, groupId }: Ref): Promise<Set<string>> {
  const rows = await tx.shiftPlace.findMany({ where: { groupId, shiftId }, select: { personId: true } })
  return new Set(rows.flatMap(({ personId }) => personId ?? []))
}

/** Who holds a shift. */
export async function holdersOf({ tx }: Transaction, { id: shiftId, groupId }: Ref): Promise<string[]> {
  const rows = await tx.shiftPlace.findMany({ where: { groupId, shiftId, state: 'held' }, select: { personId: true } })
  return rows.flatMap(({ personId }) => personId ?? [])
}

const read = ({ shiftId, personId, askedAt, state }: Omit<Ask, 'state'> & { state: string }): Ask => ({
  shiftId,
  personId,
  askedAt,
  state: state as AskState,
})

/** Shifts that ended before, of which it is still known who was asked for them or wished to swap them. */
export async function shiftsAskedAbout(
  { tx }: Transaction,
  groupId: string,
  before: Date,
): Promise<{ id: string; swapIds: string[] }[]> {
  const rows = await tx.shift.findMany({
    where: { groupId, endsAt: { lt: before }, OR: [{ offers: { some: {} } }, { swaps: { some: {} } }] },
    select: { id: true, swaps: { select: { id: true } } },
    take: mostAtOnce,
  })
  return rows.map(({ id, swaps }) => ({ id, swapIds: swaps.map((swap) => swap.id) }))
}

/** A tick that finds more than this goes on with the next one. */
const mostAtOnce = 100

export async function removeAsks({ tx }: Transaction, groupId: string, shiftId: string): Promise<void> {
  await tx.shiftOffer.deleteMany({ where: { groupId, shiftId } })
  await tx.swap.deleteMany({ where: { groupId, shiftId } })
}
