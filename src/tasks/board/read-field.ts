import { withWesternDigits } from '../../language/fold.ts'
import type { SpokenNames } from '../../language/spoken.ts'
import { longestText, mostPlaces, type Task } from '../task.ts'
import type { Change, Field, Problem } from './field.ts'
import { type At, type ReadTime, readBeginning, readEnd, readFindBy } from './read-time.ts'

export type Read =
  | ReadTime
  /** A name that several languages have. */
  | { ask: 'language'; codes: readonly string[] }

type Written = { change: Change } | { problem: Problem }

const longest = { text: longestText, area: 80, place: 300, details: 600 }

/** What somebody typed for a field. */
export function readField(field: Field, typed: string, task: Task, at: At & { names: SpokenNames }): Read {
  switch (field) {
    case 'text':
    case 'area':
    case 'place':
    case 'details':
      return readWords(field, typed)
    case 'when':
      return readBeginning(typed, task, at)
    case 'until':
      return readEnd(typed, task, at.zone)
    case 'findBy':
      return readFindBy(typed, task, at)
    case 'places':
      return readPlaces(typed)
    case 'spoken':
      return readLanguages(typed, task, at)
    default:
      return { problem: { kind: 'no words' } }
  }
}

export function readWords(field: keyof typeof longest, typed: string): Written {
  const words = typed.trim()
  if (words === '') return { problem: { kind: 'no words' } }
  if (words.length > longest[field]) return { problem: { kind: 'too long', most: longest[field] } }
  return { change: { [field]: words } }
}

/** One number, in whichever digits; words beside it do no harm. */
function readPlaces(typed: string): Written {
  const numbers = withWesternDigits(typed).match(/[-−]?\d+(?:[.,]\d+)?/g) ?? []
  if (numbers.length !== 1) return { problem: { kind: 'no number' } }
  return enough(Number(numbers[0]))
}

export function enough(places: number): Written {
  if (!Number.isInteger(places) || places < 1 || places > mostPlaces)
    return { problem: { kind: 'not so many', most: mostPlaces } }
  return { change: { places } }
}

/** One language, or several with commas. */
function readLanguages(typed: string, { spoken }: Task, { names, language }: At & { names: SpokenNames }): Read {
  const found: string[] = []
  for (const name of typed.split(/[,;،\n]/).filter((each) => each.trim() !== '')) {
    const codes = names.find(name, language)
    if (codes.length > 1) return { ask: 'language', codes }
    if (codes[0] === undefined) return { problem: { kind: 'unknown language', typed: name.trim().slice(0, 40) } }
    found.push(codes[0])
  }
  if (found.length === 0) return { problem: { kind: 'no words' } }
  return { change: { spoken: [...new Set([...spoken, ...found])] } }
}
