import type { Actor } from './actor.ts'
import { type Lotse, startLotse } from './lotse.ts'

/** Farid, who asks in Persian. */
export async function farid(lotse: Lotse, id = 1003): Promise<Actor> {
  const actor = lotse.person(id, 'Farid', 'fa')
  await actor.starts()
  actor.skips()
  return actor
}

/** Farid has an appointment on Tuesday at ten, and has looked at it. */
export async function startAppointment(
  about = 'jobcenter',
  options?: Parameters<typeof startLotse>[0],
): Promise<Lotse & { farid: Actor }> {
  const lotse = await startLotse(options)
  const actor = await farid(lotse)
  await notes(actor, about, 'سه‌شنبه ساعت ۱۰')
  // The clock of a running assistant is read through its own object.
  return Object.assign(lotse, { farid: actor })
}

/** Somebody writes down an appointment, by a button and a typed time, without a place. */
export async function notes(who: Actor, about: string, when: string): Promise<void> {
  await who.says('/appointments')
  await who.presses('appointment:new:appointment')
  await who.presses(new RegExp(`^appointment:about:\\w+:${about}$`))
  await who.says(when)
  await who.presses('appointment:noplace')
  who.skips()
}

/** They ask for somebody who comes along. */
export async function asksForCompany(who: Actor, circle: 'chat' | 'small' = 'chat', kind = 'company'): Promise<string> {
  await who.presses(new RegExp(`^appointment:wish:\\w+:${kind}-`))
  const toast = await who.presses(new RegExp(`^appointment:ask:.*:${circle}$`))
  who.skips()
  return toast
}

/** Farid has asked the group for somebody who comes along on Friday; everybody has looked. */
export async function startCompany() {
  const lotse = await startAppointment()
  const { farid } = lotse
  await notes(farid, 'jobcenter', 'جمعه ساعت ۱۰')
  await farid.says('/appointments')
  await farid.presses(/جمعه/)
  await asksForCompany(farid)
  lotse.skipAll()
  return lotse
}
