import { writableAt } from '../limits/of.ts'
import type { HelperGroup } from '../people/group.ts'
import { isCoordinator, type Person } from '../people/person.ts'
import { type Desk, hushedFor } from '../questions/desk.ts'
import type { Task } from './task.ts'

/** The helper group whose tasks they are. */
export async function groupOf({ people, transaction }: Pick<Desk, 'people' | 'transaction'>, groupId: string) {
  return (await people.groupById(transaction, groupId)) as HelperGroup
}

/** Who may change a task: whoever posted it, and coordinators. */
export const mayManage = (person: Person, task: Pick<Task, 'posterId' | 'groupId'>): boolean =>
  task.groupId === person.groupId && (task.posterId === person.id || isCoordinator(person))

/** Who may move or cancel it: those, and whoever it is for. */
export const mayChange = (person: Person, task: Task): boolean =>
  mayManage(person, task) || (task.groupId === person.groupId && task.askerId === person.id)

/** Whoever posted a task, and coordinators; as far as they can be written to. */
export async function lookersAfter({ transaction, people }: Desk, task: Task): Promise<Person[]> {
  const coordinators = await people.withRole(transaction, task.groupId, 'coordinator')
  const poster = task.posterId ? await people.byId(transaction, task.groupId, task.posterId) : undefined
  const all = poster && !coordinators.some(({ id }) => id === poster.id) ? [poster, ...coordinators] : coordinators
  return all.filter(({ unreachable }) => !unreachable)
}

/**
 * How something reaches somebody that is of use only until then: after their quiet hours where that is early enough, else at
 * once and without a sound.
 */
export async function inTimeFor(desk: Desk, to: Person, until: Date | undefined) {
  const awake = await writableAt(desk.transaction, to, desk.now, desk.settings.timeZone)
  return until === undefined || awake < until ? { notBefore: awake } : hushedFor(desk, to)
}
