import { barrierFor } from '../limits/limits.ts'
import { limitsOf } from '../limits/of.ts'
import { loadOf } from '../oncall/roster.ts'
import type { Person } from '../people/person.ts'
import { showStep } from './call.ts'
import type { Desk } from './desk.ts'
import * as due from './due-store.ts'
import { offer } from './offer.ts'
import * as offers from './offer-store.ts'
import { release } from './pass.ts'
import type { Question } from './question.ts'
import { type Candidate, nextToAsk } from './route.ts'

/** More than this at once would only frighten; the rest follows as these are settled. */
const mostAtOnce = 5

/** Asks somebody who just came on duty for questions that nobody is being asked for. Returns how many. */
export async function offerWaiting(desk: Desk, volunteer: Person): Promise<number> {
  return offerTo(desk, volunteer.groupId, (candidate) => candidate.id === volunteer.id)
}

/** Questions that nobody is being asked for go to whoever on duty has become free, or can be written to again. */
export async function offerRest(desk: Desk, groupId: string): Promise<void> {
  await offerTo(desk, groupId, () => true)
}

async function offerTo(desk: Desk, groupId: string, suits: (candidate: Candidate) => boolean): Promise<number> {
  const { transaction, people } = desk
  let count = 0
  for (const question of await due.waitingForAnybody(transaction, groupId)) {
    const asker = question.askerId && (await people.byId(transaction, groupId, question.askerId))
    const next = asker && (await freeFor(desk, question, asker, suits))
    const volunteer = next && (await people.byId(transaction, groupId, next.id))
    if (!asker || !volunteer) continue
    await showStep(desk, question, asker, await offer(desk, question, asker, volunteer))
    count++
  }
  return count
}

async function freeFor(desk: Desk, question: Question, asker: Person, suits: (candidate: Candidate) => boolean) {
  const candidates = await offers.candidates(desk.transaction, question)
  const free = candidates.filter((candidate) => candidate.openOffers < mostAtOnce && suits(candidate))
  return nextToAsk({ spoken: asker.spoken, topic: question.topic }, free)
}

/** Whatever somebody is being asked for goes to the next one: they went off duty, or cannot be written to. */
export async function releaseOffers(desk: Desk, volunteer: Person): Promise<void> {
  for (const { question, state } of await offers.offeredTo(desk.transaction, volunteer))
    if (state === 'open') await release(desk, volunteer, question)
}

/** What somebody is being asked for although their limits now stand against it goes to the next one. Returns how many. */
export async function releaseBarred(desk: Desk, volunteer: Person): Promise<number> {
  const { transaction, now, settings } = desk
  const open = (await offers.offeredTo(transaction, volunteer)).filter(({ state }) => state === 'open')
  if (open.length === 0) return 0
  const limits = await limitsOf(transaction, volunteer)
  const load = await loadOf(transaction, volunteer, now, settings.timeZone)
  const barred = open.filter(({ question }) => barrierFor(limits, load, question.topic, now, settings.timeZone))
  for (const { question } of barred) await release(desk, volunteer, question)
  return barred.length
}
