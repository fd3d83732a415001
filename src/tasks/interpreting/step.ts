import type { Task } from '../task.ts'

const minute = 60_000
export const half = 30 * minute
export const more = 10 * minute
/** So long before it ends both are told. */
export const warning = 5 * minute

/** 'nobody': nobody came in time. 'warn': it ends soon. 'end': its time is over. */
export type Step = 'nobody' | 'warn' | 'end' | 'none'

/** What is due in an interpreting that begins at once. */
export function stepOf(
  { state, held, nextStepAt, endsAt }: Pick<Task, 'state' | 'held' | 'nextStepAt' | 'endsAt'>,
  now: Date,
): Step {
  if (state !== 'open' || !nextStepAt || now < nextStepAt) return 'none'
  if (held === 0) return 'nobody'
  return !endsAt || now >= endsAt ? 'end' : 'warn'
}

/** It ends in a moment, and both were told: now it can be longer. */
export const isWarned = ({ nextStepAt, endsAt }: Pick<Task, 'nextStepAt' | 'endsAt'>): boolean =>
  endsAt !== undefined && nextStepAt?.getTime() === endsAt.getTime()
