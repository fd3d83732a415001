import { subjectOf } from '../../deliveries/store.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'

/**
 * Whether a message in somebody's chat is one that Lotse keeps up to date by itself: that a question finds nobody, that its
 * words may be read. What is shown on a press from there comes below it, not in its place.
 */
export async function isNotice({ transaction }: Desk, person: Person, number: number | undefined): Promise<boolean> {
  return number !== undefined && (await subjectOf(transaction, person, number)) !== undefined
}
