import { tell } from '../deliveries/tell.ts'
import { afterQuietOf, type Desk, wordsFor } from '../questions/desk.ts'
import * as say from './messages.ts'

/** The last coordinator is gone: the group chat hears of it, or where there is none, every volunteer. */
export async function tellNobodyCoordinates(desk: Desk, groupId: string): Promise<void> {
  const { transaction, outbox, people } = desk
  const group = await people.groupById(transaction, groupId)
  if (group?.chat) return void tell(outbox, group, say.nobodyCoordinates(wordsFor(desk, group)))
  for (const volunteer of await people.withRole(transaction, groupId, 'volunteer'))
    if (!volunteer.unreachable)
      tell(outbox, volunteer, say.nobodyCoordinates(wordsFor(desk, volunteer)), await afterQuietOf(desk, volunteer))
}
