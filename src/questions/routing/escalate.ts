import { tell } from '../../deliveries/tell.ts'
import { isPaused, isQuiet, noLimits, notBefore } from '../../limits/limits.ts'
import { limitsIn } from '../../limits/of.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../desk.ts'
import { type HandedOver, handedOver } from '../handover/handed-over.ts'
import * as handovers from '../handover/handover-store.ts'
import { isDiscreet, type Question, subjects } from '../question.ts'
import * as store from '../store.ts'
import type { Circle } from './circle.ts'
import * as toGroup from './group-messages.ts'
import { encode, type LeftOut, leftOut, type Why } from './reason.ts'
import { note } from './step-store.ts'
import type { Wait } from './wait.ts'
import { waitOnceTold } from './wait-now.ts'

/** In these hours the group chat's phones stay silent. */
const night = { from: 22 * 60, until: 7 * 60 }

/**
 * Tells the group chat, if the topic allows, and coordinators that somebody waits and nobody is left to be asked; once for
 * each question. `left`: why each of those on duty or standby cannot be asked.
 */
export async function escalate(
  desk: Desk,
  question: Question,
  asker: Person,
  circle: Circle,
  left: ReadonlyMap<string, LeftOut>,
  wasAsked: boolean,
): Promise<Wait> {
  const { transaction, now } = desk
  const isFirst =
    (await store.change(transaction, question, ['waiting'], {
      nextStepAt: null,
      ...(question.escalatedAt ? {} : { escalatedAt: now }),
    })) && !question.escalatedAt
  if (!isFirst) return waitOnceTold(question, circle, left, wasAsked)
  const given = await handedOver(desk, question)
  if (given) await handovers.markTold(transaction, given.handover, now)
  const card = putUpCard(desk, question, asker, circle)
  const readAt = await alarmCoordinators(desk, question, asker, circle, { card, given })
  const why = [...whomTold(card, readAt.length > 0), ...whyNobody(circle, asker, left)]
  await note(transaction, question, { kind: 'told', reason: encode(why) }, now)
  return waitOnceTold(question, circle, left, wasAsked, card ? undefined : earliest(readAt, now))
}

/** True when the group chat hears of it. */
function putUpCard(desk: Desk, question: Question, { spoken }: Person, { group }: Circle): boolean {
  if (group.chat === undefined || isDiscreet(question)) return false
  tell(desk.outbox, group, toGroup.card(wordsFor(desk, group), { question, spoken }), {
    subject: subjects.card(question.id),
    silent: isQuiet({ quiet: night }, desk.now, desk.settings.timeZone),
  })
  return true
}

/**
 * Who pauses is left alone, as long as another coordinator is there. Returns when each of them reads it: those in their quiet
 * hours afterwards.
 */
async function alarmCoordinators(
  desk: Desk,
  question: Question,
  asker: Person,
  circle: Circle,
  how: { card: boolean; given: HandedOver | undefined },
): Promise<Date[]> {
  const all = (await circle.coordinators()).filter(({ id }) => id !== asker.id)
  const limits = await limitsIn(desk.transaction, circle.group.id)
  const nobodyCleared = isDiscreet(question) && circle.cleared?.size === 0
  const there = all.filter(({ id }) => !isPaused(limits.get(id) ?? noLimits, desk.now))
  return (there.length > 0 ? there : all).map((coordinator) => {
    const readAt = notBefore(limits.get(coordinator.id) ?? noLimits, desk.now, desk.settings.timeZone)
    const saying = toGroup.alarm(wordsFor(desk, coordinator), { question, spoken: asker.spoken, nobodyCleared, ...how })
    tell(desk.outbox, coordinator, saying, { subject: subjects.alarm(question.id), notBefore: readAt })
    return readAt
  })
}

/** When the first of them reads it, where that is not now. */
function earliest(readAt: readonly Date[], now: Date): Date | undefined {
  const [first] = readAt.toSorted((a, b) => a.getTime() - b.getTime())
  return first && first > now ? first : undefined
}

function whomTold(card: boolean, coordinators: boolean): Why[] {
  if (!card && !coordinators) return [{ is: 'nobody there' }]
  return [...(card ? [{ is: 'card' } as const] : []), ...(coordinators ? [{ is: 'coordinators' } as const] : [])]
}

function whyNobody({ roster }: Circle, asker: Person, left: ReadonlyMap<string, LeftOut>): Why[] {
  const isSomebodyOnDuty = roster.some(({ id, duty }) => duty === 'on duty' && id !== asker.id)
  const reasons = [...left.values()]
  const counts = leftOut
    .map((is) => ({ is, count: reasons.filter((reason) => reason === is).length }))
    .filter(({ count }) => count > 0)
  return [...(isSomebodyOnDuty ? [] : [{ is: 'nobody on duty' } as const]), ...counts]
}
