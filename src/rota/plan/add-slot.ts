import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import { problemWith, type Slot, type SlotProblem, type SlotTimes } from '../slot.ts'
import { showWeeks } from '../week/show-week.ts'
import { extendRota } from './extend.ts'
import * as store from './plan-store.ts'

export type AddedSlot = { kind: 'added'; slot: Slot } | SlotProblem

/** A weekly time from now on, with its shifts for the coming weeks. */
export async function addSlot(
  desk: Desk,
  group: HelperGroup,
  { weekday, from, until, people = 1 }: SlotTimes & { people?: number },
): Promise<AddedSlot> {
  const { transaction, now } = desk
  await store.planAlone(transaction, group.id)
  const wanted = { weekday, from, until, people, spoken: [], topics: [], onHolidays: false }
  const problem = problemWith(wanted, await store.slotsOf(transaction, group.id))
  if (problem) return problem
  const slot = await store.addSlot(transaction, { ...wanted, groupId: group.id }, now)
  await extendRota(desk, group)
  await showWeeks(desk, group.id)
  return { kind: 'added', slot }
}
