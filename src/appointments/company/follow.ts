import type { HelperGroup } from '../../people/group.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../../questions/desk.ts'
import { cancelTask } from '../../tasks/changes/cancel.ts'
import { moveTask } from '../../tasks/changes/move.ts'
import { type CompanionKind, findByFor } from '../../tasks/companions/companion.ts'
import { companionsOf, markTold } from '../../tasks/companions/companions.ts'
import type { Appointment } from '../appointment.ts'

/** Whoever comes along learns when or where it is now, and says that they know. Looking for somebody begins anew. */
export async function moveCompany(desk: Desk, owner: Person, appointment: Appointment): Promise<void> {
  const { day, startsAt, endsAt, content } = appointment
  if (!startsAt) return
  const group = await groupOf(desk, owner)
  for (const task of await companionsOf(desk, group, appointment.id)) {
    const isMoved = task.startsAt?.getTime() !== startsAt.getTime()
    const findBy = isMoved ? findByFor(startsAt, desk.now, desk.settings.timeZone) : task.findBy
    const move = { day, startsAt, endsAt, findBy, area: content.area, place: content.where }
    await moveTask(desk, owner, task.id, move)
    if (isMoved && task.toldAsker === 'nobody') await markTold(desk, task, 'looking')
  }
}

/** Nobody needs to come along any more, or nobody of one kind. Whoever would have come learns it without a reason. */
export async function endCompany(
  desk: Desk,
  owner: Person,
  { id }: Pick<Appointment, 'id'>,
  kind?: CompanionKind,
): Promise<boolean> {
  const group = await groupOf(desk, owner)
  const tasks = (await companionsOf(desk, group, id)).filter((task) => kind === undefined || task.kind === kind)
  for (const task of tasks) {
    // They called it off themselves, and need not be told.
    await markTold(desk, task, 'over')
    await cancelTask(desk, owner, task.id)
  }
  return tasks.length > 0
}

const groupOf = async ({ people, transaction }: Desk, { groupId }: Person) =>
  (await people.groupById(transaction, groupId)) as HelperGroup
