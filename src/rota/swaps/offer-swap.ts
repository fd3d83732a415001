import { tell } from '../../deliveries/tell.ts'
import { isPaused, isResting } from '../../limits/limits.ts'
import { writableAt } from '../../limits/of.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { crewOf } from '../gaps/crew.ts'
import { inOrderOfFairness } from '../gaps/fair.ts'
import { subjects } from '../gaps/gap.ts'
import * as places from '../places/place-store.ts'
import { takerOf } from '../places/take.ts'
import type { Shift } from '../shift.ts'
import { problemWithSwap, type Side, type Swap } from './swap.ts'
import * as say from './swap-messages.ts'
import * as store from './swap-store.ts'

/** More people than this at once would only make everybody think that somebody else does it. */
const mostAsked = 10
/** As many shifts to choose from fit on a screen. */
const mostChoices = 8

type NotTheirs = { kind: 'not theirs' } | { kind: 'began' }

/** What somebody may do with a shift of theirs, and what they have begun. */
export type Giving = { kind: 'theirs'; shift: Shift; open: Swap[] } | NotTheirs

export type Offered =
  | { kind: 'offered'; shift: Shift; inReturn: Shift | undefined; asked: Person[]; swap: Swap }
  /** It was offered before. */
  | { kind: 'already'; shift: Shift }
  /** Nobody could take it. */
  | { kind: 'nobody'; shift: Shift }
  | NotTheirs

/** A shift that could come in return, with whoever holds it and could take theirs. */
export type Choice = { shift: Shift; holders: Person[] }

export async function giving(desk: Desk, person: Person, shiftId: string): Promise<Giving> {
  const { transaction, now } = desk
  const shift = await places.shiftById(transaction, person.groupId, shiftId)
  const place = shift && (await places.placeOf(transaction, shift, person))
  if (!isVolunteer(person) || !shift || shift.cancelled || place?.state !== 'held') return { kind: 'not theirs' }
  if (shift.startsAt <= now) return { kind: 'began' }
  return { kind: 'theirs', shift, open: await store.openOf(transaction, shift, person.id) }
}

/** Somebody would hand a shift over: those who fit and carry least are asked, all at the same time. */
export async function offerShift(desk: Desk, person: Person, shiftId: string): Promise<Offered> {
  const { transaction, now } = desk
  const own = await giving(desk, person, shiftId)
  if (own.kind !== 'theirs') return own
  const { shift } = own
  if (own.open.some(({ inReturnId }) => inReturnId === undefined)) return { kind: 'already', shift }
  const crew = await crewOf(desk, person.groupId)
  const fits = crew.whoFits(shift, new Set([person.id])).filter((each) => !holdsIt(each, shift) && !isAway(each, now))
  const asked = inOrderOfFairness(fits)
    .slice(0, mostAsked)
    .map((each) => each.person)
  if (asked.length === 0) return { kind: 'nobody', shift }
  const swap = await store.add(transaction, { shift, fromId: person.id }, now)
  for (const other of asked) await askForSwap(desk, swap, person, other, shift, undefined)
  return { kind: 'offered', shift, inReturn: undefined, asked, swap }
}

/** The coming shifts of others that somebody could have in return for one of theirs. */
export async function choicesFor(desk: Desk, person: Person, shift: Shift): Promise<Choice[]> {
  const { transaction, people, now, settings } = desk
  const from = await sideOf(desk, person)
  const sides = new Map<string, { side: Side; person: Person } | undefined>()
  const choices = new Map<string, Choice>()
  for (const { shift: inReturn, holderId } of await store.heldByOthers(transaction, person, now)) {
    if (choices.size === mostChoices && !choices.has(inReturn.id)) break
    if (!sides.has(holderId)) {
      const holder = await people.byId(transaction, person.groupId, holderId)
      sides.set(
        holderId,
        holder && !holder.unreachable ? { side: await sideOf(desk, holder), person: holder } : undefined,
      )
    }
    const holder = sides.get(holderId)
    if (!holder || isAway(holder.side, now)) continue
    if (problemWithSwap({ shift, inReturn, from, to: holder.side }, now, settings.timeZone)) continue
    const choice = choices.get(inReturn.id) ?? { shift: inReturn, holders: [] }
    choices.set(inReturn.id, { ...choice, holders: [...choice.holders, holder.person] })
  }
  return [...choices.values()]
}

/** Somebody would swap for one other shift: each who holds it is asked. */
export async function offerSwap(desk: Desk, person: Person, shiftId: string, inReturnId: string): Promise<Offered> {
  const { transaction, now } = desk
  const own = await giving(desk, person, shiftId)
  if (own.kind !== 'theirs') return own
  const { shift } = own
  if (own.open.some((swap) => swap.inReturnId === inReturnId)) return { kind: 'already', shift }
  const choice = (await choicesFor(desk, person, shift)).find((each) => each.shift.id === inReturnId)
  if (!choice) return { kind: 'nobody', shift }
  let swap: Swap | undefined
  for (const other of choice.holders) {
    swap = await store.add(transaction, { shift, fromId: person.id, inReturnId, toId: other.id }, now)
    await askForSwap(desk, swap, person, other, shift, choice.shift)
  }
  return { kind: 'offered', shift, inReturn: choice.shift, asked: choice.holders, swap: swap as Swap }
}

async function askForSwap(
  { transaction, outbox, words, now, settings }: Desk,
  swap: Swap,
  from: Person,
  to: Person,
  shift: Shift,
  inReturn: Shift | undefined,
): Promise<void> {
  tell(outbox, to, say.asked(wordsFor({ words }, to), { swap, from, shift, inReturn, zone: settings.timeZone }), {
    subject: subjects.swap(swap.id),
    notBefore: await writableAt(transaction, to, now, settings.timeZone),
  })
}

/** Somebody with all they hold. */
export const sideOf = async ({ transaction, now }: Desk, person: Person): Promise<Side> => ({
  ...(await takerOf(transaction, person, now)),
  id: person.id,
})

const holdsIt = ({ others }: { others: readonly Shift[] }, { id }: Shift) => others.some((other) => other.id === id)
const isAway = ({ limits }: Pick<Side, 'limits'>, now: Date) => isPaused(limits, now) || isResting(limits, now)
