import { about } from '../../deliveries/store.ts'
import { amend, type Saying, tell } from '../../deliveries/tell.ts'
import { barrierToTaking, noLimits } from '../../limits/limits.ts'
import { limitsKept } from '../../limits/of.ts'
import { loadOf } from '../../oncall/roster.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import * as toAsker from '../asker-messages.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import { acknowledge, gaveAway, type HandedOver, handedOver } from '../handover/handed-over.ts'
import * as messageStore from '../message-store.ts'
import { endReadings } from '../overview/end-readings.ts'
import { type Question, subjects } from '../question.ts'
import * as store from '../store.ts'
import { threadOf } from '../talk/copy.ts'
import { carry } from '../talk/relay.ts'
import * as inTalk from '../talk/talk-messages.ts'
import * as toGroup from './group-messages.ts'
import { mayTake } from './offer.ts'
import * as offers from './offer-store.ts'
import { encode } from './reason.ts'
import { note } from './step-store.ts'
import * as toVolunteer from './volunteer-messages.ts'
import { releaseBarred } from './waiting.ts'
import { waitIsOver } from './waiting-messages.ts'
import { takeBackCopies } from './withdraw.ts'

export type Taken =
  | { kind: 'taken'; question: Question }
  | { kind: 'already yours' }
  | { kind: 'somebody was first' }
  | { kind: 'closed' }
  | { kind: 'own question' }
  /** Lotse cannot write to them in private. */
  | { kind: 'unreachable' }
  /** More, or of another kind, than they agreed to. */
  | { kind: NonNullable<ReturnType<typeof barrierToTaking>> }
  /** Stays in a small circle that they are not part of. */
  | { kind: 'confidential' }
  /** With vetting, discreet questions are for those who are cleared. */
  | { kind: 'not cleared' }
  /** Not a volunteer, or not of this helper group. */
  | { kind: 'not yours to take' }

/** A volunteer takes a waiting question. Of two at the same moment one gets it; the other hears so kindly. */
export async function take(desk: Desk, volunteer: Person, questionId: string): Promise<Taken> {
  const question = await store.byId(desk.transaction, volunteer.groupId, questionId)
  if (!isVolunteer(volunteer)) return { kind: 'not yours to take' }
  if (!question) return { kind: 'closed' }
  if (question.askerId === volunteer.id) return { kind: 'own question' }
  if (question.state !== 'waiting') return tooLate(question, volunteer)
  const given = await handedOver(desk, question)
  // Whoever handed it on and goes on after all took it before, and it counts once.
  const again = given?.from?.id === volunteer.id
  const refusal = await refusalFor(desk, question, volunteer, again)
  if (refusal) return refusal
  const wasAsked = (await offers.whoWasAsked(desk.transaction, question)).has(volunteer.id)
  const asker =
    question.askerId === undefined
      ? undefined
      : await desk.people.byId(desk.transaction, question.groupId, question.askerId)
  const before = await gaveAway(desk, question, volunteer)
  if (!asker || !(await store.take(desk.transaction, question, volunteer, desk.now)))
    return tooLate(question, volunteer)
  const reason = encode([{ is: wasAsked ? 'was asked' : 'unasked' }])
  const step = again ? ({ kind: 'taken back' } as const) : ({ kind: 'taken', reason } as const)
  await note(desk.transaction, question, { ...step, person: volunteer }, desk.now)
  const taken: Question = { ...question, state: 'talking', volunteerId: volunteer.id, lastAt: desk.now }
  await withdrawOffers(desk, taken, volunteer)
  // What came with the offer comes again in the talk, where it can be answered, and stays with nobody else.
  await takeBackCopies(desk, taken, () => true)
  await endReadings(desk, taken, 'goes on')
  if (given) await acknowledge(desk, taken, given, volunteer)
  await introduce(desk, taken, asker, volunteer, { given, before })
  // With this one they may have as many as they want: what else they are being asked for goes to others.
  await releaseBarred(desk, volunteer)
  return { kind: 'taken', question: taken }
}

/** What stands against somebody taking an open question of their helper group; `again`: it was theirs just before. */
export async function refusalFor(
  desk: Desk,
  question: Question,
  volunteer: Person,
  again = false,
): Promise<Taken | undefined> {
  const may = await mayTake(desk, question, volunteer)
  if (may !== 'yes') return { kind: may }
  if (volunteer.unreachable) return { kind: 'unreachable' }
  const barrier = await barrierTo(desk, volunteer, question, again)
  return barrier && { kind: barrier }
}

/** What they agreed to holds for what they take by themselves, too. */
async function barrierTo(desk: Desk, volunteer: Person, { topic }: Question, again: boolean) {
  const { transaction, now, settings } = desk
  const limits = await limitsKept(transaction, volunteer)
  if (limits === noLimits) return undefined
  const load = await loadOf(transaction, volunteer, now, settings.timeZone)
  return barrierToTaking(again ? { ...limits, perWeek: undefined } : limits, load, topic)
}

function tooLate({ state, volunteerId }: Question, volunteer: Person): Taken {
  if (state === 'closed' || state === 'answered') return { kind: 'closed' }
  return { kind: volunteerId === volunteer.id ? 'already yours' : 'somebody was first' }
}

/** Shows everybody else who was asked, the group chat, and in the waiting message the asker, that the question is in good hands. */
async function withdrawOffers(desk: Desk, question: Question, volunteer: Person): Promise<void> {
  const { transaction, outbox, people } = desk
  await offers.endOffers(transaction, question, 'gone')
  const shown = await about(transaction, question.groupId, [
    subjects.offer(question.id),
    subjects.card(question.id),
    subjects.alarm(question.id),
    subjects.wait(question.id),
  ])
  // What a coordinator was to read after their quiet hours is settled before.
  const unsent = shown.filter(({ state }) => state === 'ready').map(({ id }) => id)
  await outbox.withdraw(question.groupId, unsent)
  for (const sent of shown) {
    if (sent.recipientId === undefined) {
      const group = await people.groupById(transaction, question.groupId)
      if (group?.chat) amend(outbox, group, sent, toGroup.cardTaken(wordsFor(desk, group), question, volunteer))
      continue
    }
    const other = await people.byId(transaction, question.groupId, sent.recipientId)
    if (!other) continue
    amend(outbox, other, sent, goneFor(desk, question, volunteer, other))
  }
}

function goneFor(desk: Desk, question: Question, volunteer: Person, reader: Person): Saying {
  const t = wordsFor(desk, reader)
  if (reader.id === question.askerId) return waitIsOver(t)
  return reader.id === volunteer.id ? toVolunteer.offerTaken(t) : toVolunteer.offerGone(t)
}

/** Shows the volunteer all that was written so far, and both of them that they are talking now. */
async function introduce(
  desk: Desk,
  question: Question,
  asker: Person,
  volunteer: Person,
  { given, before }: { given: HandedOver | undefined; before: boolean },
): Promise<void> {
  const { outbox, transaction } = desk
  const { held } = await store.openOf(transaction, volunteer)
  const again = given?.from?.id === volunteer.id
  const labelled = held.length > 1 && !desk.settings.threads
  const shared = asker.spoken.filter((language) => volunteer.spoken.includes(language))
  tell(
    outbox,
    volunteer,
    toVolunteer.begins(wordsFor(desk, volunteer), {
      question,
      asker,
      shared,
      several: labelled,
      given: again ? undefined : given,
    }),
    {
      urgency: 'answer',
      subject: subjects.talk(question.id),
      ...threadOf(desk, question, volunteer),
    },
  )
  for (const message of await messageStore.written(transaction, question, asker))
    if (!before || !(await hasAlready(desk, message, volunteer))) await carry(desk, question, asker, volunteer, message)
  const who = again ? 'same' : given ? 'another' : 'now'
  tell(outbox, asker, toAsker.taken(wordsFor(desk, asker), { question, volunteer, shared, who }), {
    subject: subjects.talk(question.id),
    ...(await hushedFor(desk, asker)),
  })
  if (asker.unreachable)
    tell(outbox, volunteer, inTalk.cannotBeReached(wordsFor(desk, volunteer), question), {
      subject: subjects.talk(question.id),
      ...threadOf(desk, question, volunteer),
    })
}

/** Whoever held the talk `before` has what was written until they handed it over. */
async function hasAlready(desk: Desk, message: messageStore.Message, volunteer: Person): Promise<boolean> {
  const copies = await about(desk.transaction, volunteer.groupId, [subjects.message(message.id)])
  return copies.some(({ recipientId }) => recipientId === volunteer.id)
}
