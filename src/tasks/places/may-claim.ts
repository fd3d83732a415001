import type { HelperGroup } from '../../people/group.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import type { Task } from '../task.ts'

type Switched = Pick<HelperGroup, 'switches'>

const isOpen = ({ switches }: Switched): boolean => switches.includes('openTasks')

/** Whether somebody may take a task: volunteers all, others what a group opened to everybody in its chat. */
export const mayClaim = (person: Person, group: Switched, task: Task): boolean =>
  isVolunteer(person) || isOpenToAll(group, task)

/** Whether there can be any task of their helper group that somebody may take. */
export const mayClaimAny = (person: Person, group: Switched): boolean => isVolunteer(person) || isOpen(group)

/** What is for an asker, and what is delicate, stays with those whom the group knows, whatever it has opened. */
export function isOpenToAll(group: Switched, { circle, askerId, appointmentId, atOnce }: Task): boolean {
  return isOpen(group) && circle === 'chat' && askerId === undefined && appointmentId === undefined && !atOnce
}
