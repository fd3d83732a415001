import type { Person } from '../people/person.ts'
import { goOn } from './call.ts'
import { type Desk, wordsFor } from './desk.ts'
import { refreshOffers } from './offer.ts'
import * as offers from './offer-store.ts'
import type { Question } from './question.ts'
import * as store from './store.ts'
import * as toVolunteer from './volunteer-messages.ts'
import { withdrawOffer } from './withdraw.ts'

export type Passed = { kind: 'passed' } | { kind: 'over' } | { kind: 'not asked' }

/** A volunteer says no to an offer; the next one is asked at once. Nobody hears who said no. */
export async function pass(desk: Desk, volunteer: Person, questionId: string): Promise<Passed> {
  const question = await store.byId(desk.transaction, volunteer.groupId, questionId)
  if (!question || question.askerId === undefined) return { kind: 'not asked' }
  const asked = await offers.askedFor(desk.transaction, question)
  const own = asked.find(({ volunteerId }) => volunteerId === volunteer.id)
  if (!own) return { kind: 'not asked' }
  if (question.state !== 'waiting') return { kind: 'over' }
  if (own.state === 'passed') return { kind: 'passed' }
  await offers.setOffer(desk.transaction, question, volunteer, 'passed')
  await withdrawOffer(desk, question, volunteer, toVolunteer.offerPassed(wordsFor(desk, volunteer), question))
  // Who passes after their time does not hurry anybody: the next one is being asked already.
  if (own.state === 'open') await askOn(desk, question)
  return { kind: 'passed' }
}

/** The time of whoever was asked has run out: the next one is asked; the first may still take it. */
export async function lapse(desk: Desk, question: Question): Promise<void> {
  // Another process may have looked at the clock at the same moment.
  if (!(await offers.claimStep(desk.transaction, question, desk.now))) return
  await offers.endOffers(desk.transaction, question, 'lapsed')
  await askOn(desk, question)
}

/** Somebody who is being asked is not there any more: the next one is asked at once; they may still take it. */
export async function release(desk: Desk, volunteer: Person, question: Question): Promise<void> {
  await offers.setOffer(desk.transaction, question, volunteer, 'lapsed')
  await askOn(desk, question)
}

async function askOn(desk: Desk, question: Question): Promise<void> {
  const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
  if (!asker) return
  await refreshOffers(desk, question, asker)
  await goOn(desk, question, asker)
}
