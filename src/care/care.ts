import type { Care, Limits } from '../limits/limits.ts'
import type { Switch } from '../people/group.ts'
import { isDiscreet, type Question } from '../questions/question.ts'
import { addDays, dayOf, instantAt } from '../wall-clock.ts'

/** A kind of care is off until the whole group, or somebody for themselves, switches it on. */
export const isWanted = (care: Care, switches: readonly Switch[], { care: own }: Pick<Limits, 'care'>): boolean =>
  switches.includes(care) || own.includes(care)

/** Whatever belongs in a small circle weighs on whoever hears it; danger is among it. */
export const isHeavy = (question: Pick<Question, 'topic' | 'sensitive'>): boolean => isDiscreet(question)

const morning = 8 * 60
const shortestRest = 12 * 3_600_000

/** How long somebody rests: until the next morning, and twelve hours at least. */
export function restUntil(now: Date, zone: string): Date {
  const today = dayOf(now, zone)
  const next = [today, addDays(today, 1)].map((day) => instantAt(day, morning, zone)).find((at) => at > now) as Date
  return new Date(Math.max(next.getTime(), now.getTime() + shortestRest))
}
