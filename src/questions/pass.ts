import { about } from '../deliveries/store.ts'
import { amend } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import { goOn } from './call.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as say from './messages.ts'
import { type Question, subjects } from './question.ts'
import * as store from './store.ts'

export type Passed = { kind: 'passed' } | { kind: 'over' } | { kind: 'not asked' }

/** A volunteer says no to an offer; the next one is asked at once. Nobody hears who said no. */
export async function pass(desk: Desk, volunteer: Person, questionId: string): Promise<Passed> {
  const question = await store.byId(desk.transaction, volunteer.groupId, questionId)
  if (!question || question.askerId === undefined) return { kind: 'not asked' }
  const asked = await store.askedFor(desk.transaction, question)
  const own = asked.find(({ volunteerId }) => volunteerId === volunteer.id)
  if (!own) return { kind: 'not asked' }
  if (question.state !== 'waiting') return { kind: 'over' }
  const wasOpen = (await store.endOffers(desk.transaction, question, 'passed', volunteer.id)) > 0
  await showOffer(desk, question, volunteer, say.offerPassed(wordsFor(desk, volunteer), question))
  // Who passes after their time does not hurry anybody: the next one is being asked already.
  if (wasOpen) await askOn(desk, question)
  return { kind: 'passed' }
}

/** The time of whoever was asked has run out: the next one is asked; the first may still take it. */
export async function lapse(desk: Desk, question: Question): Promise<void> {
  for (const { volunteerId } of await store.askedFor(desk.transaction, question, 'open')) {
    const volunteer = await desk.people.byId(desk.transaction, question.groupId, volunteerId)
    await store.endOffers(desk.transaction, question, 'lapsed', volunteerId)
    if (volunteer) await showOffer(desk, question, volunteer, say.offerLapsed(wordsFor(desk, volunteer), question))
  }
  await askOn(desk, question)
}

async function askOn(desk: Desk, question: Question): Promise<void> {
  const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
  if (asker) await goOn(desk, question, asker)
}

async function showOffer(
  desk: Desk,
  question: Question,
  volunteer: Person,
  saying: ReturnType<typeof say.offerPassed>,
): Promise<void> {
  const offers = await about(desk.transaction, question.groupId, [subjects.offer(question.id)])
  const own = offers.find(({ recipientId }) => recipientId === volunteer.id)
  if (own) amend(desk.outbox, volunteer, own, saying)
}
