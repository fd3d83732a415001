import type { Transaction } from '../../database/transactions.ts'
import type { Person } from '../../people/person.ts'
import type { Question } from '../question.ts'
import { readQuestion } from '../store.ts'

/** Talks that somebody asked for and that ended, by whom, as long as their words are kept. */
export async function endedWith(
  { tx }: Transaction,
  asker: Person,
): Promise<{ question: Question; closedBy: 'volunteer' | 'silence' }[]> {
  const rows = await tx.question.findMany({
    where: {
      groupId: asker.groupId,
      askerId: asker.id,
      state: 'closed',
      volunteerId: { not: null },
      closedBy: { in: ['volunteer', 'silence'] },
      wordsGoneAt: null,
    },
    orderBy: { closedAt: 'asc' },
  })
  return rows.map((row) => ({ question: readQuestion(row), closedBy: row.closedBy as 'volunteer' | 'silence' }))
}
