import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { isDuring } from '../shift.ts'
import type { Coming } from './place-store.ts'
import * as places from './place-store.ts'

type Attending = Pick<Desk, 'transaction' | 'now'>

/** Somebody goes off duty before the shifts they are in end. False when they are in none. */
export async function stopShifts(desk: Attending, person: Person): Promise<boolean> {
  let stopped = false
  for (const { place } of await underWay(desk, person))
    if (await places.stop(desk.transaction, person.groupId, place, desk.now)) stopped = true
  return stopped
}

/** They come back before these end. */
export async function resumeShifts(desk: Attending, person: Person): Promise<void> {
  for (const { place } of await underWay(desk, person))
    if (place.stoppedAt) await places.resume(desk.transaction, person.groupId, place)
}

async function underWay({ transaction, now }: Attending, person: Person): Promise<Coming[]> {
  const coming = await places.placesBetween(transaction, person, now)
  return coming.filter(({ place, shift }) => place.state === 'held' && isDuring(shift, now))
}
