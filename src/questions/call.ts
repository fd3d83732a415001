import { about } from '../deliveries/store.ts'
import { amend, tell } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as say from './messages.ts'
import { askNext, type Step } from './offer.ts'
import { type Question, subjects } from './question.ts'
import { passOnToTalk } from './relay.ts'
import * as store from './store.ts'

export type Called =
  | { kind: 'called'; step: Step }
  /** Was asked for before. */
  | { kind: 'already'; state: 'waiting' | 'talking' }
  /** Another question of theirs is open; the words were added to that one. */
  | { kind: 'joined'; question: Question }
  | { kind: 'closed' }
  | { kind: 'not theirs' }

/** The asker wants a person for their question. */
export async function call(desk: Desk, asker: Person, questionId: string): Promise<Called> {
  const { transaction, now } = desk
  const question = await store.byId(transaction, asker.groupId, questionId)
  if (!question || question.askerId !== asker.id) return { kind: 'not theirs' }
  if (question.state === 'closed') return { kind: 'closed' }
  if (question.state !== 'answered') return { kind: 'already', state: question.state }
  const { asked } = await store.openOf(transaction, asker)
  if (asked) return join(desk, asker, question, asked)
  await store.change(transaction, question, ['answered'], { state: 'waiting', calledAt: now, lastAt: now })
  const waiting: Question = { ...question, state: 'waiting', calledAt: now, lastAt: now }
  const step = await askNext(desk, waiting, asker)
  tell(desk.outbox, asker, say.called(wordsFor(desk, asker), waiting, step, desk.settings.timeZone), {
    urgency: 'answer',
    subject: subjects.wait(question.id),
  })
  return { kind: 'called', step }
}

/** From asking for a person until closing, everything belongs to one question. */
async function join(desk: Desk, asker: Person, question: Question, open: Question): Promise<Called> {
  const messages = await store.written(desk.transaction, question, asker)
  await store.moveMessages(
    desk.transaction,
    asker.groupId,
    messages.map(({ id }) => id),
    open.id,
    'asker',
  )
  await store.change(desk.transaction, question, ['answered'], {
    state: 'closed',
    closedAt: desk.now,
    closedBy: 'joined',
  })
  for (const message of messages) await passOnToTalk(desk, open, asker, message)
  return { kind: 'joined', question: open }
}

/** Goes on to the next volunteer, and lets the asker know where it stands without ringing their phone again. */
export async function goOn(desk: Desk, question: Question, asker: Person): Promise<void> {
  const step = await askNext(desk, question, asker)
  const t = wordsFor(desk, asker)
  const [waiting] = await about(desk.transaction, question.groupId, [subjects.wait(question.id)])
  if (step.kind === 'asked') {
    if (waiting) amend(desk.outbox, asker, waiting, say.called(t, question, step, desk.settings.timeZone))
    return
  }
  // That nobody on duty could take it is news, and worth a message of its own; once.
  if (!question.escalatedAt)
    tell(desk.outbox, asker, say.stillWaiting(t, question, step), { subject: subjects.wait(question.id) })
}
