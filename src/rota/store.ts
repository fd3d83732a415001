import { readList } from '../database/list-column.ts'
import type { Transaction } from '../database/transactions.ts'
import { isTopic } from '../guides/guide.ts'
import type { Place, PlaceState, Stretch } from './place.ts'
import type { Shift } from './shift.ts'
import type { Slot } from './slot.ts'

type SlotRow = NonNullable<Awaited<ReturnType<Transaction['tx']['slot']['findFirst']>>>
export type ShiftRow = NonNullable<Awaited<ReturnType<Transaction['tx']['shift']['findFirst']>>>
type PlaceRow = NonNullable<Awaited<ReturnType<Transaction['tx']['shiftPlace']['findFirst']>>>

export const readSlot = (row: SlotRow): Slot => ({
  id: row.id,
  groupId: row.groupId,
  weekday: row.weekday,
  from: row.from,
  until: row.until,
  people: row.people,
  spoken: readList(row.spoken),
  topics: readList(row.topics).filter(isTopic),
  onHolidays: row.onHolidays,
})

export const readShift = (row: ShiftRow): Shift => ({
  id: row.id,
  groupId: row.groupId,
  slotId: row.slotId ?? undefined,
  day: row.day,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  people: row.people,
  held: row.held,
  spoken: readList(row.spoken),
  topics: readList(row.topics).filter(isTopic),
  cancelled: row.cancelledAt !== null,
})

export const readPlace = (row: PlaceRow): Place => ({
  id: row.id,
  shiftId: row.shiftId,
  personId: row.personId ?? undefined,
  state: row.state as PlaceState,
  since: row.since,
  stoppedAt: row.stoppedAt ?? undefined,
})

function readStretch(row: PlaceRow & { shift: ShiftRow }): Stretch {
  const { personId, state, stoppedAt } = readPlace(row)
  const { startsAt, endsAt, cancelled } = readShift(row.shift)
  return { personId, state, stoppedAt, startsAt, endsAt, cancelled }
}

/** The places of all shifts that are under way at an instant. */
export async function stretchesAt({ tx }: Transaction, groupId: string, now: Date): Promise<Stretch[]> {
  const rows = await tx.shiftPlace.findMany({
    where: { groupId, state: { not: 'given back' }, shift: { startsAt: { lte: now }, endsAt: { gt: now } } },
    include: { shift: true },
  })
  return rows.map(readStretch)
}

/** The next shift that somebody holds and that has not begun. */
export async function nextHeld({ tx }: Transaction, groupId: string, now: Date): Promise<Shift | undefined> {
  const row = await tx.shift.findFirst({
    where: { groupId, cancelledAt: null, held: { gt: 0 }, startsAt: { gt: now } },
    orderBy: { startsAt: 'asc' },
  })
  return row ? readShift(row) : undefined
}
