import { tell } from '../deliveries/tell.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import * as say from './messages.ts'

/** Somebody said that a task was heavy: they may stop for today, or talk to somebody. Nobody else learns of this offer. */
export function offerCare(desk: Desk, volunteer: Person): void {
  if (isVolunteer(volunteer))
    tell(desk.outbox, volunteer, say.afterTask(wordsFor(desk, volunteer)), { urgency: 'answer' })
}
