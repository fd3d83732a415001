import type { Person } from '../people/person.ts'
import type { Desk } from './desk.ts'
import { offer } from './offer.ts'
import { pass } from './pass.ts'
import * as store from './store.ts'

/** More than this at once would only frighten; the rest follows as these are settled. */
const mostAtOnce = 5

/** Asks somebody who just came on duty for questions that nobody is being asked for. Returns how many. */
export async function offerWaiting(desk: Desk, volunteer: Person): Promise<number> {
  const until = new Date(desk.now.getTime() + desk.settings.acceptWithin)
  let count = 0
  for (const question of await store.waitingForAnybody(desk.transaction, volunteer.groupId)) {
    if (count === mostAtOnce) break
    const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
    const fits = (await store.candidates(desk.transaction, question)).some(({ id }) => id === volunteer.id)
    if (!asker || !fits) continue
    await offer(desk, question, asker, volunteer, until)
    count++
  }
  return count
}

/** Passes on whatever somebody is being asked for. */
export async function releaseOffers(desk: Desk, volunteer: Person): Promise<void> {
  for (const id of await store.offeredTo(desk.transaction, volunteer)) await pass(desk, volunteer, id)
}
