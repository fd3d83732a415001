import { tell } from '../deliveries/tell.ts'
import { agree } from '../limits/agree.ts'
import { limitsOf } from '../limits/of.ts'
import type { HelperGroup } from '../people/group.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import { afterQuietOf, type Desk, wordsFor } from '../questions/desk.ts'
import type { Question, Side } from '../questions/question.ts'
import { dayOf, startOfDay } from '../wall-clock.ts'
import { isHeavy, isWanted, restUntil } from './care.ts'
import * as say from './messages.ts'
import * as store from './store.ts'

/** A talk is over: its volunteer rests after a heavy one, and is asked how they are; as far as that is wanted. */
export async function careAfter(desk: Desk, question: Question, volunteer: Person, closedBy: Side): Promise<void> {
  const { transaction, outbox, now, settings } = desk
  if (!isVolunteer(volunteer)) return
  const { switches } = (await desk.people.groupById(transaction, volunteer.groupId)) as HelperGroup
  const limits = await limitsOf(transaction, volunteer)
  const until = isWanted('rest', switches, limits) && isHeavy(question) ? await rest(desk, volunteer) : undefined
  const asks =
    isWanted('debrief', switches, limits) &&
    (await store.claim(
      transaction,
      volunteer,
      'offeredAt',
      startOfDay(dayOf(now, settings.timeZone), settings.timeZone),
      now,
    ))
  if (!until && !asks) return
  const how = closedBy === 'volunteer' ? ({ urgency: 'answer' } as const) : await afterQuietOf(desk, volunteer)
  tell(outbox, volunteer, say.afterTalk(wordsFor(desk, volunteer), { until, asks, zone: settings.timeZone }), how)
}

/** They are not asked until then; what they are being asked for just now goes to the next one. */
async function rest(desk: Desk, volunteer: Person): Promise<Date> {
  const { restUntil: before } = await limitsOf(desk.transaction, volunteer)
  const until = restUntil(desk.now, desk.settings.timeZone)
  if (before && before >= until) return before
  await agree(desk, volunteer, { restUntil: until })
  return until
}
