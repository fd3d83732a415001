import { isQuiet, notBefore } from '../../limits/limits.ts'
import { night } from '../../rota/gaps/fair.ts'
import type { Task } from '../task.ts'

export const isNight = (now: Date, zone: string): boolean => isQuiet({ quiet: night }, now, zone)

/**
 * When Lotse may post a task's card by itself: now, or when the night is over. What is urgent, or would be too late in the
 * morning, does not wait.
 */
export function postableAt(
  { urgent, atOnce, startsAt, findBy }: Pick<Task, 'urgent' | 'atOnce' | 'startsAt' | 'findBy'>,
  now: Date,
  zone: string,
): Date {
  const morning = notBefore({ quiet: night }, now, zone)
  // Until when somebody must be found counts where no beginning is set: nobody is woken for an appointment at ten.
  const last = startsAt ?? findBy
  const tooLate = last !== undefined && last > now && last <= morning
  return urgent || atOnce || tooLate ? now : morning
}
