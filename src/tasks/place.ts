/**
 * Somebody's part in a task. 'held': a place is theirs. 'waiting': in line for one. 'if need be': would come if nobody else
 * does. 'done': they held one and finished. 'given back': they had a part and have none.
 */
export type PlaceState = 'held' | 'waiting' | 'if need be' | 'done' | 'given back'

/** How it went, as whoever held a place says. 'nobody': they were alone there. 'absent': they did not go. */
export type PlaceOutcome = 'well' | 'nobody' | 'heavy' | 'absent'

export type Place = {
  id: string
  taskId: string
  /** Undefined once they were forgotten. */
  personId: string | undefined
  state: PlaceState
  /** The waiting list goes by this. */
  since: Date
  /** When they were shown what only holders may know. */
  shownAt: Date | undefined
  /** When it was changed or cancelled, while they have not said that they know. */
  changedAt: Date | undefined
  /** The earliest beginning that they may still believe in. */
  expectsAt: Date | undefined
  /** Coordinators were told that they may not know. */
  rungAt: Date | undefined
  /** When they last said that they know of a change; when they said that they are coming. */
  confirmedAt: Date | undefined
  comingAt: Date | undefined
  eveAt: Date | undefined
  soonAt: Date | undefined
  /** When they were asked how it went, what they said, and the minutes that count. */
  askedAt: Date | undefined
  outcome: PlaceOutcome | undefined
  minutes: number | undefined
}

/** Those that keep a place from anybody else. */
export const takesPlace = ({ state }: Pick<Place, 'state'>): boolean => state === 'held' || state === 'done'
