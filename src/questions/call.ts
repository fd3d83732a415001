import { tell } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from './desk.ts'
import { keepSmall } from './mark.ts'
import * as messageStore from './message-store.ts'
import { isDiscreet, type Question, subjects } from './question.ts'
import { askNext } from './routing/offer.ts'
import type { Wait } from './routing/wait.ts'
import * as toAsker from './routing/waiting-messages.ts'
import * as store from './store.ts'
import { passOnToTalk } from './talk/relay.ts'

export type Called =
  | { kind: 'called'; wait: Wait }
  /** Was asked for before. */
  | { kind: 'already'; state: 'waiting' | 'talking' }
  /** Another question of theirs is open; the words were added to that one. */
  | { kind: 'joined'; question: Question }
  | { kind: 'closed' }
  | { kind: 'unknown' }
  | { kind: 'not theirs' }

/** The asker wants a person for their question. */
export async function call(desk: Desk, asker: Person, questionId: string): Promise<Called> {
  const { transaction, now } = desk
  const question = await store.byId(transaction, asker.groupId, questionId)
  if (!question) return { kind: 'unknown' }
  if (question.askerId !== asker.id) return { kind: 'not theirs' }
  if (question.state === 'closed') return { kind: 'closed' }
  if (question.state !== 'answered') return { kind: 'already', state: question.state }
  // What they write to whoever goes with them is for that person.
  const [open] = (await store.openOf(transaction, asker)).asked.filter(({ placeId }) => placeId === undefined)
  if (open && !question.apart) return join(desk, asker, question, open)
  await store.change(transaction, question, ['answered'], { state: 'waiting', calledAt: now, lastAt: now })
  const waiting: Question = { ...question, state: 'waiting', calledAt: now, lastAt: now }
  const wait = await askNext(desk, waiting, asker)
  tell(desk.outbox, asker, toAsker.called(wordsFor(desk, asker), waiting, wait, desk), {
    urgency: 'answer',
    subject: subjects.wait(question.id),
  })
  return { kind: 'called', wait }
}

/** From asking for a person until closing, everything belongs to one question. */
async function join(desk: Desk, asker: Person, question: Question, open: Question): Promise<Called> {
  const { transaction, now } = desk
  const messages = await messageStore.written(transaction, question, asker)
  await messageStore.moveMessages(
    transaction,
    asker.groupId,
    messages.map(({ id }) => id),
    open.id,
    'asker',
  )
  await store.change(transaction, question, ['answered'], { state: 'closed', closedAt: now, closedBy: 'joined' })
  await store.change(transaction, open, ['waiting', 'talking'], { lastAt: now, warnedAt: null })
  if (isDiscreet(question)) await keepSmall(desk, open, asker)
  for (const message of messages) await passOnToTalk(desk, open, asker, message)
  return { kind: 'joined', question: open }
}
