import { tell } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import { afterQuietOf, type Desk, wordsFor } from '../questions/desk.ts'
import { type Day, dayOf } from '../wall-clock.ts'
import { warnedUntil } from './clearance.ts'
import { isVetting } from './cleared.ts'
import * as say from './messages.ts'
import * as store from './store.ts'

type Ending = { person: Person; until: Day }

/**
 * What runs out is told twice, a month before and on its last day: to the volunteer, and to whoever coordinates, in one
 * message for all. A tick that comes late tells it once.
 */
export async function tellWhatRunsOut(desk: Desk, group: HelperGroup): Promise<void> {
  if (!isVetting(group)) return
  const { transaction, people, now, settings } = desk
  const today = dayOf(now, settings.timeZone)
  const ending: Ending[] = []
  for (const clearance of await store.runningOut(transaction, group.id, warnedUntil(today), today)) {
    if (!(await store.claimTelling(transaction, clearance, clearance.until <= today, now))) continue
    const person = await people.byId(transaction, group.id, clearance.personId)
    if (person && isVolunteer(person)) ending.push({ person, until: clearance.until })
  }
  if (ending.length === 0) return
  for (const { person, until } of ending)
    await tellInTime(desk, person, say.yoursRunsOut(wordsFor(desk, person), until, settings.timeZone))
  for (const coordinator of await people.withRole(transaction, group.id, 'coordinator')) {
    const others = ending.filter(({ person }) => person.id !== coordinator.id)
    if (others.length > 0)
      await tellInTime(desk, coordinator, say.runsOut(wordsFor(desk, coordinator), others, settings.timeZone))
  }
}

async function tellInTime(desk: Desk, to: Person, saying: Parameters<typeof tell>[2]): Promise<void> {
  if (!to.unreachable) tell(desk.outbox, to, saying, await afterQuietOf(desk, to))
}
