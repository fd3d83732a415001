import { about } from '../deliveries/store.ts'
import { amend, tell } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import { isCoordinator, isVolunteer, type Person } from '../people/person.ts'
import { copy } from './copy.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as toGroup from './group-messages.ts'
import { handedOver } from './handed-over.ts'
import * as handovers from './handover-store.ts'
import * as messageStore from './message-store.ts'
import * as offers from './offer-store.ts'
import { isDiscreet, type Question, subjects } from './question.ts'
import { nextToAsk } from './route.ts'
import * as store from './store.ts'
import * as toVolunteer from './volunteer-messages.ts'

/** Where a waiting question stands now. */
export type Step =
  | { kind: 'asked'; until: Date }
  /** Nobody on duty is left to ask. */
  | { kind: 'told'; whom: 'group' | 'coordinators' | 'nobody' }

/** Asks the next volunteer for a waiting question; when there is none, the group chat and coordinators hear of it. */
export async function askNext(desk: Desk, question: Question, asker: Person): Promise<Step> {
  const candidates = await offers.candidates(desk.transaction, question)
  const next = nextToAsk({ spoken: asker.spoken, topic: question.topic }, candidates)
  const volunteer = next && (await desk.people.byId(desk.transaction, question.groupId, next.id))
  if (!volunteer) return escalate(desk, question, asker)
  return offer(desk, question, asker, volunteer)
}

/** Offers a question to one volunteer: its words with the buttons, then whatever else the asker sent. */
export async function offer(desk: Desk, question: Question, asker: Person, volunteer: Person): Promise<Step> {
  const until = new Date(desk.now.getTime() + desk.settings.acceptWithin)
  await offers.addOffer(desk.transaction, question, volunteer, desk.now, until)
  await desk.people.markAsked(desk.transaction, volunteer, desk.now)
  const messages = await messageStore.written(desk.transaction, question, asker)
  const saying = toVolunteer.offer(wordsFor(desk, volunteer), {
    question,
    asker,
    volunteer,
    messages,
    until,
    zone: desk.settings.timeZone,
    given: await handedOver(desk, question),
  })
  tell(desk.outbox, volunteer, saying, { subject: subjects.offer(question.id), author: asker })
  for (const message of messages) {
    if (message.content.kind !== 'text') copy(desk, { question, message, author: asker, to: volunteer })
  }
  return { kind: 'asked', until }
}

/**
 * Rewrites what volunteers see of a waiting question: the asker's words or its topic have changed, or its time is over.
 * Who said no is left in peace.
 */
export async function refreshOffers(desk: Desk, question: Question, asker: Person): Promise<void> {
  const { transaction, people } = desk
  const states = new Map(
    (await offers.askedFor(transaction, question)).map(({ volunteerId, state }) => [volunteerId, state]),
  )
  const messages = await messageStore.written(transaction, question, asker)
  const given = await handedOver(desk, question)
  for (const sent of await about(transaction, question.groupId, [subjects.offer(question.id)])) {
    const state = sent.recipientId && states.get(sent.recipientId)
    if (state !== 'open' && state !== 'lapsed') continue
    const volunteer = await people.byId(transaction, question.groupId, sent.recipientId as string)
    if (!volunteer) continue
    const until = state === 'open' ? question.nextStepAt : undefined
    const saying = toVolunteer.offer(wordsFor(desk, volunteer), {
      question,
      asker,
      volunteer,
      messages,
      until,
      zone: desk.settings.timeZone,
      given,
    })
    amend(desk.outbox, volunteer, sent, saying, { author: asker })
  }
}

/** A discreet question is for those it was brought to, and for coordinators. */
export async function mayTake(desk: Desk, question: Question, person: Person): Promise<boolean> {
  if (!isVolunteer(person)) return false
  if (!isDiscreet(question) || isCoordinator(person)) return true
  return (await offers.askedFor(desk.transaction, question)).some(({ volunteerId }) => volunteerId === person.id)
}

/** Tells the group chat, if the topic allows, and coordinators that somebody waits; once for each question. */
async function escalate(desk: Desk, question: Question, asker: Person): Promise<Step> {
  const { transaction, outbox, now, people } = desk
  const group = (await people.groupById(transaction, question.groupId)) as HelperGroup
  const card = group.chat !== undefined && !isDiscreet(question)
  const coordinators = (await people.withRole(transaction, group.id, 'coordinator')).filter(
    (coordinator) => coordinator.id !== asker.id && !coordinator.unreachable,
  )
  const first = await store.change(transaction, question, ['waiting'], {
    nextStepAt: null,
    ...(question.escalatedAt ? {} : { escalatedAt: now }),
  })
  if (first && !question.escalatedAt) {
    const spoken = asker.spoken
    const given = await handedOver(desk, question)
    if (given) await handovers.markTold(transaction, given.handover, now)
    if (card)
      tell(outbox, group, toGroup.card(wordsFor(desk, group), { question, spoken }), {
        subject: subjects.card(question.id),
      })
    for (const coordinator of coordinators)
      tell(outbox, coordinator, toGroup.alarm(wordsFor(desk, coordinator), { question, spoken, card, given }), {
        subject: subjects.alarm(question.id),
      })
  }
  return { kind: 'told', whom: card ? 'group' : coordinators.length > 0 ? 'coordinators' : 'nobody' }
}
