import type { Words } from '../../language/words.ts'
import type { Problem } from './field.ts'

const keys: Record<Problem['kind'], string> = {
  'no words': 'noWords',
  'no number': 'noNumber',
  'unclear time': 'unclearTime',
  'unclear length': 'unclearLength',
  'no such day': 'noSuchDay',
  'no such hour': 'noSuchHour',
  past: 'past',
  'too far': 'tooFar',
  'ends before it begins': 'endsBeforeItBegins',
  'too long a time': 'tooLongATime',
  'no beginning': 'noBeginning',
  'after the beginning': 'afterTheBeginning',
  'too long': 'tooLong',
  'not so many': 'notSoMany',
  'fewer than held': 'fewerThanHeld',
  'unknown language': 'unknownLanguage',
}

/** Words that can stand in a message, and in the window above a chat. */
export type Told = (say: Words['plain']) => string

/** What is wrong with what was typed or pressed: for a message, or for the window above the chat. */
export const problem =
  (what: Problem): Told =>
  (say) =>
    say(`tasks.problems.${keys[what.kind]}`, valuesOf(what))

function valuesOf(what: Problem): Record<string, string | number> {
  if ('most' in what) return { number: what.most }
  if ('held' in what) return { number: what.held }
  return 'typed' in what ? { typed: what.typed } : {}
}

/** A picture or a voice message in place of words. */
export const inWords = (t: Words): string => t.html('tasks.problems.inWords')

export const over: Told = (say) => say('tasks.toasts.over')
export const gone: Told = (say) => say('tasks.toasts.gone')
