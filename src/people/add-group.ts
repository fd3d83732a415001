import type { Transaction } from '../database/transactions.ts'
import { addCoordinators } from './coordinators.ts'
import type { HelperGroup } from './group.ts'
import type { People } from './store.ts'

export type Added =
  | { kind: 'added'; group: HelperGroup }
  /** The group was there; people were named who coordinate it too. */
  | { kind: 'coordinators added' }
  | { kind: 'there already' }
  /** These belong to another helper group, and move by their own yes only. Nothing may be kept of this attempt. */
  | { kind: 'belong elsewhere'; telegramIds: number[] }

export type NewGroup = Pick<HelperGroup, 'name' | 'language'> & {
  region?: string | undefined
  land?: string | undefined
  coordinators: readonly number[]
}

/** Another helper group in this installation, walled off from the others. */
export async function addHelperGroup(
  transaction: Transaction,
  people: People,
  { name, region, land, language, coordinators }: NewGroup,
  now: Date,
): Promise<Added> {
  const known = (await people.groups(transaction)).find((group) => group.name === name)
  if (known && coordinators.length === 0) return { kind: 'there already' }
  const group = known ?? (await people.addGroup(transaction, { name, region, land, language }, now))
  const telegramIds = await addCoordinators(transaction, people, group, coordinators, now)
  if (telegramIds.length > 0) return { kind: 'belong elsewhere', telegramIds }
  return known ? { kind: 'coordinators added' } : { kind: 'added', group }
}
