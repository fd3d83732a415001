import { type Obstacle, obstacleTo, type Taker } from '../places/fits.ts'
import type { Shift } from '../shift.ts'

/** A wish to hand one's shift to somebody else, or to swap it. Until it is settled the shift stays with its holder. */
export type Swap = {
  id: string
  groupId: string
  shiftId: string
  fromId: string
  /** The shift they would take in return; undefined for handing over. */
  inReturnId: string | undefined
  /** Who is asked to swap, or who took it over. */
  toId: string | undefined
  state: SwapState
}

/** 'over': the shift is somebody else's meanwhile, or the other one said no. */
export type SwapState = 'open' | 'settled' | 'withdrawn' | 'over'

/** One of the two who would swap, with all shifts they hold. */
export type Side = Taker & { id: string }

/** Why a swap is not possible, or no longer. */
export type SwapProblem =
  | { kind: 'with oneself' }
  /** One of them does not hold the shift they would give. */
  | { kind: 'no longer theirs' }
  | { kind: 'began' }
  /** One of them is in the shift they would take. */
  | { kind: 'in it already' }
  /** What stands against it at the one who would take the shift, or at the one who would take the other in return. */
  | { kind: 'does not fit'; obstacle: Obstacle; whom: 'to' | 'from' }

type Exchange = { shift: Shift; inReturn: Shift | undefined; from: Side; to: Side }

/** What speaks against a swap as things stand: asked before it is offered, and again when it is pressed. */
export function problemWithSwap(
  { shift, inReturn, from, to }: Exchange,
  now: Date,
  zone: string,
): SwapProblem | undefined {
  if (from.id === to.id) return { kind: 'with oneself' }
  if (!holds(from, shift) || (inReturn && !holds(to, inReturn))) return { kind: 'no longer theirs' }
  if (shift.startsAt <= now || (inReturn && inReturn.startsAt <= now)) return { kind: 'began' }
  if (holds(to, shift) || (inReturn && holds(from, inReturn))) return { kind: 'in it already' }
  const forTo = obstacleTo(without(to, inReturn), shift, now, zone)
  if (forTo) return { kind: 'does not fit', obstacle: forTo, whom: 'to' }
  const forFrom = inReturn && obstacleTo(without(from, shift), inReturn, now, zone)
  return forFrom && { kind: 'does not fit', obstacle: forFrom, whom: 'from' }
}

/** One place changes hands: as many people are in the shift as before. */
export type Move = { shiftId: string; from: string; to: string }

export function movesOf({ shiftId, fromId, inReturnId }: Pick<Swap, 'shiftId' | 'fromId' | 'inReturnId'>, to: string) {
  const moves: Move[] = [{ shiftId, from: fromId, to }]
  if (inReturnId !== undefined) moves.push({ shiftId: inReturnId, from: to, to: fromId })
  return moves
}

const holds = ({ others }: Side, { id }: Shift) => others.some((other) => other.id === id)
const without = (side: Side, shift: Shift | undefined): Side => ({
  ...side,
  others: side.others.filter(({ id }) => id !== shift?.id),
})
