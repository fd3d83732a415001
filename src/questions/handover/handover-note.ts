import { subjectOf } from '../../deliveries/store.ts'
import { tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../desk.ts'
import { type Question, readSubject, subjects } from '../question.ts'
import { refreshOffers } from '../routing/offer.ts'
import * as store from '../store.ts'
import { type Handover, isTooLong } from './handover.ts'
import * as toGiver from './handover-messages.ts'
import * as handovers from './handover-store.ts'

export type Noted =
  | { kind: 'noted'; question: Question }
  | { kind: 'too long' }
  /** Nothing they handed over, or it is over. */
  | { kind: 'not possible' }

/** The question that somebody handed over and may write a note for; undefined when there is none. */
export async function mayNote(desk: Desk, writer: Person, questionId: string): Promise<Question | undefined> {
  const found = await givenBy(desk, writer, questionId)
  return found?.question.state === 'closed' ? undefined : found?.question
}

/** Adds a note to a handover. Whoever is asked sees it at once, and whoever has taken the talk over gets it now. */
export async function addNote(desk: Desk, writer: Person, questionId: string, text: string): Promise<Noted> {
  if (isTooLong(text)) return { kind: 'too long' }
  const found = await givenBy(desk, writer, questionId)
  if (!found || found.question.state === 'closed') return { kind: 'not possible' }
  const { question, handover } = found
  await handovers.setNote(desk.transaction, handover, writer, text)
  await show(desk, question)
  const taker = handover.toId && (await desk.people.byId(desk.transaction, question.groupId, handover.toId))
  if (taker && question.volunteerId === taker.id)
    tell(desk.outbox, taker, toGiver.lateNote(wordsFor(desk, taker), question, writer, text), {
      author: writer,
      subject: subjects.talk(question.id),
    })
  return { kind: 'noted', question }
}

export type Dropped = { kind: 'dropped'; question: Question } | { kind: 'taken over' } | { kind: 'not possible' }

/** The talk goes on without a note; one that was written is deleted while nobody has taken the talk over. */
export async function removeNote(desk: Desk, writer: Person, questionId: string): Promise<Dropped> {
  const found = await givenBy(desk, writer, questionId)
  if (!found) return { kind: 'not possible' }
  if (found.handover.acknowledgedAt) return { kind: 'taken over' }
  await handovers.setNote(desk.transaction, found.handover, writer, undefined)
  await show(desk, found.question)
  return { kind: 'dropped', question: found.question }
}

/** Whoever is forgotten takes their notes along, also out of the offers that show them. */
export async function forgetNotes(desk: Desk, writer: Person): Promise<void> {
  for (const id of await handovers.removeNotesOf(desk.transaction, writer)) {
    const question = await store.byId(desk.transaction, writer.groupId, id)
    if (question) await show(desk, question)
  }
}

/** Whether a message replies to nothing, or to what Lotse said of a handover: then it can be a note. */
export async function repliesElsewhere(desk: Desk, writer: Person, replyTo: number | undefined): Promise<boolean> {
  if (replyTo === undefined) return false
  const sent = await subjectOf(desk.transaction, writer, replyTo)
  return !sent || readSubject(sent.subject)?.about !== 'handover'
}

async function givenBy(
  desk: Desk,
  writer: Person,
  questionId: string,
): Promise<{ question: Question; handover: Handover } | undefined> {
  const question = await store.byId(desk.transaction, writer.groupId, questionId)
  const handover = question && (await handovers.lastBy(desk.transaction, question, writer))
  return question && handover ? { question, handover } : undefined
}

/** Lets those who are being asked see the note as it is now. */
async function show(desk: Desk, question: Question): Promise<void> {
  const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
  if (question.state === 'waiting' && asker) await refreshOffers(desk, question, asker)
}
