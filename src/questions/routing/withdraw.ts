import { about } from '../../deliveries/store.ts'
import { amend, type Saying, takeBack } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../desk.ts'
import * as handovers from '../handover/handover-store.ts'
import * as messageStore from '../message-store.ts'
import { type Question, subjects } from '../question.ts'
import * as toVolunteer from './volunteer-messages.ts'

/**
 * Takes an offer out of a volunteer's sight: the words it quoted, and what came with it. They were shown so that
 * somebody could decide, and are nobody's to keep who did not take the question.
 */
export async function withdrawOffer(
  desk: Desk,
  question: Question,
  volunteer: Person,
  saying: Saying = toVolunteer.offerWithdrawn(wordsFor(desk, volunteer)),
): Promise<void> {
  const offers = await about(desk.transaction, question.groupId, [subjects.offer(question.id)])
  const own = offers.filter(({ recipientId }) => recipientId === volunteer.id)
  for (const sent of own) amend(desk.outbox, volunteer, sent, saying)
  if (own.length > 0) await takeBackCopies(desk, question, ({ id }) => id === volunteer.id)
}

/** Deletes the copies of what an asker sent at those whom `from` names. */
export async function takeBackCopies(
  desk: Desk,
  question: Question,
  from: (volunteer: Person) => boolean,
): Promise<void> {
  const { transaction, outbox, people } = desk
  const ids = await messageStore.messageIds(transaction, question)
  // Who held the talk and handed it over has read it, and keeps it like one that is over.
  const givers = await handovers.giversOf(transaction, question)
  for (const sent of await about(transaction, question.groupId, ids.map(subjects.message))) {
    const { recipientId } = sent
    if (recipientId === undefined || recipientId === question.askerId || givers.has(recipientId)) continue
    const volunteer = await people.byId(transaction, question.groupId, recipientId)
    if (!volunteer || !from(volunteer)) continue
    if (sent.state === 'ready') await outbox.withdraw(question.groupId, [sent.id])
    takeBack(outbox, volunteer, sent)
  }
}
