import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import { letGo } from '../handover/hand-back.ts'
import * as handovers from '../handover/handover-store.ts'
import * as offers from '../routing/offer-store.ts'
import { refusalFor, type Taken, take } from '../routing/take.ts'
import * as store from '../store.ts'
import { endTalkOffer } from './offer-talk.ts'

export type Continued = Taken | { kind: 'not asked' }

/**
 * Somebody a coordinator chose goes on with a talk. From its volunteer it goes to them as a handover that is acknowledged at
 * once, so that nothing of it waits for anybody in between.
 */
export async function continueTalk(desk: Desk, chosen: Person, questionId: string): Promise<Continued> {
  const { transaction, people, now } = desk
  const question = await store.byId(transaction, chosen.groupId, questionId)
  const own = question && (await ownOffer(desk, question, chosen))
  if (!question || !own) return { kind: 'not asked' }
  // Meanwhile it was handed over, closed, or somebody else's turn has come.
  if (question.state !== 'talking' || question.volunteerId === chosen.id) return take(desk, chosen, questionId)
  if (own.state !== 'open') return { kind: 'closed' }
  const refusal = await refusalFor(desk, question, chosen)
  if (refusal) return refusal
  const holder = question.volunteerId && (await people.byId(transaction, question.groupId, question.volunteerId))
  if (!holder) return { kind: 'closed' }
  await offers.setOffer(transaction, question, chosen, 'taken')
  if (!(await letGo(desk, question, holder))) return { kind: 'somebody was first' }
  await handovers.add(transaction, question, holder, now)
  return take(desk, chosen, questionId)
}

/** They cannot go on with it. */
export async function declineTalk(
  desk: Desk,
  chosen: Person,
  questionId: string,
): Promise<{ kind: 'declined' | 'over' }> {
  const question = await store.byId(desk.transaction, chosen.groupId, questionId)
  const own = question && (await ownOffer(desk, question, chosen))
  if (!question || own?.state !== 'open' || question.state !== 'talking') return { kind: 'over' }
  return { kind: (await endTalkOffer(desk, question, chosen, 'passed')) ? 'declined' : 'over' }
}

async function ownOffer(desk: Desk, question: { id: string; groupId: string }, chosen: Person) {
  const asked = await offers.askedFor(desk.transaction, question)
  return asked.find(({ volunteerId, way }) => volunteerId === chosen.id && way === 'assigned')
}
