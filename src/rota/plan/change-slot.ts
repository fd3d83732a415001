import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { dayOf, instantAt } from '../../wall-clock.ts'
import { showGap } from '../gaps/show-gap.ts'
import type { Shift } from '../shift.ts'
import { problemWith, type Slot, type SlotProblem } from '../slot.ts'
import { showWeeks } from '../week/show-week.ts'
import * as say from './change-messages.ts'
import { extendRota } from './extend.ts'
import { holidaysOf } from './holidays.ts'
import * as store from './plan-store.ts'
import { tellHolders } from './tell-holders.ts'

export type SlotChange = Partial<Omit<Slot, 'id' | 'groupId' | 'weekday'>>
export type ChangedSlot = { kind: 'changed'; slot: Slot } | { kind: 'no such slot' } | SlotProblem

/**
 * Changes a slot and the shifts of it that have not begun. What somebody changed by hand for one day stays as they wanted
 * it. Nobody loses a shift: who holds one is told its new hours, and nobody is put out where fewer people are wanted.
 */
export async function changeSlot(
  desk: Desk,
  group: HelperGroup,
  by: Person,
  id: string,
  change: SlotChange,
): Promise<ChangedSlot> {
  const { transaction, now } = desk
  await store.planAlone(transaction, group.id)
  const old = await store.slotById(transaction, group.id, id)
  if (!old) return { kind: 'no such slot' }
  const slot = { ...old, ...change }
  const others = (await store.slotsOf(transaction, group.id)).filter((other) => other.id !== id)
  const problem = problemWith(slot, others)
  if (problem) return problem
  await store.changeSlot(transaction, slot, slot)
  const coming = await store.shiftsToCome(transaction, slot, now)
  const moved = await follow(desk, coming, old, slot)
  await tellHolders(desk, by, moved, (t, theirs) => say.slotMoved(t, old, slot, theirs, desk.settings.timeZone))
  if (slot.onHolidays !== old.onHolidays) await onHolidays(desk, group, slot, coming)
  for (const shift of coming) await showGap(desk, shift, { moved: moved.some(({ id }) => id === shift.id) })
  await showWeeks(desk, group.id)
  return { kind: 'changed', slot }
}

/** Returns the shifts whose hours changed. */
async function follow(desk: Desk, coming: readonly Shift[], old: Slot, slot: Slot): Promise<Shift[]> {
  const { transaction, now, settings } = desk
  const moved: Shift[] = []
  for (const shift of coming) {
    const [was, becomes] = [old, slot].map(({ from, until }) => ({
      startsAt: instantAt(shift.day, from, settings.timeZone),
      endsAt: instantAt(shift.day, until, settings.timeZone),
    })) as [Pick<Shift, 'startsAt' | 'endsAt'>, Pick<Shift, 'startsAt' | 'endsAt'>]
    const moves =
      isSame(shift, was) && !isSame(was, becomes) && becomes.endsAt > becomes.startsAt && becomes.startsAt > now
    const { spoken, topics } = slot
    await store.changeShift(
      transaction,
      shift,
      { spoken, topics, ...(shift.people === old.people ? { people: slot.people } : {}), ...(moves ? becomes : {}) },
      now,
    )
    if (moves && !shift.cancelled) moved.push({ ...shift, ...becomes })
  }
  return moved
}

const isSame = (one: Pick<Shift, 'startsAt' | 'endsAt'>, other: Pick<Shift, 'startsAt' | 'endsAt'>) =>
  one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime()

/** Shifts on holidays appear, or vanish where nobody had anything to do with them. */
async function onHolidays(desk: Desk, group: HelperGroup, slot: Slot, coming: readonly Shift[]): Promise<void> {
  if (slot.onHolidays) {
    await store.makeAgain(desk.transaction, slot)
    await extendRota(desk, group)
    return
  }
  const last = coming.at(-1)?.day
  if (last === undefined) return
  const holidays = await holidaysOf(group.land, dayOf(desk.now, desk.settings.timeZone), last)
  await store.removeUntouched(
    desk.transaction,
    group.id,
    coming.filter(({ day }) => holidays.has(day)),
  )
}
