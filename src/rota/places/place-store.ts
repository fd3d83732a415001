import { newId } from '../../database/ids.ts'
import type { Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import type { Place, PlaceState } from '../place.ts'
import type { Shift } from '../shift.ts'
import { readPlace, readShift } from '../store.ts'

type Ref = { id: string; groupId: string }

/** Somebody's part in a shift, with the shift. */
export type Coming = { place: Place; shift: Shift }

export async function shiftById({ tx }: Transaction, groupId: string, id: string): Promise<Shift | undefined> {
  const row = await tx.shift.findFirst({ where: { id, groupId } })
  return row ? readShift(row) : undefined
}

export async function placeOf({ tx }: Transaction, shift: Ref, person: Pick<Person, 'id'>): Promise<Place | undefined> {
  const row = await tx.shiftPlace.findFirst({
    where: { groupId: shift.groupId, shiftId: shift.id, personId: person.id },
  })
  return row ? readPlace(row) : undefined
}

/** The shifts in which somebody has a place, held or if need be, and that lie at least partly in a stretch of time. */
export async function placesBetween(
  { tx }: Transaction,
  { id, groupId }: Ref,
  from: Date,
  until?: Date,
): Promise<Coming[]> {
  const shift = { cancelledAt: null, endsAt: { gt: from }, ...(until ? { startsAt: { lt: until } } : {}) }
  const rows = await tx.shiftPlace.findMany({
    where: { groupId, personId: id, state: { not: 'given back' }, shift },
    include: { shift: true },
    orderBy: [{ shift: { startsAt: 'asc' } }, { id: 'asc' }],
  })
  return rows.map((row) => ({ place: readPlace(row), shift: readShift(row.shift) }))
}

/** All places somebody ever had, oldest first. */
export async function allOf({ tx }: Transaction, { id, groupId }: Ref): Promise<Coming[]> {
  const rows = await tx.shiftPlace.findMany({
    where: { groupId, personId: id },
    include: { shift: true },
    orderBy: { shift: { startsAt: 'asc' } },
  })
  return rows.map((row) => ({ place: readPlace(row), shift: readShift(row.shift) }))
}

/** Shifts that are not over, in the order in which they begin. */
export async function shiftsFrom({ tx }: Transaction, groupId: string, now: Date): Promise<Shift[]> {
  const rows = await tx.shift.findMany({
    where: { groupId, cancelledAt: null, endsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(readShift)
}

/** The earliest shifts that have not begun. */
export async function shiftsBeginningNext({ tx }: Transaction, groupId: string, now: Date): Promise<Shift[]> {
  const { _min } = await tx.shift.aggregate({
    where: { groupId, cancelledAt: null, startsAt: { gt: now } },
    _min: { startsAt: true },
  })
  if (!_min.startsAt) return []
  const rows = await tx.shift.findMany({
    where: { groupId, cancelledAt: null, startsAt: _min.startsAt },
    orderBy: { id: 'asc' },
  })
  return rows.map(readShift)
}

/** Who holds places in some shifts. */
export async function holders(
  { tx }: Transaction,
  groupId: string,
  shifts: readonly Pick<Shift, 'id'>[],
): Promise<Map<string, Set<string>>> {
  const rows = await tx.shiftPlace.findMany({
    where: { groupId, state: 'held', personId: { not: null }, shiftId: { in: shifts.map(({ id }) => id) } },
    select: { shiftId: true, personId: true },
  })
  const byShift = Map.groupBy(rows, ({ shiftId }) => shiftId)
  return new Map([...byShift].map(([id, places]) => [id, new Set(places.flatMap(({ personId }) => personId ?? []))]))
}

/** Takes one of a shift's free places; false when there is none any more, or the shift is cancelled or over. */
export async function raise({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.shift.updateMany({
    where: { id, groupId, cancelledAt: null, endsAt: { gt: now }, held: { lt: tx.shift.fields.people } },
    data: { held: { increment: 1 } },
  })
  return count === 1
}

/** Frees a place. Coordinators may hear of it, whatever they heard of before. */
export async function lower({ tx }: Transaction, { id, groupId }: Ref): Promise<void> {
  await tx.shift.updateMany({
    where: { id, groupId, held: { gt: 0 } },
    data: { held: { decrement: 1 }, toldAt: null },
  })
}

/** Puts somebody into a shift; what was of an earlier time there begins anew. */
export async function setPlace(
  { tx }: Transaction,
  { id: shiftId, groupId }: Ref,
  { id: personId }: Pick<Person, 'id'>,
  state: PlaceState,
  now: Date,
): Promise<void> {
  const anew = { state, since: now, stoppedAt: null, eveAt: null, hourAt: null, endedAt: null }
  await tx.shiftPlace.upsert({
    where: { groupId, shiftId_personId: { shiftId, personId } },
    create: { id: newId(), groupId, shiftId, personId, ...anew },
    update: anew,
  })
}

/** False when the place was given back already. */
export async function letGo({ tx }: Transaction, groupId: string, { id, state }: Place): Promise<boolean> {
  const { count } = await tx.shiftPlace.updateMany({ where: { id, groupId, state }, data: { state: 'given back' } })
  return count === 1
}

/** Ends somebody's part in a shift that goes on. False when they had stopped before. */
export async function stop({ tx }: Transaction, groupId: string, { id }: Pick<Place, 'id'>, now: Date) {
  const { count } = await tx.shiftPlace.updateMany({
    where: { id, groupId, state: 'held', stoppedAt: null },
    data: { stoppedAt: now },
  })
  return count === 1
}

/** They go on with it. */
export async function resume({ tx }: Transaction, groupId: string, { id }: Pick<Place, 'id'>): Promise<void> {
  await tx.shiftPlace.updateMany({ where: { id, groupId, state: 'held' }, data: { stoppedAt: null } })
}

/** Who would come to a shift if need be. */
export async function onStandby({ tx }: Transaction, { id, groupId }: Ref): Promise<string[]> {
  const rows = await tx.shiftPlace.findMany({
    where: { groupId, shiftId: id, state: 'standby' },
    orderBy: { since: 'asc' },
    select: { personId: true },
  })
  return rows.flatMap(({ personId }) => personId ?? [])
}
