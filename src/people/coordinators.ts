import type { Transaction } from '../database/transactions.ts'
import type { HelperGroup } from './group.ts'
import type { People } from './store.ts'

/**
 * Makes people coordinators whom the operator names, also those who have not written yet. Returns the ids of those who
 * belong to another helper group: nobody is taken through the wall without their own yes.
 */
export async function addCoordinators(
  transaction: Transaction,
  people: People,
  { id: groupId, language }: Pick<HelperGroup, 'id' | 'language'>,
  telegramIds: readonly number[],
  now: Date,
): Promise<number[]> {
  const elsewhere: number[] = []
  for (const telegramId of telegramIds) {
    const known = await people.byTelegramId(transaction, telegramId)
    if (!known) {
      const unmet = { role: 'coordinator', name: undefined, languageFrom: 'group' } as const
      await people.add(transaction, { ...unmet, groupId, telegramId, language, spoken: [language] }, now)
    } else if (known.groupId !== groupId) {
      elsewhere.push(telegramId)
    } else if (known.role !== 'coordinator') {
      await people.setRole(transaction, known, 'coordinator', known.name, now)
    }
  }
  return elsewhere
}
