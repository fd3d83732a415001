import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { groupOf } from '../desk.ts'
import { type Task, timesOf } from '../task.ts'
import { partsOf } from './place-store.ts'

/** The open tasks in which somebody holds a place and that have a time, with it. */
export async function tasksOf(
  desk: Pick<Desk, 'transaction' | 'people'>,
  person: Person,
): Promise<{ task: Task; times: { startsAt: Date; endsAt: Date } }[]> {
  const parts = await partsOf(desk.transaction, await groupOf(desk, person.groupId), person.id)
  return parts.flatMap(({ task, place }) => {
    const times = place.state === 'held' ? timesOf(task) : undefined
    return times ? [{ task, times }] : []
  })
}
