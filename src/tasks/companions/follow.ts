import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { cancelTask } from '../changes/cancel.ts'
import { moveTask } from '../changes/move.ts'
import type { Task } from '../task.ts'
import { findByFor } from './companion.ts'

type Move = Pick<Task, 'day' | 'endsAt'> & { startsAt: Date; area: string | undefined; place: string | undefined }

/** The appointment moved: so does whoever comes along, and must be found in time for it. */
export async function moveCompanion(desk: Desk, owner: Person, task: Task, move: Move): Promise<void> {
  const findBy = findByFor(move.startsAt, desk.now, desk.settings.timeZone)
  await moveTask(desk, owner, task.id, { ...move, findBy })
}

/** Nobody is needed any more. */
export async function endCompanion(desk: Desk, owner: Person, task: Task): Promise<void> {
  await cancelTask(desk, owner, task.id)
}
