import { about } from '../deliveries/store.ts'
import { type Saying, takeBack } from '../deliveries/tell.ts'
import type { Topic } from '../guides/guide.ts'
import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as say from './messages.ts'
import { isDiscreet, type Question, subjects } from './question.ts'
import * as store from './store.ts'

export type Filed =
  /** `saying`: what the waiting message says now. */
  { kind: 'filed'; discreet: boolean; saying: Saying | undefined } | { kind: 'over' } | { kind: 'not theirs' }

/** The asker says what their question is about. */
export async function fileUnder(desk: Desk, asker: Person, questionId: string, topic: Topic): Promise<Filed> {
  return mark(desk, asker, questionId, { topic })
}

/** The asker wants their question to stay in a small circle: never on a card in the group chat. */
export async function keepDiscreet(desk: Desk, asker: Person, questionId: string): Promise<Filed> {
  return mark(desk, asker, questionId, { sensitive: true })
}

async function mark(
  desk: Desk,
  asker: Person,
  questionId: string,
  data: { topic?: Topic; sensitive?: boolean },
): Promise<Filed> {
  const question = await store.byId(desk.transaction, asker.groupId, questionId)
  if (question?.askerId !== asker.id) return { kind: 'not theirs' }
  if (!(await store.change(desk.transaction, question, ['answered', 'waiting', 'talking'], data)))
    return { kind: 'over' }
  const marked: Question = { ...question, ...data }
  const discreet = isDiscreet(marked)
  if (discreet && !isDiscreet(question)) await takeCardDown(desk, marked)
  return {
    kind: 'filed',
    discreet,
    saying: marked.state === 'waiting' ? say.filed(wordsFor(desk, asker), marked) : undefined,
  }
}

/** A card that was posted before the asker asked for discretion leaves the group chat; coordinators know already. */
async function takeCardDown(desk: Desk, question: Question): Promise<void> {
  const { transaction, outbox, people } = desk
  const group = await people.groupById(transaction, question.groupId)
  for (const sent of await about(transaction, question.groupId, [subjects.card(question.id)])) {
    if (sent.state === 'ready') await outbox.withdraw(question.groupId, [sent.id])
    if (group?.chat) takeBack(outbox, group, sent)
  }
}
