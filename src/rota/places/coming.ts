import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { placesFree, type Shift } from '../shift.ts'
import { isTheirLimit, obstacleTo } from './fits.ts'
import * as places from './place-store.ts'
import { takerOf } from './take.ts'

/** A coming shift as one volunteer sees it. */
export type ComingShift = { shift: Shift; mine: 'held' | 'standby' | undefined; others: Person[] }

export type Page = {
  shifts: ComingShift[]
  /** From nought. */
  number: number
  last: number
  /** Free ones that are left out for what they agreed to. */
  hidden: number
}

const perPage = 5

/**
 * Coming shifts that somebody has a place in or could take, one page of them: the one asked for, or the one on which a
 * shift stands.
 */
export async function comingFor(desk: Desk, person: Person, at: { page: number } | { shiftId: string }): Promise<Page> {
  const { transaction, now, settings } = desk
  const mine = await places.placesBetween(transaction, person, now)
  const taker = await takerOf(transaction, person, now)
  const own = new Map(mine.map(({ shift, place }) => [shift.id, place.state === 'held' ? 'held' : 'standby'] as const))
  const shown: Shift[] = []
  let hidden = 0
  for (const shift of await places.shiftsFrom(transaction, person.groupId, now)) {
    if (own.has(shift.id)) shown.push(shift)
    else if (placesFree(shift) > 0) {
      const obstacle = obstacleTo(taker, shift, now, settings.timeZone)
      if (!obstacle) shown.push(shift)
      else if (isTheirLimit(obstacle)) hidden++
    }
  }
  const last = Math.max(0, Math.ceil(shown.length / perPage) - 1)
  const index = 'page' in at ? at.page * perPage : shown.findIndex(({ id }) => id === at.shiftId)
  const number = Math.min(last, Math.max(0, Math.floor(index / perPage)))
  const page = shown.slice(number * perPage, (number + 1) * perPage)
  const people = await holdersOf(desk, person.groupId, page)
  const shifts = page.map((shift) => ({
    shift,
    mine: own.get(shift.id),
    others: people(shift).filter(({ id }) => id !== person.id),
  }))
  return { shifts, number, last, hidden }
}

/** The shifts that begin next, at one time, held or not, and who holds them. */
export async function nextShifts(desk: Desk, groupId: string): Promise<{ shift: Shift; people: Person[] }[]> {
  const shifts = await places.shiftsBeginningNext(desk.transaction, groupId, desk.now)
  const people = await holdersOf(desk, groupId, shifts)
  return shifts.map((shift) => ({ shift, people: people(shift) }))
}

/** The next shift that somebody holds and that has not begun. */
export async function nextOf({ transaction, now }: Desk, person: Person): Promise<Shift | undefined> {
  const coming = await places.placesBetween(transaction, person, now)
  return coming.find(({ place, shift }) => place.state === 'held' && shift.startsAt > now)?.shift
}

async function holdersOf({ transaction, people }: Desk, groupId: string, shifts: readonly Shift[]) {
  if (shifts.length === 0) return () => []
  const all = await people.withRole(transaction, groupId, 'volunteer', 'coordinator')
  const holders = await places.holders(transaction, groupId, shifts)
  return ({ id }: Shift): Person[] => all.filter((person) => holders.get(id)?.has(person.id))
}
