import { newId } from '../../database/ids.ts'
import type { Queue, Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import type { Question } from '../question.ts'
import { readQuestion } from '../store.ts'

type Ref = { id: string; groupId: string }

/** Writes down that somebody is asked, with all who are in the same commit or before the next flush. */
export function addOffer(
  { defer }: Transaction,
  { id, groupId }: Ref,
  { id: volunteerId }: Pick<Person, 'id'>,
  way: OfferWay,
  now: Date,
  until: Date,
): void {
  defer(added, { id: newId(), groupId, questionId: id, volunteerId, askedAt: now, state: 'open', way })
  defer(steps, { id, groupId, until })
}

type NewOffer = {
  id: string
  groupId: string
  questionId: string
  volunteerId: string
  askedAt: Date
  state: OfferState
  way: OfferWay
}

const added: Queue<NewOffer> = {
  async write(tx, rows) {
    await tx.offer.createMany({ data: rows })
    for (const [groupId, asked] of Map.groupBy(rows, (row) => row.groupId))
      for (const [, { askedAt, volunteerId }] of new Map(asked.map((offer) => [offer.volunteerId, offer])))
        await tx.person.updateMany({ where: { groupId, id: volunteerId }, data: { lastAskedAt: askedAt } })
  },
}

const steps: Queue<Ref & { until: Date }> = {
  async write(tx, rows) {
    for (const same of Map.groupBy(rows, ({ groupId, until }) => `${groupId} ${until.getTime()}`).values())
      await tx.question.updateMany({
        where: { groupId: same[0]?.groupId ?? '', id: { in: same.map(({ id }) => id) } },
        data: { nextStepAt: same[0]?.until ?? null },
      })
  },
}

/** Volunteers who were asked for a question, by how that went. */
export async function askedFor(
  { tx }: Transaction,
  { id, groupId }: Ref,
  state?: OfferState,
): Promise<{ volunteerId: string; state: OfferState; way: OfferWay }[]> {
  const rows = await tx.offer.findMany({
    where: { groupId, questionId: id, ...(state ? { state } : {}) },
    orderBy: { askedAt: 'asc' },
  })
  return rows.map(({ volunteerId, state, way }) => ({
    volunteerId,
    state: state as OfferState,
    way: way as OfferWay,
  }))
}

/** Who was asked for a question, whatever became of it. */
export async function whoWasAsked(transaction: Transaction, question: Ref): Promise<Set<string>> {
  return new Set((await askedFor(transaction, question)).map(({ volunteerId }) => volunteerId))
}

/** Who was asked for each of several questions, and how that went. */
export async function askedForEach(
  { tx }: Transaction,
  groupId: string,
  questionIds: string[],
): Promise<Map<string, { volunteerId: string; state: OfferState; way: OfferWay }[]>> {
  const rows = await tx.offer.findMany({
    where: { groupId, questionId: { in: questionIds } },
    select: { questionId: true, volunteerId: true, state: true, way: true },
  })
  return Map.groupBy(
    rows.map((row) => ({ ...row, state: row.state as OfferState, way: row.way as OfferWay })),
    ({ questionId }) => questionId,
  )
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
    where: { groupId, questionId: id, state: { in: ['lapsed', 'released', 'gone'] }, volunteerId: { not: except.id } },
  })
}

/** Forgets who was asked for a question that is long over. */
export async function removeOffers({ tx }: Transaction, { id, groupId }: Ref): Promise<void> {
  await tx.offer.deleteMany({ where: { groupId, questionId: id } })
}

/** Somebody who let a question go is not asked for it by itself, like who said no, and may still take it. */
export async function putAside({ tx }: Transaction, { id, groupId }: Ref, volunteer: Person, now: Date): Promise<void> {
  await tx.offer.upsert({
    where: { questionId_volunteerId: { questionId: id, volunteerId: volunteer.id }, groupId },
    create: { id: newId(), groupId, questionId: id, volunteerId: volunteer.id, askedAt: now, state: 'passed' },
    update: { state: 'passed' },
  })
}

/**
 * Ends the time of whoever is asked for questions for which it has run out, and returns these, longest first. What somebody
 * else ended at the same moment, or what was taken, is not among them.
 */
export async function claimDue({ tx }: Transaction, groupId: string, now: Date, most: number): Promise<Question[]> {
  const isDue = { groupId, state: 'waiting', nextStepAt: { lte: now } }
  const due = await tx.question.findMany({ where: isDue, orderBy: { nextStepAt: 'asc' }, take: most })
  if (due.length === 0) return []
  const claimed = await tx.question.updateManyAndReturn({
    where: { ...isDue, id: { in: due.map(({ id }) => id) } },
    data: { nextStepAt: null },
    select: { id: true },
  })
  const ids = new Set(claimed.map(({ id }) => id))
  return due.filter(({ id }) => ids.has(id)).map((row) => readQuestion({ ...row, nextStepAt: null }))
}

/** The offers of these questions that were open are over. */
export async function lapseOffers({ tx }: Transaction, groupId: string, questionIds: string[]): Promise<void> {
  await tx.offer.updateMany({
    where: { groupId, questionId: { in: questionIds }, state: 'open' },
    data: { state: 'lapsed' },
  })
}

/** Why somebody is asked: on duty or standby; off duty, would they come in; a coordinator chose them. */
export type OfferWay = 'duty' | 'cover' | 'assigned'

/** 'released': somebody else is asked although their time was not over. */
export type OfferState = 'open' | 'passed' | 'lapsed' | 'released' | 'taken' | 'gone'

/** Somebody has the question before them, and may take it. */
const shown = ['open', 'lapsed', 'released'] as const
export type Shown = (typeof shown)[number]
export const isShown = (state: OfferState | undefined): state is Shown => shown.some((each) => each === state)

/** Waiting questions that somebody was shown and has not said no to. */
export async function offeredTo(
  { tx }: Transaction,
  { id, groupId }: Ref,
): Promise<{ question: Question; state: OfferState }[]> {
  const rows = await tx.offer.findMany({
    where: { groupId, volunteerId: id, state: { in: [...shown] }, question: { state: 'waiting' } },
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
