import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import type { Appointment } from '../appointment.ts'
import { mayFit, papersFor, type Sources } from '../desk.ts'
import * as store from '../store.ts'

export type Ticked = { kind: 'ticked'; appointment: Appointment } | { kind: 'gone' }

/** One of somebody's own, as it stands. */
export async function own(desk: Desk, person: Person, id: string): Promise<Ticked> {
  const appointment = await store.ownById(desk.transaction, person, id)
  return appointment ? { kind: 'ticked', appointment } : { kind: 'gone' }
}

/** A paper is ready, or not any more. */
export async function tick(desk: Desk, sources: Sources, person: Person, id: string, number: number): Promise<Ticked> {
  const appointment = await store.ownById(desk.transaction, person, id)
  const papers = appointment && papersFor(desk, sources, person, appointment)
  if (!appointment || papers?.papers[number] === undefined) return { kind: 'gone' }
  const others = appointment.ticked.filter((other) => other !== number)
  const ticked = appointment.ticked.includes(number) ? others : [...others, number].sort((a, b) => a - b)
  return changed(desk, person, appointment, { ticked })
}

/** The guide that was offered is the right one: its papers are the list from now on. */
export async function useGuide(
  desk: Desk,
  sources: Sources,
  person: Person,
  id: string,
  slug: string,
): Promise<Ticked> {
  const appointment = await store.ownById(desk.transaction, person, id)
  if (!appointment || mayFit(desk, sources, person, appointment)?.guide.slug !== slug) return { kind: 'gone' }
  return changed(desk, person, appointment, { guide: slug, ticked: [] })
}

async function changed(desk: Desk, person: Person, before: Appointment, changes: store.Changes): Promise<Ticked> {
  const done = await store.change(desk.transaction, person, before, ['draft', 'planned'], changes)
  return done ? { kind: 'ticked', appointment: { ...before, ...changes } } : { kind: 'gone' }
}
