import { tell } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import { isVolunteer } from '../people/person.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { isQuiet } from './limits.ts'
import * as toPausing from './pause-messages.ts'
import * as store from './store.ts'

/** Tells those whose pause is over, once. Whoever has quiet hours just then hears of it at their end. */
export async function lookAfterPauses(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, now, people, settings } = desk
  for (const { personId, limits } of await store.pausesOver(transaction, group.id, now)) {
    if (isQuiet(limits, now, settings.timeZone)) continue
    if (!(await store.claimPauseOver(transaction, group.id, personId, now))) continue
    const person = await people.byId(transaction, group.id, personId)
    if (person && isVolunteer(person) && !person.unreachable)
      tell(desk.outbox, person, toPausing.over(wordsFor(desk, person)))
  }
}
