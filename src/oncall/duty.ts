import { isOnDuty, isVolunteer, type Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { askWhatBecomes } from '../questions/handover/give.ts'
import * as questions from '../questions/routing/waiting.ts'
import { resumeShifts, stopShifts } from '../rota/places/attend.ts'

export type Started = { kind: 'on duty'; waiting: number } | { kind: 'already' } | { kind: 'not a volunteer' }
export type Stopped = { kind: 'off duty' } | { kind: 'already' } | { kind: 'not a volunteer' }
export type StandbyToggled = { kind: 'if need be' } | { kind: 'no more' } | { kind: 'not a volunteer' }

/**
 * On duty from now, until they stop: also beyond a shift they are in, and back in one they had stopped. Questions that
 * wait without anybody being asked come at once, so that nobody waits for a clock.
 */
export async function startDuty(desk: Desk, person: Person): Promise<Started> {
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  if (isOnDuty(person)) return { kind: 'already' }
  await desk.people.setOnDuty(desk.transaction, person, desk.now)
  await resumeShifts(desk, person)
  return { kind: 'on duty', waiting: await questions.offerWaiting(desk, person) }
}

/**
 * Off duty from now, by hand and in the shift they are in. Open talks stay with whoever holds them, until they say
 * otherwise; what they were just asked for goes to the next one.
 */
export async function stopDuty(desk: Desk, person: Person): Promise<Stopped> {
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  const stopped = await stopShifts(desk, person)
  if (!isOnDuty(person) && !stopped) return { kind: 'already' }
  await desk.people.setOnDuty(desk.transaction, person, undefined)
  await questions.releaseOffers(desk, person)
  await askWhatBecomes(desk, person, desk.now)
  return { kind: 'off duty' }
}

/** To be asked when nobody on duty is left, at any time; or not any more. */
export async function toggleIfNeedBe(desk: Desk, person: Person): Promise<StandbyToggled> {
  if (!isVolunteer(person)) return { kind: 'not a volunteer' }
  const now = person.standbySince ? undefined : desk.now
  await desk.people.setStandby(desk.transaction, person, now)
  return { kind: now ? 'if need be' : 'no more' }
}
