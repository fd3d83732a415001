import { about } from '../../deliveries/store.ts'
import { overtake, tell } from '../../deliveries/tell.ts'
import { writableAt } from '../../limits/of.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { subjects } from '../gaps/gap.ts'
import * as places from '../places/place-store.ts'
import type { Shift } from '../shift.ts'
import type { Swap } from './swap.ts'
import * as say from './swap-messages.ts'
import * as store from './swap-store.ts'

export type Withdrawn = { kind: 'withdrawn' } | { kind: 'no longer open' } | { kind: 'not theirs' }
export type Passed = { kind: 'passed' } | { kind: 'no longer open' }

/** Somebody takes a wish back, and with it every other to give away the same shift: it stays theirs. */
export async function withdrawIt(desk: Desk, person: Person, swapId: string): Promise<Withdrawn> {
  const { transaction } = desk
  const swap = await store.byId(transaction, person.groupId, swapId)
  if (swap?.fromId !== person.id) return { kind: 'not theirs' }
  const open = await store.openOf(transaction, { id: swap.shiftId, groupId: swap.groupId }, person.id)
  if (open.length === 0) return { kind: 'no longer open' }
  for (const each of open) await end(desk, each, 'withdrawn')
  return { kind: 'withdrawn' }
}

/** Somebody would rather not swap. Of a shift that is handed over others were asked, too, so that wish stays open. */
export async function passOnSwap(desk: Desk, person: Person, swapId: string): Promise<Passed> {
  const { transaction, outbox, people, now, settings } = desk
  const swap = await store.byId(transaction, person.groupId, swapId)
  if (!swap || swap.fromId === person.id || swap.state !== 'open') return { kind: 'no longer open' }
  if (swap.inReturnId === undefined) return { kind: 'passed' }
  if (swap.toId !== person.id || !(await store.end(transaction, swap, 'over'))) return { kind: 'no longer open' }
  const from = await people.byId(transaction, swap.groupId, swap.fromId)
  const inReturn = await places.shiftById(transaction, swap.groupId, swap.inReturnId)
  if (from && inReturn)
    tell(outbox, from, say.passedOn(wordsFor(desk, from), inReturn, swap.shiftId, settings.timeZone), {
      notBefore: await writableAt(transaction, from, now, settings.timeZone),
    })
  return { kind: 'passed' }
}

/** Ends the wishes about a shift that can no longer come true: it is somebody else's now, or nobody's, or cancelled. */
export async function endVoidSwaps(desk: Desk, shift: Pick<Shift, 'id' | 'groupId'>): Promise<void> {
  for (const swap of await store.openAbout(desk.transaction, shift))
    if (!(await stands(desk, swap))) await end(desk, swap, 'over')
}

/** Ends all wishes about a shift: it is another one now. */
export async function endAllSwaps(desk: Desk, shift: Pick<Shift, 'id' | 'groupId'>): Promise<void> {
  for (const swap of await store.openAbout(desk.transaction, shift)) await end(desk, swap, 'over')
}

async function stands({ transaction }: Desk, { groupId, shiftId, fromId, inReturnId, toId }: Swap): Promise<boolean> {
  const holds = async (id: string, personId: string) => {
    const shift = await places.shiftById(transaction, groupId, id)
    return shift?.cancelled === false && (await places.placeOf(transaction, shift, { id: personId }))?.state === 'held'
  }
  return (await holds(shiftId, fromId)) && (!inReturnId || !toId || (await holds(inReturnId, toId)))
}

async function end(desk: Desk, swap: Swap, state: 'withdrawn' | 'over'): Promise<void> {
  if (await store.end(desk.transaction, swap, state)) await showEnded(desk, swap)
}

/** Everybody who was asked sees that it is settled; but for one, who has just pressed. */
export async function showEnded(desk: Desk, swap: Swap, except?: Person): Promise<void> {
  const { transaction, outbox, people, settings } = desk
  const shift = await places.shiftById(transaction, swap.groupId, swap.shiftId)
  if (!shift) return
  for (const sent of await about(transaction, swap.groupId, [subjects.swap(swap.id)])) {
    if (sent.recipientId === undefined || sent.recipientId === except?.id) continue
    const person = await people.byId(transaction, swap.groupId, sent.recipientId)
    if (person) await overtake(outbox, person, sent, say.ended(wordsFor(desk, person), shift, settings.timeZone))
  }
}
