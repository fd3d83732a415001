import type { Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { type Agreed, agree } from './agree.ts'
import type { Quiet } from './limits.ts'
import { readQuiet } from './quiet-times.ts'

export type Quieted = ({ kind: 'set'; quiet: Quiet | undefined } & Agreed) | { kind: 'same' | 'unclear' }

/** Anybody says when Lotse is to write nothing by itself; undefined lifts it. */
export async function setQuiet(desk: Desk, person: Person, quiet: Quiet | undefined): Promise<Quieted> {
  if (quiet && !(isMinute(quiet.from) && isMinute(quiet.until))) return { kind: 'unclear' }
  if (quiet?.from === quiet?.until && quiet) return { kind: 'same' }
  return { kind: 'set', quiet, ...(await agree(desk, person, { quiet })) }
}

export async function setQuietAsTyped(desk: Desk, person: Person, typed: string): Promise<Quieted> {
  const wish = readQuiet(typed)
  if (wish.kind === 'end') return setQuiet(desk, person, undefined)
  return wish.kind === 'hours' ? setQuiet(desk, person, wish.quiet) : { kind: wish.kind }
}

const isMinute = (minutes: number) => Number.isInteger(minutes) && minutes >= 0 && minutes < 24 * 60
