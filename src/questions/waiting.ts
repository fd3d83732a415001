import type { Person } from '../people/person.ts'
import { showStep } from './call.ts'
import type { Desk } from './desk.ts'
import { offer } from './offer.ts'
import { release } from './pass.ts'
import * as store from './store.ts'

/** More than this at once would only frighten; the rest follows as these are settled. */
const mostAtOnce = 5

/** Asks somebody who just came on duty for questions that nobody is being asked for. Returns how many. */
export async function offerWaiting(desk: Desk, volunteer: Person): Promise<number> {
  let count = 0
  for (const question of await store.waitingForAnybody(desk.transaction, volunteer.groupId)) {
    if (count === mostAtOnce) break
    const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
    const fits = (await store.candidates(desk.transaction, question)).some(({ id }) => id === volunteer.id)
    if (!asker || !fits) continue
    await showStep(desk, question, asker, await offer(desk, question, asker, volunteer))
    count++
  }
  return count
}

/** Whatever somebody is being asked for goes to the next one: they went off duty, or cannot be written to. */
export async function releaseOffers(desk: Desk, volunteer: Person): Promise<void> {
  for (const { question, state } of await store.offeredTo(desk.transaction, volunteer))
    if (state === 'open') await release(desk, volunteer, question)
}
