import { about, type Sent } from '../../deliveries/store.ts'
import { amend, tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import { type Question, subjects } from '../question.ts'
import { type Known as Around, askNext } from './offer.ts'
import type { Wait } from './wait.ts'
import { called, stillWaiting } from './waiting-messages.ts'

/** What is known already where many questions go on at once. */
type Known = Around & {
  /** The messages that tell the asker where it stands. */
  shown: readonly Sent[]
}

/** Goes on to the next volunteer, and lets the asker know where it stands. */
export async function goOn(desk: Desk, question: Question, asker: Person, known?: Known): Promise<void> {
  await showWait(desk, question, asker, await askNext(desk, question, asker, known), known?.shown)
}

/** Lets the asker know where their question stands now, without ringing their phone where that can wait. */
export async function showWait(
  desk: Desk,
  question: Question,
  asker: Person,
  wait: Wait,
  shown?: readonly Sent[],
): Promise<void> {
  const sent = shown ?? (await about(desk.transaction, question.groupId, [subjects.wait(question.id)]))
  const last = sent.at(-1)
  // That nobody is left to be asked is news, and worth a message of its own; once, and not in their quiet hours.
  const mayBeNews = last === undefined || (wait.kind === 'told' && !question.escalatedAt)
  const how = mayBeNews ? await hushedFor(desk, asker) : { silent: true }
  const isNews = last === undefined || !how.silent
  const say = last && isNews ? stillWaiting : called
  const saying = say(wordsFor(desk, asker), question, wait, desk)
  if (isNews) tell(desk.outbox, asker, saying, { subject: subjects.wait(question.id), ...how })
  else amend(desk.outbox, asker, last, saying)
}
