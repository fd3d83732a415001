import type { Task, TaskContent } from '../task.ts'

/** What can be set about a task. */
export type Field =
  | 'text'
  | 'when'
  | 'until'
  | 'area'
  | 'place'
  | 'details'
  | 'places'
  | 'spoken'
  | 'suits'
  | 'kind'
  | 'findBy'
const all = [
  'text',
  'when',
  'until',
  'area',
  'place',
  'details',
  'places',
  'spoken',
  'suits',
  'kind',
  'findBy',
] as const
export const isField = (text: string): text is Field => (all as readonly string[]).includes(text)

/** Of a task for an asker these are the asker's own words: nobody else reads or changes them. */
export const isAskers = (field: Field, { askerId }: Pick<Task, 'askerId'>): boolean =>
  askerId !== undefined && (field === 'place' || field === 'details')

/** Those for which a press is enough. */
export const isTyped = (field: Field): boolean => field !== 'suits' && field !== 'kind'

/**
 * What follows once one is set: the board, or, while a task is being written, the next question; where its first words
 * said how many are needed, without that one.
 */
export type After = 'board' | 'next' | 'rest'
export const readAfter = (text: string): After => (text === 'next' || text === 'rest' ? text : 'board')

const asked: readonly Field[] = ['when', 'area', 'place', 'places']

/** What is asked after a field; undefined when it is time for the board. */
export function fieldAfter(field: Field, after: After): Field | undefined {
  const next = after === 'board' ? undefined : asked[asked.indexOf(field) + 1]
  return next === 'places' && after === 'rest' ? undefined : next
}

/** What is set. An undefined value empties it; what is not named stays. */
export type Change = {
  -readonly [Name in 'day' | 'startsAt' | 'endsAt' | 'findBy']?: Task[Name]
} & Partial<Pick<Task, 'spoken' | 'suits' | 'kind' | 'places'>> & {
    [Name in keyof TaskContent]?: TaskContent[Name] | undefined
  }

/** What is wrong with what somebody typed or pressed. */
export type Problem =
  | { kind: 'no words' | 'no number' | 'unclear time' | 'unclear length' | 'no such day' | 'no such hour' }
  | { kind: 'past' | 'too far' | 'ends before it begins' | 'too long a time' | 'no beginning' | 'after the beginning' }
  | { kind: 'too long'; most: number }
  | { kind: 'not so many'; most: number }
  /** So many hold a place, and nobody is put out. */
  | { kind: 'fewer than held'; held: number }
  | { kind: 'unknown language'; typed: string }
