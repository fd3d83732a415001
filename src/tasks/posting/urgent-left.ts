import type { Desk } from '../../questions/desk.ts'
import { type Day, dayOf, mondayOf } from '../../wall-clock.ts'
import { placesFree, type Task } from '../task.ts'
import { usedIn } from './urgent-store.ts'

/** In a calendar week, for a helper group. What is urgent every day is read by nobody any more, and wakes everybody. */
export const urgentAWeek = 3

type WeekDesk = Pick<Desk, 'transaction' | 'now' | 'settings'>

/** How many more tasks of a helper group can be marked urgent this week. */
export async function urgentLeft(desk: WeekDesk, groupId: string): Promise<number> {
  return Math.max(0, urgentAWeek - (await usedIn(desk.transaction, groupId, thisWeek(desk))))
}

/** For a board: undefined where there is nothing to mark. */
export async function urgentLeftFor(desk: WeekDesk, task: Task, hasChat: boolean): Promise<number | undefined> {
  const useless = !hasChat || task.urgent || task.circle !== 'chat' || placesFree(task) === 0
  return useless ? undefined : urgentLeft(desk, task.groupId)
}

export const thisWeek = ({ now, settings }: Pick<Desk, 'now' | 'settings'>): Day =>
  mondayOf(dayOf(now, settings.timeZone))
