import { about } from '../../deliveries/store.ts'
import { tell } from '../../deliveries/tell.ts'
import { afterQuietOf, type Desk, wordsFor } from '../desk.ts'
import { closesAt, type Question, subjects } from '../question.ts'
import * as store from '../store.ts'
import * as inTalk from './talk-messages.ts'

/** Tells both sides of a question in which nobody writes any more when it closes. */
export async function warnOfSilence(desk: Desk, question: Question): Promise<void> {
  const { transaction, outbox, people, settings, now } = desk
  await store.change(transaction, question, ['waiting', 'talking'], { warnedAt: now })
  const at = closesAt({ ...question, warnedAt: now }, settings.closeAfter)
  for (const id of [question.askerId, question.volunteerId]) {
    const person = id && (await people.byId(transaction, question.groupId, id))
    if (!person) continue
    const saying = inTalk.silenceWarning(wordsFor(desk, person), { question, person, at, zone: settings.timeZone })
    tell(outbox, person, saying, { subject: subjects.talk(question.id), ...(await afterQuietOf(desk, person)) })
  }
}

/** Somebody wrote after all, or it is over: a warning that waits for the end of somebody's quiet hours is not true any more. */
export async function dropWarnings(desk: Desk, question: Question): Promise<void> {
  if (question.warnedAt === undefined) return
  const unsent = (await about(desk.transaction, question.groupId, [subjects.talk(question.id)])).filter(
    ({ state, notBefore }) => state === 'ready' && notBefore > desk.now,
  )
  await desk.outbox.withdraw(
    question.groupId,
    unsent.map(({ id }) => id),
  )
}
