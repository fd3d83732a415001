import { newId } from '../database/ids.ts'
import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import type { Question } from './question.ts'
import type { Candidate } from './route.ts'
import { readQuestion } from './store.ts'

type Ref = { id: string; groupId: string }

/** Volunteers on duty who can be asked for a question: reachable, not the asker, not asked for it before. */
export async function candidates(
  { tx }: Transaction,
  question: Question,
): Promise<(Candidate & { openOffers: number })[]> {
  const rows = await tx.person.findMany({
    where: {
      groupId: question.groupId,
      role: { in: ['volunteer', 'coordinator'] },
      onDutySince: { not: null },
      unreachableAt: null,
      ...(question.askerId === undefined ? {} : { id: { not: question.askerId } }),
      offers: { none: { questionId: question.id } },
    },
    select: {
      id: true,
      spoken: true,
      topics: true,
      lastAskedAt: true,
      _count: { select: { taken: { where: { state: 'talking' } }, offers: { where: { state: 'open' } } } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    spoken: row.spoken.split(','),
    topics: row.topics === '' ? [] : row.topics.split(','),
    openTalks: row._count.taken,
    openOffers: row._count.offers,
    lastAskedAt: row.lastAskedAt ?? undefined,
  }))
}

export async function addOffer(
  { tx }: Transaction,
  { id, groupId }: Ref,
  volunteer: Person,
  now: Date,
  until: Date,
): Promise<void> {
  await tx.offer.create({
    data: { id: newId(), groupId, questionId: id, volunteerId: volunteer.id, askedAt: now, state: 'open' },
  })
  await tx.question.updateMany({ where: { id, groupId }, data: { nextStepAt: until } })
}

/** Volunteers who were asked for a question, by how that went. */
export async function askedFor(
  { tx }: Transaction,
  { id, groupId }: Ref,
  state?: OfferState,
): Promise<{ volunteerId: string; state: OfferState }[]> {
  const rows = await tx.offer.findMany({
    where: { groupId, questionId: id, ...(state ? { state } : {}) },
    orderBy: { askedAt: 'asc' },
  })
  return rows.map(({ volunteerId, state }) => ({ volunteerId, state: state as OfferState }))
}

/** Ends offers of a question; with a volunteer, only theirs. Returns how many were open. */
export async function endOffers(
  { tx }: Transaction,
  { id, groupId }: Ref,
  state: OfferState,
  volunteerId?: string,
): Promise<number> {
  const { count } = await tx.offer.updateMany({
    where: { groupId, questionId: id, state: 'open', ...(volunteerId ? { volunteerId } : {}) },
    data: { state },
  })
  return count
}

/** Says of one volunteer's offer how it went. */
export async function setOffer(
  { tx }: Transaction,
  { id, groupId }: Ref,
  { id: volunteerId }: Pick<Person, 'id'>,
  state: OfferState,
): Promise<void> {
  await tx.offer.updateMany({ where: { groupId, questionId: id, volunteerId }, data: { state } })
}

/** Lets everybody be asked again but those who said no, and whoever gives the question back. */
export async function forgetOffers({ tx }: Transaction, { id, groupId }: Ref, except: Pick<Person, 'id'>) {
  await tx.offer.deleteMany({
    where: { groupId, questionId: id, state: { in: ['lapsed', 'gone'] }, volunteerId: { not: except.id } },
  })
}

/** Somebody who let a question go is not asked for it by itself, like who said no, and may still take it. */
export async function putAside({ tx }: Transaction, { id, groupId }: Ref, volunteer: Person, now: Date): Promise<void> {
  await tx.offer.upsert({
    where: { questionId_volunteerId: { questionId: id, volunteerId: volunteer.id }, groupId },
    create: { id: newId(), groupId, questionId: id, volunteerId: volunteer.id, askedAt: now, state: 'passed' },
    update: { state: 'passed' },
  })
}

/** Ends the time of whoever is asked for a question; false when somebody else did, or it was taken. */
export async function claimStep({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.question.updateMany({
    where: { id, groupId, state: 'waiting', nextStepAt: { lte: now } },
    data: { nextStepAt: null },
  })
  return count === 1
}

export type OfferState = 'open' | 'passed' | 'lapsed' | 'taken' | 'gone'

/** Waiting questions that somebody was shown and has not said no to. */
export async function offeredTo(
  { tx }: Transaction,
  { id, groupId }: Ref,
): Promise<{ question: Question; state: OfferState }[]> {
  const rows = await tx.offer.findMany({
    where: { groupId, volunteerId: id, state: { in: ['open', 'lapsed'] }, question: { state: 'waiting' } },
    orderBy: { askedAt: 'asc' },
    include: { question: true },
  })
  return rows.map(({ question, state }) => ({ question: readQuestion(question), state: state as OfferState }))
}

/** How often somebody was asked for a question, and how that went. */
export async function offersTo({ tx }: Transaction, person: Ref) {
  return tx.offer.findMany({
    where: { groupId: person.groupId, volunteerId: person.id },
    orderBy: { askedAt: 'asc' },
    select: { questionId: true, askedAt: true, state: true },
  })
}
