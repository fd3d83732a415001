import { newCode } from '../../database/ids.ts'
import type { Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import type { Question } from '../question.ts'
import { type About, readQuestion } from '../store.ts'

type Ref = { id: string; groupId: string }

type NewTalk = About & { asker: Person; volunteer: Person; placeId: string }

/** A talk that begins with both of its sides: nobody was asked for it. */
export async function add(
  { tx }: Transaction,
  { asker, volunteer, placeId, topic, sensitive }: NewTalk,
  now: Date,
): Promise<Question> {
  const row = await tx.question.create({
    data: {
      id: newCode(),
      groupId: asker.groupId,
      askerId: asker.id,
      volunteerId: volunteer.id,
      state: 'talking',
      language: asker.language,
      topic: topic ?? null,
      sensitive,
      wordless: false,
      createdAt: now,
      lastAt: now,
      takenAt: now,
      placeId,
    },
  })
  return readQuestion(row)
}

/** The talks of a place that are not over with it: under way, or at rest. */
export async function ofPlace({ tx }: Transaction, groupId: string, placeId: string): Promise<Question[]> {
  const rows = await tx.question.findMany({
    where: { groupId, placeId, OR: [{ state: 'talking' }, { state: 'closed', closedBy: { in: [...sides] } }] },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(readQuestion)
}

/** Goes on with a talk that one of the two let rest; false when it did already, or its place is over. */
export async function wake({ tx }: Transaction, { id, groupId }: Ref, now: Date): Promise<boolean> {
  const { count } = await tx.question.updateMany({
    where: { id, groupId, placeId: { not: null }, state: 'closed', closedBy: { in: [...sides] } },
    data: { state: 'talking', closedAt: null, closedBy: null, lastAt: now },
  })
  return count === 1
}

/** A talk at rest is over, since its place is. */
export async function endResting({ tx }: Transaction, { id, groupId }: Ref): Promise<void> {
  await tx.question.updateMany({ where: { id, groupId, state: 'closed' }, data: { closedBy: 'place' } })
}

const sides = ['asker', 'volunteer'] as const
