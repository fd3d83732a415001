import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import { isDiscreet, type Question } from '../question.ts'
import { type Circle, needOf } from './circle.ts'
import * as offers from './offer-store.ts'
import type { LeftOut } from './reason.ts'
import { commonLanguage, decide } from './route.ts'
import type { Audience, Hindrance, Wait } from './wait.ts'

/** Where a waiting question stands, without anything being done about it. */
export async function waitNow(desk: Desk, question: Question, asker: Person, circle: Circle): Promise<Wait> {
  const before = await offers.askedFor(desk.transaction, question)
  const open = before.find(({ state }) => state === 'open')
  const asked = new Set(before.map(({ volunteerId }) => volunteerId))
  const volunteer = open && (await circle.person(open.volunteerId))
  if (volunteer && question.nextStepAt)
    return waitWhileAsked(desk, question, asker, circle, { asked, volunteer, until: question.nextStepAt })
  const decision = decide(needOf(circle, question, asker), circle.roster, asked, desk.now, desk.settings.timeZone)
  return waitOnceTold(question, circle, decision.kind === 'nobody' ? decision.left : new Map(), asked.size > 0)
}

/** `asked`: everybody, the one who is asked just now included. */
export async function waitWhileAsked(
  { now, settings }: Desk,
  question: Question,
  asker: Person,
  circle: Circle,
  { asked, volunteer, until }: { asked: ReadonlySet<string>; volunteer: Person; until: Date },
): Promise<Wait> {
  const next = decide(needOf(circle, question, asker), circle.roster, asked, now, settings.timeZone)
  const language = commonLanguage(asker.spoken, volunteer.spoken)
  return { kind: 'asked', until, language, afterwards: next.kind === 'ask' ? 'next' : await whoHears(question, circle) }
}

async function whoHears(question: Question, circle: Circle) {
  const audience = await audienceOf(circle, question)
  if (!question.escalatedAt || audience === 'nobody') return audience
  return audience === 'group' ? 'group knows' : 'coordinators know'
}

/** `left`: why each of those on duty or standby cannot be asked. */
export async function waitOnceTold(
  question: Question,
  circle: Circle,
  left: ReadonlyMap<string, LeftOut>,
  wasAsked: boolean,
  quietUntil?: Date,
): Promise<Wait> {
  const onDuty = circle.roster.filter(({ id, duty }) => duty === 'on duty' && id !== question.askerId)
  return {
    kind: 'told',
    whom: await audienceOf(circle, question),
    why: hindrance(
      onDuty.map(({ id }) => left.get(id)),
      wasAsked,
    ),
    nextDuty: await circle.nextDuty(),
    quietUntil,
  }
}

function hindrance(onDuty: readonly (LeftOut | undefined)[], wasAsked: boolean): Hindrance {
  if (onDuty.length === 0) return wasAsked ? 'nobody could' : 'nobody on duty'
  return onDuty.includes('asked before') ? 'all asked' : 'all busy'
}

/** Who hears of a question when nobody is left to be asked. */
async function audienceOf(circle: Circle, question: Question): Promise<Audience> {
  if (circle.group.chat !== undefined && !isDiscreet(question)) return 'group'
  const coordinators = await circle.coordinators()
  return coordinators.some(({ id }) => id !== question.askerId) ? 'coordinators' : 'nobody'
}
