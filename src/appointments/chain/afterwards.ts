import { tell } from '../../deliveries/tell.ts'
import { isQuiet } from '../../limits/limits.ts'
import type { HelperGroup } from '../../people/group.ts'
import { afterQuietOf, type Desk, wordsFor } from '../../questions/desk.ts'
import { night } from '../../rota/gaps/fair.ts'
import { addDays, dayOf } from '../../wall-clock.ts'
import { endOf } from '../appointment.ts'
import * as store from '../store.ts'
import * as say from './chain-messages.ts'

const anHour = 3_600_000
/** A deadline's day is over at midnight: whoever has missed it learns in the morning that it may not be too late. */
const nineHours = 9 * anHour
const draftsKept = 14 * 24 * anHour

/** An hour after it is over, or the next morning, everybody is asked how it went, once. It is over then, whatever they say. */
export async function askHowItWent(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, outbox, people, now, settings } = desk
  const zone = settings.timeZone
  if (isQuiet({ quiet: night }, now, zone)) return
  for (const due of await store.plannedUntil(transaction, group.id, dayOf(now, zone))) {
    const owner = await people.byId(transaction, group.id, due.personId)
    const appointment = owner && (await store.ownById(transaction, owner, due.id))
    const end = appointment && endOf(appointment, zone)
    if (!appointment || !end) continue
    if (now.getTime() < end.getTime() + (appointment.kind === 'deadline' ? nineHours : anHour)) continue
    const over = { state: 'over', askedAt: now } as const
    if (!(await store.change(transaction, owner, appointment, ['planned'], over)) || owner.unreachable) continue
    tell(outbox, owner, say.howDidItGo(wordsFor(desk, owner), appointment, zone), await afterQuietOf(desk, owner))
  }
}

/** What is over is kept as long as questions are, then deleted. */
export async function removeOld({ transaction, now, settings }: Desk, group: HelperGroup): Promise<void> {
  const before = addDays(dayOf(new Date(now.getTime() - settings.retention), settings.timeZone), 0)
  await store.removeOld(transaction, group.id, before, new Date(now.getTime() - draftsKept))
}
