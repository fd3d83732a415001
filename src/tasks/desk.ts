import type { HelperGroup } from '../people/group.ts'
import { isCoordinator, type Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import type { Task } from './task.ts'

/** The helper group whose tasks they are. */
export async function groupOf({ people, transaction }: Pick<Desk, 'people' | 'transaction'>, groupId: string) {
  return (await people.groupById(transaction, groupId)) as HelperGroup
}

/** Who may change a task: whoever posted it, and coordinators. */
export const mayManage = (person: Person, task: Pick<Task, 'posterId' | 'groupId'>): boolean =>
  task.groupId === person.groupId && (task.posterId === person.id || isCoordinator(person))
