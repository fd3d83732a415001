import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { giveBackAll, placesBetween } from '../rota/places/give-back.ts'
import { type Agreed, agree } from './agree.ts'
import { isPaused } from './limits.ts'
import { type PauseWish, readPause } from './pause-length.ts'
import * as store from './store.ts'

export type Coming = Awaited<ReturnType<typeof placesBetween>>[number]

export type Paused =
  | ({ kind: 'paused'; until: Date } & Agreed)
  | { kind: 'ended' }
  | { kind: 'not paused' }
  | { kind: Exclude<PauseWish['kind'], 'until' | 'end'> }

/** A volunteer pauses for as long as they typed, or ends their pause. On duty or not, they are not asked until it is over. */
export async function pauseAsTyped(desk: Desk, person: Person, typed: string): Promise<Paused> {
  const wish = readPause(typed, desk.now, desk.settings.timeZone)
  if (wish.kind === 'end') return endPause(desk, person)
  if (wish.kind !== 'until') return { kind: wish.kind }
  return pauseUntil(desk, person, wish.until)
}

export async function pauseUntil(desk: Desk, person: Person, until: Date): Promise<Paused> {
  return { kind: 'paused', until, ...(await agree(desk, person, { pausedUntil: until })) }
}

export async function endPause(desk: Desk, person: Person): Promise<Paused> {
  const wasPaused = isPaused(await store.limitsOf(desk.transaction, person), desk.now)
  await agree(desk, person, { pausedUntil: undefined })
  return { kind: wasPaused ? 'ended' : 'not paused' }
}

/** The shifts that somebody holds, or would come to, and that begin during their pause. */
export async function shiftsInPause(desk: Desk, person: Person): Promise<Coming[]> {
  const { pausedUntil } = await store.limitsOf(desk.transaction, person)
  if (!pausedUntil) return []
  const coming = await placesBetween(desk, person, desk.now, pausedUntil)
  return coming.filter(({ shift }) => shift.startsAt > desk.now)
}

/** Gives all of them back. Returns how many there were. */
export async function giveShiftsBack(desk: Desk, person: Person): Promise<number> {
  return giveBackAll(desk, person, await shiftsInPause(desk, person))
}
