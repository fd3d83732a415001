import type { Guide } from '../guides/guide.ts'
import type { Library } from '../guides/library.ts'
import { papersOf } from '../guides/papers.ts'
import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import type { Knowledge } from '../questions/knowledge.ts'
import { type Appointment, guideFor } from './appointment.ts'

/** What Lotse knows by itself that helps with an appointment. */
export type Sources = { library: Library; knowledge: Knowledge }

/** A guide in its reader's language, with what it says one needs. */
export type Papers = { guide: Guide; papers: readonly string[] }

/** The guide that goes with an appointment, as its owner may read it; none where it is gone or lists nothing. */
export function papersFor(desk: Desk, { library }: Pick<Sources, 'library'>, owner: Person, { guide }: Appointment) {
  return guide === undefined ? undefined : listOf(desk, library, owner, guide)
}

/** A guide that may go with it, by the button or by its owner's words; they are asked before it is used. */
export function mayFit(desk: Desk, { library, knowledge }: Sources, owner: Person, appointment: Appointment) {
  const { about, what } = appointment.content
  const slug = about && guideFor[about]
  if (appointment.guide !== undefined) return undefined
  if (slug !== undefined) return listOf(desk, library, owner, slug)
  const [best] = what === undefined ? [] : knowledge.find(what, owner).guides
  return best && listOf(desk, library, owner, best.slug)
}

/** What they still have to find, out of a list. */
export const missing = ({ papers }: Papers, { ticked }: Pick<Appointment, 'ticked'>): string[] =>
  papers.filter((_, number) => !ticked.includes(number))

function listOf(desk: Desk, library: Library, owner: Person, slug: string): Papers | undefined {
  const guide = library.get(slug, owner.language, desk.people.groupAtHand(owner.groupId)?.region ?? null)
  const papers = guide ? papersOf(guide) : []
  return guide && papers.length > 0 ? { guide, papers } : undefined
}
