import type { Transaction } from '../database/transactions.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import type { Day } from '../wall-clock.ts'
import { type Clearance, lacking } from './clearance.ts'
import * as store from './store.ts'

/** Whether discreet questions are only for those who are cleared. */
export const isVetting = ({ switches }: Pick<HelperGroup, 'switches'>): boolean => switches.includes('vetting')

/** Who may be asked for discreet questions on a day, where the group vets: all conditions are met. */
export async function clearedFor(transaction: Transaction, groupId: string, day: Day): Promise<Set<string>> {
  const byPerson = Map.groupBy(await store.clearancesIn(transaction, groupId), ({ personId }) => personId)
  return new Set([...byPerson].flatMap(([id, clearances]) => (lacking(clearances, day).length === 0 ? [id] : [])))
}

/** What everybody of a helper group is cleared for. */
export const clearancesOfAll: (transaction: Transaction, groupId: string) => Promise<Clearance[]> = store.clearancesIn

/** Whoever stops being a volunteer leaves nothing of this behind; coming back, they begin anew. */
export const endClearances = (transaction: Transaction, person: Person): Promise<void> =>
  store.dropAll(transaction, person)
