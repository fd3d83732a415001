import { subjectOf } from '../../deliveries/store.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import type { After } from '../board/field.ts'
import { type Awaited, ask, settle } from '../board/follow.ts'
import { problem } from '../board/problem-messages.ts'
import { atTheEnd } from '../board/showing.ts'
import { beginDraft } from './draft.ts'

/** The words of a task that is not there yet, and how many its sender asked for before them; or something about one. */
export type Awaiting = { begin: { places?: number } } | Awaited

/** What somebody writes for a new task, or for something about one. Returns what is asked now. */
export async function write(
  desk: Desk,
  person: Person,
  awaiting: Awaiting,
  typed: string,
  say: (html: string) => void,
): Promise<Awaiting | undefined> {
  const showing = atTheEnd(desk, person, say)
  if (!('begin' in awaiting)) return settle(desk, person, awaiting, typed, showing)
  const { places } = awaiting.begin
  const begun = await beginDraft(desk, person, typed, places)
  const after: After = places === undefined ? 'next' : 'rest'
  switch (begun.kind) {
    case 'begun':
      return ask(desk, person, begun.task, 'when', after, showing)
    case 'problem':
      showing.refuse(problem(begun.problem))
      return awaiting
    case 'not a volunteer':
      say(wordsFor(desk, person).html('common.volunteersOnly'))
      return undefined
  }
}

/** Whether a message that somebody replied to is one of these questions: what replies to others goes where they are from. */
export async function isOwnScreen({ transaction }: Desk, person: Person, number: number): Promise<boolean> {
  const sent = await subjectOf(transaction, person, number)
  return sent !== undefined && /^task-(screen|board):/.test(sent.subject)
}
