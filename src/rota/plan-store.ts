import { newId } from '../database/ids.ts'
import type { Transaction } from '../database/transactions.ts'
import type { Day } from '../wall-clock.ts'
import type { NewShift, Shift } from './shift.ts'
import type { Slot } from './slot.ts'
import { readShift, readSlot } from './store.ts'

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
  const data = { ...plain, id: newId(), spoken: spoken.join(','), topics: topics.join(','), createdAt: now }
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
      spoken: spoken.join(','),
      topics: topics.join(','),
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
