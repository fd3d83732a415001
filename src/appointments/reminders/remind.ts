import { tell } from '../../deliveries/tell.ts'
import { limitsOf } from '../../limits/of.ts'
import type { HelperGroup } from '../../people/group.ts'
import { type Desk, wordsFor } from '../../questions/desk.ts'
import { companionsOf } from '../../tasks/companions/companions.ts'
import { addDays, dayOf } from '../../wall-clock.ts'
import { missing, papersFor, type Sources } from '../desk.ts'
import * as store from '../store.ts'
import { had, reminderDue } from './reminder.ts'
import * as say from './reminder-messages.ts'

/** The earliest reminder comes three days before. */
const lookAhead = 4

/** Reminds people of what is to come: which papers they still have to find, and who comes along. Each once. */
export async function remind(desk: Desk, group: HelperGroup, sources: Pick<Sources, 'library'>): Promise<void> {
  const { transaction, outbox, people, now, settings } = desk
  const zone = settings.timeZone
  for (const due of await store.plannedUntil(transaction, group.id, addDays(dayOf(now, zone), lookAhead))) {
    const owner = await people.byId(transaction, group.id, due.personId)
    const appointment = owner && (await store.ownById(transaction, owner, due.id))
    if (!appointment) continue
    const reminder = reminderDue(appointment, await limitsOf(transaction, owner), now, zone)
    if (!reminder || !(await store.change(transaction, owner, appointment, ['planned'], had(reminder, now)))) continue
    if (owner.unreachable) continue
    const papers = papersFor(desk, sources, owner, appointment)
    tell(
      outbox,
      owner,
      say.reminder(wordsFor(desk, owner), {
        appointment,
        reminder,
        today: dayOf(now, zone),
        zone,
        papers: papers && { ...papers, papers: missing(papers, appointment) },
        companions: await companionsOf(desk, group, appointment.id),
      }),
    )
  }
}
