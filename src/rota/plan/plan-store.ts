import { newId } from '../../database/ids.ts'
import { writeList } from '../../database/list-column.ts'
import type { Transaction } from '../../database/transactions.ts'
import type { Day } from '../../wall-clock.ts'
import type { Place } from '../place.ts'
import type { NewShift, Shift } from '../shift.ts'
import type { Slot } from '../slot.ts'
import { readPlace, readShift, readSlot } from '../store.ts'

type Ref = { id: string; groupId: string }

/**
 * Two processes plan one after the other: whoever writes to the group's row, even what stands there, has it to themselves
 * until the commit.
 */
export async function planAlone({ tx }: Transaction, groupId: string): Promise<void> {
  await tx.helperGroup.updateMany({ where: { id: groupId }, data: { id: groupId } })
}

/** The slots of which shifts are made, in the order of the week. */
export async function slotsOf({ tx }: Transaction, groupId: string): Promise<Slot[]> {
  const rows = await tx.slot.findMany({
    where: { groupId, endedAt: null },
    orderBy: [{ weekday: 'asc' }, { from: 'asc' }, { id: 'asc' }],
  })
  return rows.map(readSlot)
}

export async function slotById({ tx }: Transaction, groupId: string, id: string): Promise<Slot | undefined> {
  const row = await tx.slot.findFirst({ where: { id, groupId, endedAt: null } })
  return row ? readSlot(row) : undefined
}

export async function addSlot({ tx }: Transaction, slot: Omit<Slot, 'id'>, now: Date): Promise<Slot> {
  const { spoken, topics, ...plain } = slot
  const data = { ...plain, id: newId(), spoken: writeList(spoken), topics: writeList(topics), createdAt: now }
  return readSlot(await tx.slot.create({ data }))
}

/** Slots whose shifts are not made up to a day, each with the last day up to which they are. */
export async function slotsBehind({ tx }: Transaction, groupId: string, day: Day) {
  const rows = await tx.slot.findMany({
    where: { groupId, endedAt: null, OR: [{ madeUntil: null }, { madeUntil: { lt: day } }] },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ slot: readSlot(row), madeUntil: row.madeUntil ?? undefined }))
}

/** Whoever gets true makes the shifts up to that day; nobody else does. */
export async function claimMaking({ tx }: Transaction, { id, groupId }: Ref, day: Day): Promise<boolean> {
  const { count } = await tx.slot.updateMany({
    where: { id, groupId, endedAt: null, OR: [{ madeUntil: null }, { madeUntil: { lt: day } }] },
    data: { madeUntil: day },
  })
  return count === 1
}

/** The days on which a slot has a shift, cancelled or not. */
export async function daysMade({ tx }: Transaction, { id, groupId }: Ref, [first, last]: readonly [Day, Day]) {
  const rows = await tx.shift.findMany({
    where: { groupId, slotId: id, day: { gte: first, lte: last } },
    select: { day: true },
  })
  return rows.map(({ day }) => day)
}

export async function addShifts({ tx }: Transaction, shifts: readonly NewShift[], now: Date): Promise<void> {
  if (shifts.length === 0) return
  await tx.shift.createMany({
    data: shifts.map(({ spoken, topics, slotId, ...plain }) => ({
      ...plain,
      id: newId(),
      slotId: slotId ?? null,
      spoken: writeList(spoken),
      topics: writeList(topics),
      createdAt: now,
    })),
  })
}

/** The shifts that are not over, in the order of their beginning. */
export async function shiftsAhead({ tx }: Transaction, groupId: string, now: Date): Promise<Shift[]> {
  const rows = await tx.shift.findMany({
    where: { groupId, endsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(readShift)
}

export async function changeSlot(
  { tx }: Transaction,
  { id, groupId }: Ref,
  { people, from, until, spoken, topics, onHolidays }: Omit<Slot, 'id' | 'groupId' | 'weekday'>,
): Promise<boolean> {
  const { count } = await tx.slot.updateMany({
    where: { id, groupId, endedAt: null },
    data: { people, from, until, spoken: writeList(spoken), topics: writeList(topics), onHolidays },
  })
  return count === 1
}

/** Days on which it has no shift are looked at again. */
export async function makeAgain({ tx }: Transaction, { id, groupId }: Ref): Promise<void> {
  await tx.slot.updateMany({ where: { id, groupId }, data: { madeUntil: null } })
}

export async function endSlot({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.slot.updateMany({ where: { id, groupId, endedAt: null }, data: { endedAt: now } })
  return count === 1
}

/** The shifts made from a slot that have not begun. */
export async function shiftsToCome({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<Shift[]> {
  const rows = await tx.shift.findMany({
    where: { groupId, slotId: id, startsAt: { gt: now } },
    orderBy: { startsAt: 'asc' },
  })
  return rows.map(readShift)
}

/** False when it is over by now, or gone. */
export async function changeShift(
  { tx }: Transaction,
  { id, groupId }: Ref,
  { spoken, topics, ...plain }: Partial<Pick<Shift, 'startsAt' | 'endsAt' | 'people' | 'spoken' | 'topics'>>,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.shift.updateMany({
    where: { id, groupId, endsAt: { gt: now } },
    data: {
      ...plain,
      ...(spoken ? { spoken: writeList(spoken) } : {}),
      ...(topics ? { topics: writeList(topics) } : {}),
    },
  })
  return count === 1
}

/** Only one of two who cancel at once gets true; likewise with taking that back. */
export async function setCancelled(
  { tx }: Transaction,
  { id, groupId }: Ref,
  cancelled: boolean,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.shift.updateMany({
    where: { id, groupId, endsAt: { gt: now }, cancelledAt: cancelled ? null : { not: null } },
    data: { cancelledAt: cancelled ? now : null },
  })
  return count === 1
}

/** Removes those among some shifts that nobody has ever had anything to do with. Returns the ones that stay. */
export async function removeUntouched(
  { tx }: Transaction,
  groupId: string,
  shifts: readonly Shift[],
): Promise<Shift[]> {
  const untouched = {
    groupId,
    id: { in: shifts.map(({ id }) => id) },
    held: 0,
    postedAt: null,
    places: { none: { state: { not: 'given back' } } },
    offers: { none: {} },
  }
  await tx.shift.deleteMany({ where: untouched })
  const left = await tx.shift.findMany({
    where: { groupId, id: { in: shifts.map(({ id }) => id) } },
    select: { id: true },
  })
  return shifts.filter(({ id }) => left.some((each) => each.id === id))
}

/** Shifts on the days from the first to the last, in the order of their beginning. */
export async function shiftsOn(
  { tx }: Transaction,
  groupId: string,
  [first, last]: readonly [Day, Day],
): Promise<Shift[]> {
  const rows = await tx.shift.findMany({
    where: { groupId, day: { gte: first, lte: last } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(readShift)
}

/** Who holds a place in some shifts, or offered to come if need be. */
export async function placesIn({ tx }: Transaction, groupId: string, shiftIds: readonly string[]): Promise<Place[]> {
  const rows = await tx.shiftPlace.findMany({
    where: { groupId, shiftId: { in: [...shiftIds] }, state: { not: 'given back' }, personId: { not: null } },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  })
  return rows.map(readPlace)
}

/** Who holds a place in another shift that lies at the same time. */
export async function busyDuring({ tx }: Transaction, shift: Shift): Promise<Set<string>> {
  const { id, groupId, startsAt, endsAt } = shift
  const rows = await tx.shiftPlace.findMany({
    where: {
      groupId,
      state: 'held',
      shift: { id: { not: id }, cancelledAt: null, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    },
    select: { personId: true },
  })
  return new Set(rows.flatMap(({ personId }) => personId ?? []))
}
