import { careAfter } from '../care/after-talk.ts'
import { about } from '../deliveries/store.ts'
import { amend, tell } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import * as toAsker from './asker-messages.ts'
import { afterQuietOf, type Desk, hushedFor, wordsFor } from './desk.ts'
import { endReadings } from './overview/end-readings.ts'
import { isOpen, type Question, type Side, sideOf, subjects } from './question.ts'
import * as offers from './routing/offer-store.ts'
import { encode } from './routing/reason.ts'
import { note } from './routing/step-store.ts'
import * as toVolunteer from './routing/volunteer-messages.ts'
import { takeBackCopies } from './routing/withdraw.ts'
import * as store from './store.ts'
import { dropWarnings } from './talk/silence.ts'

export type Closed = { kind: 'closed'; question: Question; side: Side } | { kind: 'already' } | { kind: 'not theirs' }

/** 'silence': nobody wrote any more; 'unanswered': nobody took it in all that time; 'place': so did the place it came with. */
export type Reason = Side | 'silence' | 'unanswered' | 'forgotten' | 'place'

/** One of the two ends a question; a waiting one can only be ended by its asker. */
export async function close(desk: Desk, person: Person, questionId: string): Promise<Closed> {
  const question = await store.byId(desk.transaction, person.groupId, questionId)
  const side = question && sideOf(question, person.id)
  if (!question || !side) return { kind: 'not theirs' }
  const closed = await end(desk, question, side)
  return closed ? { kind: 'closed', question, side } : { kind: 'already' }
}

/** Ends a question and tells whoever is concerned; false when it was over already. */
export async function end(desk: Desk, question: Question, reason: Reason): Promise<boolean> {
  const { transaction, now, people, outbox } = desk
  const ended = await store.change(transaction, question, ['answered', 'waiting', 'talking'], {
    state: 'closed',
    closedAt: now,
    closedBy: reason,
    nextStepAt: null,
  })
  if (!ended) return false
  await dropWarnings(desk, question)
  await takeDownOffers(desk, question)
  await endReadings(desk, question, 'goes on')
  if (!isOpen(question)) return true
  const ofTask = question.placeId !== undefined
  if (!ofTask && reason !== 'place')
    await note(transaction, question, { kind: 'closed', reason: encode([{ is: closedBy[reason] }]) }, now)
  const asker = question.askerId && (await people.byId(transaction, question.groupId, question.askerId))
  const volunteer = question.volunteerId && (await people.byId(transaction, question.groupId, question.volunteerId))
  // What is said about a forgotten question must not go with its other traces.
  const how = reason === 'forgotten' ? {} : { subject: subjects.talk(question.id) }
  if (asker && reason !== 'forgotten')
    tell(outbox, asker, toAsker.closed(wordsFor(desk, asker), question, reason), {
      ...how,
      ...(await gently(desk, asker, reason, 'asker')),
    })
  if (volunteer)
    tell(outbox, volunteer, toVolunteer.closed(wordsFor(desk, volunteer), question, reason), {
      ...how,
      ...(await gently(desk, volunteer, reason, 'volunteer')),
    })
  if (volunteer && !ofTask && (reason === 'asker' || reason === 'volunteer'))
    await careAfter(desk, question, volunteer, reason)
  return true
}

const closedBy = {
  asker: 'by asker',
  volunteer: 'by volunteer',
  silence: 'silence',
  unanswered: 'unanswered',
  forgotten: 'forgotten',
} as const satisfies Record<Exclude<Reason, 'place'>, unknown>

/** To whoever ended it, an answer; what the other side or the clock did keeps somebody's quiet hours. */
async function gently(desk: Desk, to: Person, reason: Reason, side: Side) {
  if (reason === side) return { urgency: 'answer' } as const
  return reason === 'silence' || reason === 'unanswered' ? afterQuietOf(desk, to) : hushedFor(desk, to)
}

/** Nobody is left with a button that leads nowhere, and nothing of the asker's waits to be sent. */
async function takeDownOffers(desk: Desk, question: Question): Promise<void> {
  const { transaction, people, outbox } = desk
  const open = await offers.endOffers(transaction, question, 'gone')
  if (open === 0 && question.state !== 'waiting') return
  const shown = await about(transaction, question.groupId, [
    subjects.offer(question.id),
    subjects.card(question.id),
    subjects.alarm(question.id),
  ])
  if (question.state === 'waiting') await takeBackCopies(desk, question, () => true)
  const ready = shown.filter(({ state }) => state === 'ready').map(({ id }) => id)
  await outbox.withdraw(question.groupId, ready)
  for (const sent of shown) {
    if (sent.state !== 'sent') continue
    const { recipientId } = sent
    const to = recipientId
      ? await people.byId(transaction, question.groupId, recipientId)
      : await people.groupById(transaction, question.groupId)
    if (to && ('telegramId' in to || to.chat)) amend(outbox, to, sent, toVolunteer.offerWithdrawn(wordsFor(desk, to)))
  }
}
