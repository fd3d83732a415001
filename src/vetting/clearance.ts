import { addDays, addMonths, type Day, daysBetween } from '../wall-clock.ts'

/**
 * That a volunteer meets a condition of their group. 'conduct': they accepted the code of conduct, which only they can.
 * 'certificate': somebody coordinating has seen their certificate of good conduct; only the day is kept, never the paper.
 * 'training': they were briefed or trained. 'sensitive': they are trusted with discreet questions.
 */
export type Clearance = {
  id: string
  groupId: string
  personId: string
  kind: ClearanceKind
  since: Day
  /** The last day on which it holds; undefined where it does not run out. */
  until: Day | undefined
  /** Who recorded it; undefined once they were forgotten. */
  byId: string | undefined
}

/** In the order in which they are gone through. */
export const clearanceKinds = ['conduct', 'certificate', 'training', 'sensitive'] as const
export type ClearanceKind = (typeof clearanceKinds)[number]

/** What somebody coordinating records for others. */
export type Recorded = Exclude<ClearanceKind, 'conduct'>
/** What happened on a day that may lie back. */
export type Dated = 'certificate' | 'training'

export const isRecorded = (kind: string): kind is Recorded => isKind(kind) && kind !== 'conduct'
export const isDated = (kind: string): kind is Dated => kind === 'certificate' || kind === 'training'
const isKind = (kind: string): kind is ClearanceKind => (clearanceKinds as readonly string[]).includes(kind)

type Term = Pick<Clearance, 'since' | 'until'>

export const isValid = ({ since, until }: Term, day: Day): boolean =>
  since <= day && (until === undefined || day <= until)

/** What somebody still lacks, on a day, to be asked for discreet questions. */
export function lacking(clearances: readonly (Term & Pick<Clearance, 'kind'>)[], day: Day): ClearanceKind[] {
  return clearanceKinds.filter((kind) => !clearances.some((each) => each.kind === kind && isValid(each, day)))
}

/** Most carriers of youth and refugee work in Germany ask for a new certificate every five years. */
const yearsOf: Readonly<Record<Dated, { holds: number | undefined; atMostAgo: number }>> = {
  certificate: { holds: 5, atMostAgo: 5 },
  training: { holds: undefined, atMostAgo: 30 },
}

export const lastDay = (kind: Dated, since: Day): Day | undefined => {
  const { holds } = yearsOf[kind]
  return holds === undefined ? undefined : addMonths(since, holds * 12)
}

export type BadDay = 'in the future' | 'too long ago'

/** What speaks against a day on which something is said to have happened. */
export function problemWithDay(kind: Dated, since: Day, today: Day): BadDay | undefined {
  if (since > today) return 'in the future'
  return addMonths(since, yearsOf[kind].atMostAgo * 12) < today ? 'too long ago' : undefined
}

/** How early it is told that something runs out, in days. */
const warnedBefore = 30

/** Whether it is over, or will be within the time in which it is told. */
export function standing({ until }: Pick<Clearance, 'until'>, today: Day): 'over' | 'soon' | undefined {
  if (until === undefined) return undefined
  if (until < today) return 'over'
  return daysBetween(today, until) <= warnedBefore ? 'soon' : undefined
}

/** What runs out until then is told. */
export const warnedUntil = (today: Day): Day => addDays(today, warnedBefore)
