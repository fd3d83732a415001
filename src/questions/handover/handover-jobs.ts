import { writableAt } from '../../limits/of.ts'
import type { HelperGroup } from '../../people/group.ts'
import { isOnDuty } from '../../people/person.ts'
import { dutyEnded } from '../../rota/places/ended.ts'
import type { Desk } from '../desk.ts'
import { askWhatBecomes } from './give.ts'

/** Asks everybody whose duty has ended what becomes of the talks they hold. */
export async function askAfterDuty(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, people, now, settings } = desk
  for (const id of await dutyEnded(transaction, group.id, now)) {
    const person = await people.byId(transaction, group.id, id)
    if (!person || isOnDuty(person)) continue
    await askWhatBecomes(desk, person, await writableAt(transaction, person, now, settings.timeZone))
  }
}
