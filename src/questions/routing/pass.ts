import { about } from '../../deliveries/store.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../desk.ts'
import { type Question, subjects } from '../question.ts'
import * as store from '../store.ts'
import type { Circle } from './circle.ts'
import { gatherWaiting } from './gather-waiting.ts'
import { goOn } from './go-on.ts'
import { refreshOffer, refreshOffers } from './offer.ts'
import * as offers from './offer-store.ts'
import { encode } from './reason.ts'
import { note } from './step-store.ts'
import * as toVolunteer from './volunteer-messages.ts'
import { withdrawOffer } from './withdraw.ts'

export type Passed = { kind: 'passed' } | { kind: 'over' } | { kind: 'not asked' }

/** A volunteer says no to an offer; the next one is asked at once. Nobody hears who said no. */
export async function pass(desk: Desk, volunteer: Person, questionId: string): Promise<Passed> {
  const { transaction, now } = desk
  const question = await store.byId(transaction, volunteer.groupId, questionId)
  if (!question || question.askerId === undefined) return { kind: 'not asked' }
  const asked = await offers.askedFor(transaction, question)
  const own = asked.find(({ volunteerId }) => volunteerId === volunteer.id)
  if (!own) return { kind: 'not asked' }
  if (question.state !== 'waiting') return { kind: 'over' }
  if (own.state === 'passed') return { kind: 'passed' }
  await offers.setOffer(transaction, question, volunteer, 'passed')
  await note(transaction, question, { kind: 'passed', person: volunteer }, now)
  await withdrawOffer(desk, question, volunteer, toVolunteer.offerPassed(wordsFor(desk, volunteer), question))
  // Who passes after their time does not hurry anybody: the next one is being asked already.
  if (own.state !== 'open') return { kind: 'passed' }
  const asker = await desk.people.byId(transaction, question.groupId, question.askerId)
  if (asker) await goOn(desk, question, asker)
  return { kind: 'passed' }
}

/** A tick that finds more than this goes on with the next one. */
const mostInOneTick = 200

/** Of some questions the time of whoever was asked has run out: the next one is asked; the first may still take it. */
export async function lapseDue(desk: Desk, circle: Circle): Promise<void> {
  const { transaction, now } = desk
  const groupId = circle.group.id
  const due = await offers.claimDue(transaction, groupId, now, mostInOneTick)
  if (due.length === 0) return
  const known = await gatherWaiting(desk, circle, due)
  await offers.lapseOffers(
    transaction,
    groupId,
    due.map(({ id }) => id),
  )
  for (const { question, asker, offers, shown, offered, ...rest } of known) {
    for (const { volunteerId, state, way } of offers) {
      if (state !== 'open') continue
      await note(transaction, question, { kind: 'lapsed', person: { id: volunteerId } }, now)
      const volunteer = await circle.person(volunteerId)
      for (const sent of offered.filter(({ recipientId }) => recipientId === volunteer?.id))
        if (volunteer) await refreshOffer(desk, question, asker, { volunteer, sent, state: 'lapsed', way, ...rest })
    }
    await goOn(desk, question, asker, { circle, shown, ...rest })
  }
  await transaction.flush()
}

/** Somebody who is being asked is not there any more: the next one is asked at once; they may still take it. */
export async function release(
  desk: Desk,
  volunteer: Person,
  question: Question,
  why: 'off duty' | 'unreachable' | 'limit reached',
): Promise<void> {
  const { transaction, now } = desk
  await offers.setOffer(transaction, question, volunteer, 'released')
  await note(transaction, question, { kind: 'lapsed', person: volunteer, reason: encode([{ is: why }]) }, now)
  const asker = question.askerId && (await desk.people.byId(transaction, question.groupId, question.askerId))
  if (!asker) return
  const shown = await about(transaction, question.groupId, [subjects.offer(question.id)])
  await refreshOffers(
    desk,
    question,
    asker,
    shown.filter(({ recipientId }) => recipientId === volunteer.id),
  )
  await goOn(desk, question, asker)
}
