import { tell } from '../../deliveries/tell.ts'
import { isPaused, noLimits } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { reminderDue } from './reminder.ts'
import * as say from './reminder-messages.ts'
import * as store from './reminder-store.ts'

/** Two days and a change of the clocks, for whoever is reminded before quiet hours that last until the shift. */
const lookAhead = 50 * 3_600_000

/** Reminds holders of their shifts, the evening before and an hour before; each once, and never of what has changed. */
export async function remind(desk: Desk, groupId: string): Promise<void> {
  const { transaction, outbox, people, now, settings } = desk
  const zone = settings.timeZone
  const coming = await store.heldBetween(transaction, groupId, now, new Date(now.getTime() + lookAhead))
  if (coming.length === 0) return
  const limits = await limitsIn(transaction, groupId)
  for (const { place, shift } of coming) {
    const own = limits.get(place.personId) ?? noLimits
    // Whoever pauses was shown the shifts of their pause when it began; after it they are reminded as usual.
    if (isPaused(own, now)) continue
    const reminder = reminderDue(shift, place, own, now, zone)
    if (!reminder || !(await store.claim(transaction, groupId, place, reminder, now))) continue
    const person = await people.byId(transaction, groupId, place.personId)
    if (!person || person.unreachable) continue
    const others = []
    for (const other of coming) {
      if (other.shift.id !== shift.id || other.place.personId === person.id) continue
      const found = await people.byId(transaction, groupId, other.place.personId)
      if (found) others.push(found)
    }
    tell(outbox, person, say.reminder(wordsFor(desk, person), { reminder, shift, others, now, zone }))
  }
}
