import type { Limits } from '../../limits/limits.ts'
import { reminderDue as shiftReminderDue } from '../../rota/week/reminder.ts'
import { instantAt } from '../../wall-clock.ts'
import type { Task } from '../task.ts'

/** 'eve': the evening before. 'soon': two hours before. */
export type Reminder = 'eve' | 'soon'

/** Since when somebody knows of it, and which reminders they had. */
export type Reminded = { since: Date; eveAt: Date | undefined; soonAt: Date | undefined }

const ahead = 2 * 3_600_000
/** Where a day has no hours, the reminder of the evening before is of use until the morning. */
const noon = 12 * 60

/**
 * Which reminder of a task is due to somebody now, by the rules that hold for shifts: in nobody's quiet hours, each once,
 * and none to who has taken the task, or heard of a change of it, since it was due. Without hours there is only the evening
 * before.
 */
export function reminderDue(
  { day, startsAt, changedAt }: Pick<Task, 'day' | 'startsAt' | 'changedAt'>,
  { since, eveAt, soonAt }: Reminded,
  limits: Pick<Limits, 'quiet'>,
  now: Date,
  zone: string,
): Reminder | undefined {
  if (day === undefined) return undefined
  const times = { day, startsAt: startsAt ?? instantAt(day, noon, zone) }
  const heard = { since: changedAt && changedAt > since ? changedAt : since, eveAt, hourAt: soonAt }
  const due = shiftReminderDue(times, heard, limits, now, zone, ahead)
  if (due === 'eve') return 'eve'
  return due === 'hour' && startsAt ? 'soon' : undefined
}
