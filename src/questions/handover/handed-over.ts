import { tell } from '../../deliveries/tell.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import { type Question, subjects } from '../question.ts'
import type { Handover } from './handover.ts'
import * as toGiver from './handover-messages.ts'
import * as handovers from './handover-store.ts'

/** A handover as those who are to take it over see it. */
export type HandedOver = { handover: Handover; from: Person | undefined; note: string | undefined }

/** The handover that a waiting question is in; undefined when it came from its asker. */
export async function handedOver(desk: Desk, question: Question): Promise<HandedOver | undefined> {
  // Most questions were never taken before, and are not looked up for it.
  if (question.takenAt === undefined) return undefined
  const handover = await handovers.openOf(desk.transaction, question)
  if (!handover) return undefined
  const from = handover.fromId && (await desk.people.byId(desk.transaction, question.groupId, handover.fromId))
  if (!from) return { handover, from: undefined, note: undefined }
  return { handover, from, note: await handovers.noteOf(desk.transaction, handover, from) }
}

/** Taking a talk over acknowledges it, and whoever gave it learns that it is in good hands. */
export async function acknowledge(desk: Desk, question: Question, given: HandedOver, taker: Person): Promise<void> {
  const { transaction, outbox, now } = desk
  const { handover, from } = given
  if (from?.id === taker.id) return handovers.remove(transaction, handover)
  if (!(await handovers.acknowledge(transaction, handover, taker, now))) return
  if (!from || !isVolunteer(from)) return
  tell(outbox, from, toGiver.inGoodHands(wordsFor(desk, from), question, taker), {
    subject: subjects.handover(question.id),
    ...(await hushedFor(desk, from)),
  })
}

/** Whether somebody once held a question and gave it away. */
export async function gaveAway(desk: Desk, question: Question, person: Person): Promise<boolean> {
  return question.takenAt !== undefined && (await handovers.giversOf(desk.transaction, question)).has(person.id)
}
