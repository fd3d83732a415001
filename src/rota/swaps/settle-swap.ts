import { tell } from '../../deliveries/tell.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { showGap } from '../gaps/show-gap.ts'
import * as places from '../places/place-store.ts'
import { settleIn } from '../places/take.ts'
import type { Shift } from '../shift.ts'
import { showEnded } from './end-swap.ts'
import { sideOf } from './offer-swap.ts'
import { movesOf, problemWithSwap, type Swap, type SwapProblem } from './swap.ts'
import * as say from './swap-messages.ts'
import * as store from './swap-store.ts'

export type Settled =
  | { kind: 'settled'; shift: Shift; inReturn: Shift | undefined; from: Person }
  /** Somebody else was first, or it was withdrawn. */
  | { kind: 'no longer open' }
  | { kind: 'not asked' }
  | { kind: 'not a volunteer' }
  | { kind: 'not possible'; problem: SwapProblem }

/**
 * Somebody takes over a shift, or swaps it for theirs, with one press. All of it is looked at again: of two who press at the
 * same moment one gets it, and nobody ends in two places at once.
 */
export async function settleSwap(desk: Desk, person: Person, swapId: string): Promise<Settled> {
  const { transaction, people, now, settings } = desk
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  const swap = await store.byId(transaction, person.groupId, swapId)
  if (!swap) return { kind: 'no longer open' }
  if (swap.fromId === person.id) return { kind: 'not possible', problem: { kind: 'with oneself' } }
  if (swap.toId !== undefined && swap.toId !== person.id)
    return { kind: swap.inReturnId ? 'not asked' : 'no longer open' }
  const shift = await places.shiftById(transaction, person.groupId, swap.shiftId)
  const inReturn = swap.inReturnId ? await places.shiftById(transaction, person.groupId, swap.inReturnId) : undefined
  const from = await people.byId(transaction, person.groupId, swap.fromId)
  if (swap.state !== 'open' || !shift || !from) return { kind: 'no longer open' }
  const exchange = { shift, inReturn, from: await sideOf(desk, from), to: await sideOf(desk, person) }
  const problem = problemWithSwap(exchange, now, settings.timeZone)
  if (problem) return { kind: 'not possible', problem }
  if (!(await store.settle(transaction, swap, person.id, now))) return { kind: 'no longer open' }
  await move(desk, swap, { from, to: person }, [shift, ...(inReturn ? [inReturn] : [])])
  // They asked for it and want to plan, so it comes at once.
  tell(desk.outbox, from, say.tookIt(wordsFor(desk, from), { to: person, shift, inReturn, zone: settings.timeZone }))
  await showEnded(desk, swap, person)
  for (const each of [shift, inReturn]) if (each) await showGap(desk, each)
  return { kind: 'settled', shift, inReturn, from }
}

/** The number of people in each shift stays as it is: one goes, one comes. */
async function move(
  desk: Desk,
  swap: Swap,
  { from, to }: { from: Person; to: Person },
  shifts: Shift[],
): Promise<void> {
  const { transaction, now } = desk
  for (const { shiftId, from: giver, to: taker } of movesOf(swap, to.id)) {
    const shift = shifts.find(({ id }) => id === shiftId) as Shift
    const [one, other] = giver === from.id ? [from, to] : [to, from]
    const place = await places.placeOf(transaction, shift, one)
    // Another process was here since this was looked at: nothing of it is kept, and the press is tried anew.
    if (!place || taker !== other.id || !(await places.letGo(transaction, shift.groupId, place)))
      throw new Error('a shift changed hands while it was swapped')
    await settleIn(transaction, other, shift, now)
  }
}
