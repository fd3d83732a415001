import type { Saying } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { companionsOf } from '../tasks/companions/companions.ts'
import type { Appointment } from './appointment.ts'
import { firstWish } from './company/wish.ts'
import { mayFit, papersFor, type Sources } from './desk.ts'
import * as say from './messages.ts'
import * as papersSay from './papers/papers-messages.ts'
import * as store from './store.ts'

/** One appointment as its owner sees it. */
export async function screenOf(
  desk: Desk,
  sources: Sources,
  person: Person,
  appointment: Appointment,
): Promise<Saying> {
  const { people, transaction, settings } = desk
  const group = (await people.groupById(transaction, person.groupId)) as HelperGroup
  return say.screen(wordsFor(desk, person), {
    appointment,
    papers: papersFor(desk, sources, person, appointment),
    mayFit: mayFit(desk, sources, person, appointment),
    companions: await companionsOf(desk, group, appointment.id),
    firstWish: (kind) => firstWish(kind, person),
    zone: settings.timeZone,
  })
}

/** The same, found by its id; nothing where it is not theirs, or gone. */
export async function screenById(
  desk: Desk,
  sources: Sources,
  person: Person,
  id: string,
): Promise<Saying | undefined> {
  const appointment = await store.ownById(desk.transaction, person, id)
  return appointment && screenOf(desk, sources, person, appointment)
}

/** Everything that is to come. What was begun without a word is left out. */
export async function listFor(desk: Desk, person: Person): Promise<Saying> {
  const t = wordsFor(desk, person)
  const ahead = await store.ahead(desk.transaction, person)
  const named = ahead.filter(({ state, content }) => state === 'planned' || content.what || content.about)
  return say.list(t, named, desk.settings.timeZone)
}

/** Asked before it is cancelled, since others may have to learn it. */
export async function sureToCancel(desk: Desk, person: Person, id: string): Promise<Saying | undefined> {
  const appointment = await store.ownById(desk.transaction, person, id)
  if (!appointment || (appointment.state !== 'draft' && appointment.state !== 'planned')) return undefined
  const group = (await desk.people.groupById(desk.transaction, person.groupId)) as HelperGroup
  const companions = await companionsOf(desk, group, id)
  return papersSay.sureToCancel(wordsFor(desk, person), appointment, companions.length > 0, desk.settings.timeZone)
}
