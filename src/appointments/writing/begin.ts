import type { Guide } from '../../guides/guide.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { type About, type Appointment, type Content, guideFor, type Kind } from '../appointment.ts'
import * as store from '../store.ts'

/** Somebody begins to write down an appointment or a deadline. One they began and said nothing of is gone on with. */
export async function begin(desk: Desk, person: Person, kind: Kind): Promise<Appointment> {
  const begun = (await store.ahead(desk.transaction, person)).find(
    (each) => each.state === 'draft' && each.kind === kind && isEmpty(each.content) && each.previousId === undefined,
  )
  return begun ?? store.add(desk.transaction, person, { kind, content: {} }, desk.now)
}

/** They have an appointment where a guide is about: what it is and which papers it needs is known already. */
export async function beginWithGuide(desk: Desk, person: Person, guide: Guide): Promise<Appointment> {
  const about = Object.entries(guideFor).find(([, slug]) => slug === guide.slug)?.[0] as About | undefined
  const content: Content = about ? { about } : { what: guide.title, ...(guide.topic ? { topic: guide.topic } : {}) }
  return store.add(desk.transaction, person, { kind: 'appointment', content, guide: guide.slug }, desk.now)
}

/** What follows from an appointment that is over: something to bring by a day, or the next one at the same place. */
export async function beginNext(
  desk: Desk,
  person: Person,
  previousId: string,
  kind: Kind,
): Promise<Appointment | undefined> {
  const previous = await store.ownById(desk.transaction, person, previousId)
  if (!previous) return undefined
  const { sequence: _, ...content } = previous.content
  const same = kind === 'appointment' && previous.kind === kind
  return store.add(
    desk.transaction,
    person,
    same ? { kind, content, previousId, guide: previous.guide } : { kind, content: {}, previousId },
    desk.now,
  )
}

const isEmpty = ({ about, what }: Content): boolean => about === undefined && what === undefined
