import type { Config } from '../config.ts'
import { DatabaseUnavailable } from '../database/database.ts'
import type { Transaction } from '../database/transactions.ts'
import { addCoordinators } from './coordinators.ts'
import type { HelperGroup } from './group.ts'
import type { People } from './store.ts'

/** The helper group that the settings describe: made on the first start, kept in step afterwards, with its coordinators. */
export async function ensureFirstGroup(
  transaction: Transaction,
  people: People,
  config: Config,
  now: Date,
): Promise<HelperGroup> {
  const [oldest, ...others] = await people.groups(transaction)
  if (others.some(({ name }) => name === config.helperGroup))
    throw new DatabaseUnavailable(`HELPER_GROUP: another helper group is called ${config.helperGroup} already`)
  const values = {
    name: config.helperGroup,
    region: config.region,
    land: config.land,
    language: config.defaultLanguage,
  }
  const group = oldest ?? (await people.addGroup(transaction, values, now))
  if (oldest) await people.setGroup(transaction, oldest.id, values)
  await addCoordinators(transaction, people, { ...group, ...values }, config.coordinators, now)
  return { ...group, ...values }
}
