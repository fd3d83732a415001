import type { HelperGroup } from '../../people/group.ts'
import type { Desk } from '../../questions/desk.ts'
import type { Task } from '../task.ts'
import * as store from './companion-store.ts'

/** Tasks that are open for an appointment. */
export const companionsOf = (
  desk: Desk,
  group: Pick<HelperGroup, 'id' | 'key'>,
  appointmentId: string,
): Promise<Task[]> => store.openForAppointment(desk.transaction, group, appointmentId)

/** Notes what its asker last heard of a task; false when they had heard it. */
export const markTold = (desk: Desk, task: Task, told: NonNullable<Task['toldAsker']>): Promise<boolean> =>
  store.markTold(desk.transaction, task, told)

/** Tasks for which nobody was found until the time at which its asker wants to know. */
export const nobodyFound = (desk: Desk, group: Pick<HelperGroup, 'id' | 'key'>): Promise<Task[]> =>
  store.nobodyUntil(desk.transaction, group, desk.now)
