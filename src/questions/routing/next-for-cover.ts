import { tell } from '../../deliveries/tell.ts'
import { offDutyAt } from '../../oncall/roster.ts'
import { isCoordinator } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import { type Question, subjects } from '../question.ts'
import * as toCoordinator from './cover-messages.ts'
import * as coverStore from './cover-store.ts'
import { type Decision, decide, type Need } from './route.ts'
import { lastStep } from './step-store.ts'

/**
 * Whom of those off duty to ask next, where a coordinator wanted them to be asked: by the same rules as everybody, so nobody
 * past their limits. When nobody is left the search is over, and the coordinator hears of it.
 */
export async function nextForCover(
  desk: Desk,
  question: Question,
  need: Need,
  asked: ReadonlySet<string>,
): Promise<Extract<Decision, { kind: 'ask' }> | undefined> {
  const { transaction, now, settings } = desk
  const off = await offDutyAt(transaction, question.groupId, now, settings.timeZone)
  const wanted = (await lastStep(transaction, question, 'cover asked'))?.byId
  // Whoever looks for somebody else could take it without being asked, and is not shown its words.
  const others = off.filter(({ id }) => id !== wanted)
  const decision = decide(need, others, asked, now, settings.timeZone)
  if (decision.kind === 'ask') return decision
  await endCover(desk, question, wanted)
  return undefined
}

async function endCover(desk: Desk, question: Question, wanted: string | undefined): Promise<void> {
  const { transaction, now, people, outbox } = desk
  if (!(await coverStore.endCover(transaction, question))) return
  // Who asked for it just now hears so as the answer to their press.
  if (question.coverAt?.getTime() === now.getTime()) return
  const coordinator = wanted && (await people.byId(transaction, question.groupId, wanted))
  if (!coordinator || !isCoordinator(coordinator)) return
  tell(outbox, coordinator, toCoordinator.nobodyForCover(wordsFor(desk, coordinator), question), {
    subject: subjects.way(question.id),
    ...(await hushedFor(desk, coordinator)),
  })
}
