import { about, type Sent } from '../../deliveries/store.ts'
import { amend, tell } from '../../deliveries/tell.ts'
import { isCoordinator, isVolunteer, type Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../desk.ts'
import { handedOver } from '../handover/handed-over.ts'
import * as messageStore from '../message-store.ts'
import { isDiscreet, type Question, subjects } from '../question.ts'
import { copy } from '../talk/copy.ts'
import { type Circle, clearedIn, gather, needOf } from './circle.ts'
import { escalate } from './escalate.ts'
import { nextForCover } from './next-for-cover.ts'
import * as offers from './offer-store.ts'
import { encode, type Why } from './reason.ts'
import { decide } from './route.ts'
import { note } from './step-store.ts'
import * as toVolunteer from './volunteer-messages.ts'
import type { Wait } from './wait.ts'
import { waitWhileAsked } from './wait-now.ts'

/** What is known already where many questions go on at once, and are written down at once. */
export type Known = {
  circle: Circle
  /** Who was asked for it before. */
  asked: ReadonlySet<string>
  /** What its asker wrote. */
  messages: messageStore.Written[]
  /** How many questions somebody may be asked for at once. */
  most?: number
}

/**
 * Asks the next volunteer for a waiting question; when there is none, the group chat and coordinators hear of it. Whoever
 * sends many on their way (`known`) flushes when all are.
 */
export async function askNext(desk: Desk, question: Question, asker: Person, known?: Known): Promise<Wait> {
  const circle = known?.circle ?? (await gather(desk, question.groupId))
  const asked = known?.asked ?? (await offers.whoWasAsked(desk.transaction, question))
  const need = needOf(circle, question, asker, known?.most)
  const decision = decide(need, circle.roster, asked, desk.now, desk.settings.timeZone)
  const cover =
    decision.kind === 'nobody' && question.coverAt ? await nextForCover(desk, question, need, asked) : undefined
  const chosen = cover ?? decision
  if (chosen.kind === 'nobody') return escalate(desk, question, asker, circle, chosen.left, asked.size > 0)
  const { member, why } = chosen
  const volunteer = (await circle.person(member.id)) as Person
  const messages = known?.messages ?? (await messageStore.written(desk.transaction, question, asker))
  const until = await offer(desk, question, asker, volunteer, { why, messages, way: cover ? 'cover' : 'duty' })
  if (!known) await desk.transaction.flush()
  member.openOffers += 1
  member.lastAskedAt = desk.now
  return waitWhileAsked(desk, question, asker, circle, { asked: new Set(asked).add(member.id), volunteer, until })
}

/** Why somebody is asked, and who wanted that, where it was not the rules; with what the asker wrote. */
type How = { why: readonly Why[]; way: offers.OfferWay; by?: Person; messages: messageStore.Written[] }

/**
 * Offers a question to one volunteer: its words with the buttons, then whatever else the asker sent. Returns until when they
 * have time. It is written down with the next flush.
 */
export async function offer(
  desk: Desk,
  question: Question,
  asker: Person,
  volunteer: Person,
  { why, way, by, messages }: How,
): Promise<Date> {
  const until = new Date(desk.now.getTime() + desk.settings.acceptWithin)
  offers.addOffer(desk.transaction, question, volunteer, way, desk.now, until)
  const kind = way === 'assigned' ? 'reassigned' : 'asked'
  await note(
    desk.transaction,
    question,
    { kind, person: volunteer, reason: encode(why), ...(by ? { by } : {}) },
    desk.now,
  )
  const saying = toVolunteer.offer(wordsFor(desk, volunteer), {
    question,
    asker,
    volunteer,
    messages,
    until,
    zone: desk.settings.timeZone,
    given: await handedOver(desk, question),
    way,
  })
  tell(desk.outbox, volunteer, saying, { subject: subjects.offer(question.id), author: asker })
  for (const message of messages) {
    if (message.content.kind !== 'text') copy(desk, { question, message, author: asker, to: volunteer })
  }
  return until
}

/**
 * Rewrites what volunteers see of a waiting question: the asker's words or its topic have changed, or somebody's time is
 * over. Who said no is left in peace. `at`: only these messages.
 */
export async function refreshOffers(
  desk: Desk,
  question: Question,
  asker: Person,
  at?: readonly Sent[],
): Promise<void> {
  const { transaction, people } = desk
  const states = new Map(
    (await offers.askedFor(transaction, question)).map(({ volunteerId, ...asked }) => [volunteerId, asked]),
  )
  const messages = await messageStore.written(transaction, question, asker)
  for (const sent of at ?? (await about(transaction, question.groupId, [subjects.offer(question.id)]))) {
    const { state, way } = states.get(sent.recipientId ?? '') ?? {}
    if (!way || !offers.isShown(state)) continue
    const volunteer = await people.byId(transaction, question.groupId, sent.recipientId as string)
    if (volunteer) await refreshOffer(desk, question, asker, { volunteer, sent, state, way, messages })
  }
}

type Shown = {
  volunteer: Person
  sent: Sent
  state: offers.Shown
  way: offers.OfferWay
  messages: messageStore.Written[]
}

/** Rewrites what one volunteer sees of it. */
export async function refreshOffer(
  desk: Desk,
  question: Question,
  asker: Person,
  { volunteer, sent, state, way, messages }: Shown,
): Promise<void> {
  const saying = toVolunteer.offer(wordsFor(desk, volunteer), {
    question,
    asker,
    volunteer,
    messages,
    until: (state === 'open' ? question.nextStepAt : undefined) ?? (state === 'released' ? state : 'lapsed'),
    zone: desk.settings.timeZone,
    given: await handedOver(desk, question),
    way,
  })
  amend(desk.outbox, volunteer, sent, saying, { author: asker })
}

/** A discreet question is for those it was brought to, and for coordinators; with vetting, only for those who are cleared. */
export async function mayTake(
  desk: Desk,
  question: Question,
  person: Person,
): Promise<'yes' | 'confidential' | 'not cleared'> {
  if (!isVolunteer(person)) return 'confidential'
  if (!isDiscreet(question)) return 'yes'
  const cleared = await clearedIn(desk, question.groupId)
  const isTold = isCoordinator(person) || (await offers.whoWasAsked(desk.transaction, question)).has(person.id)
  if (!isTold) return 'confidential'
  return cleared && !cleared.has(person.id) ? 'not cleared' : 'yes'
}
