import type { Topic } from '../guides/guide.ts'
import type { MinuteOfDay } from '../wall-clock.ts'

/** A weekly time for which a helper group wants somebody on duty. */
export type Slot = SlotTimes & {
  id: string
  groupId: string
  /** How many people it wants. */
  people: number
  /** Languages it looks for, BCP 47; empty means any. */
  spoken: string[]
  /** Topics it is for; empty means any. */
  topics: Topic[]
  onHolidays: boolean
}

export type SlotTimes = {
  /** 1 Monday … 7 Sunday. */
  weekday: number
  from: MinuteOfDay
  /** Later than `from`; 1440 is midnight. A night is two slots. */
  until: MinuteOfDay
}

export type SlotProblem =
  | { kind: 'ends before it begins' }
  /** Less than a quarter of an hour. */
  | { kind: 'too short' }
  | { kind: 'too many people' }
  /** The same time, languages and topics: more people on the other one is what is wanted. */
  | { kind: 'overlaps'; slot: Slot }

export const shortestSlot = 15
export const mostPeople = 20

/** What speaks against a new slot beside those that there are. */
export function problemWith(slot: Omit<Slot, 'id' | 'groupId'>, others: readonly Slot[]): SlotProblem | undefined {
  if (slot.until <= slot.from) return { kind: 'ends before it begins' }
  if (slot.until - slot.from < shortestSlot) return { kind: 'too short' }
  if (slot.people < 1 || slot.people > mostPeople) return { kind: 'too many people' }
  const other = others.find((other) => overlap(slot, other) && sameKind(slot, other))
  return other && { kind: 'overlaps', slot: other }
}

export const overlap = (one: SlotTimes, other: SlotTimes): boolean =>
  one.weekday === other.weekday && one.from < other.until && other.from < one.until

const sameKind = (one: Pick<Slot, 'spoken' | 'topics'>, other: Pick<Slot, 'spoken' | 'topics'>) =>
  same(one.spoken, other.spoken) && same(one.topics, other.topics)
const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each))
