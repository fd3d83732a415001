import { newId } from '../../database/ids.ts'
import type { Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import type { Question } from '../question.ts'
import type { OfferState } from '../routing/offer-store.ts'
import { readQuestion } from '../store.ts'

type Ref = { id: string; groupId: string }

/** A talk is offered to somebody, whatever became of an earlier offer of it. */
export async function offerTalk({ tx }: Transaction, { id, groupId }: Ref, chosen: Person, now: Date): Promise<void> {
  const anew = { askedAt: now, state: 'open', way: 'assigned' }
  await tx.offer.upsert({
    where: { questionId_volunteerId: { questionId: id, volunteerId: chosen.id }, groupId },
    create: { id: newId(), groupId, questionId: id, volunteerId: chosen.id, ...anew },
    update: anew,
  })
}

/** Ends the offer of a talk; false when it was over already. */
export async function endTalkOffer(
  { tx }: Transaction,
  { id, groupId }: Ref,
  chosen: Pick<Person, 'id'>,
  state: OfferState,
): Promise<boolean> {
  const { count } = await tx.offer.updateMany({
    where: { groupId, questionId: id, volunteerId: chosen.id, state: 'open', way: 'assigned' },
    data: { state },
  })
  return count === 1
}

/** Offers of talks that were made before, and nobody has answered. */
export async function talkOffersDue(
  { tx }: Transaction,
  groupId: string,
  before: Date,
): Promise<{ question: Question; volunteerId: string }[]> {
  const rows = await tx.offer.findMany({
    where: { groupId, state: 'open', way: 'assigned', askedAt: { lte: before }, question: { state: 'talking' } },
    orderBy: { askedAt: 'asc' },
    include: { question: true },
    take: 100,
  })
  return rows.map(({ question, volunteerId }) => ({ question: readQuestion(question), volunteerId }))
}
