import type { Person } from '../../people/person.ts'
import type { Question, Side } from '../question.ts'

/** Where an open question stands, as coordinators see it: never a word of it, nothing of its asker but the languages. */
export type Standing = {
  question: Question
  spoken: readonly string[]
  /** Who is being asked just now. */
  asked: Person | undefined
  /** How many were asked and are not any more. */
  askedBefore: number
  volunteer: Person | undefined
  takenAt: Date | undefined
  /** Which side wrote last in a talk. */
  lastSide: Side | undefined
}

/** What can be open long: a question since a person was asked for, a talk since its last word. */
export const hangsSince = ({ state, calledAt, lastAt }: Pick<Question, 'state' | 'calledAt' | 'lastAt'>): Date =>
  state === 'waiting' ? (calledAt ?? lastAt) : lastAt
