import { isOnDuty, isVolunteer, type Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import * as questions from '../questions/waiting.ts'

export type Started = { kind: 'on duty'; waiting: number } | { kind: 'already' } | { kind: 'not a volunteer' }
export type Stopped = { kind: 'off duty' } | { kind: 'already' }

/** On duty from now. Questions that wait without anybody being asked come at once, so that nobody waits for a clock. */
export async function startDuty(desk: Desk, person: Person): Promise<Started> {
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  if (isOnDuty(person)) return { kind: 'already' }
  await desk.people.setOnDuty(desk.transaction, person, desk.now)
  return { kind: 'on duty', waiting: await questions.offerWaiting(desk, person) }
}

/** Off duty from now. Open talks stay with whoever holds them; what they were just asked for goes to the next one. */
export async function stopDuty(desk: Desk, person: Person): Promise<Stopped> {
  if (!isOnDuty(person)) return { kind: 'already' }
  await desk.people.setOnDuty(desk.transaction, person, undefined)
  await questions.releaseOffers(desk, person)
  return { kind: 'off duty' }
}
