import type { Saying } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { board } from '../board-messages.ts'
import { groupOf } from '../desk.ts'
import { crewOf } from '../places/crew-of.ts'
import { urgentLeftFor } from '../posting/urgent-left.ts'
import type { Task } from '../task.ts'
import { draftBoard } from './draft-board-messages.ts'
import { suggestedTimes } from './suggested-time.ts'

/** What whoever writes or looks after a task sees of it, as it is now. */
export async function boardFor(desk: Desk, reader: Person, task: Task): Promise<Saying> {
  const { now, settings } = desk
  const zone = settings.timeZone
  const t = wordsFor(desk, reader)
  const group = await groupOf(desk, task.groupId)
  const suggested = suggestedTimes(task, now, zone, reader.language)
  if (task.state === 'draft') return draftBoard(t, wordsFor(desk, group), task, suggested, zone)
  const urgentLeft = await urgentLeftFor(desk, task, group.chat !== undefined)
  return board(t, task, await crewOf(desk, task), { zone, suggested, urgentLeft })
}
