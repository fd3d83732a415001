import { about } from '../deliveries/store.ts'
import { amend, type Saying, takeBack } from '../deliveries/tell.ts'
import type { Topic } from '../guides/guide.ts'
import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as toGroup from './group-messages.ts'
import { handedOver } from './handed-over.ts'
import { refreshOffers } from './offer.ts'
import { isDiscreet, type Question, subjects } from './question.ts'
import * as store from './store.ts'
import * as toAsker from './waiting-messages.ts'

export type Filed =
  /** `saying`: what the waiting message says now. */
  { kind: 'filed'; discreet: boolean; saying: Saying | undefined } | { kind: 'over' } | { kind: 'not theirs' }

/** The asker says what their question is about. */
export async function fileUnder(desk: Desk, asker: Person, questionId: string, topic: Topic): Promise<Filed> {
  return markOwn(desk, asker, questionId, { topic })
}

/** The asker wants their question to stay in a small circle: never on a card in the group chat. */
export async function keepDiscreet(desk: Desk, asker: Person, questionId: string): Promise<Filed> {
  return markOwn(desk, asker, questionId, { sensitive: true })
}

/** What an open question turned out to be about must stay in a small circle from now on. */
export async function keepSmall(desk: Desk, question: Question, asker: Person): Promise<void> {
  if (!question.sensitive) await mark(desk, question, asker, { sensitive: true })
}

type Mark = { topic?: Topic; sensitive?: boolean }

async function markOwn(desk: Desk, asker: Person, questionId: string, data: Mark): Promise<Filed> {
  const question = await store.byId(desk.transaction, asker.groupId, questionId)
  if (question?.askerId !== asker.id) return { kind: 'not theirs' }
  const marked = await mark(desk, question, asker, data)
  if (!marked) return { kind: 'over' }
  const saying =
    marked.state === 'waiting' ? toAsker.filed(wordsFor(desk, asker), marked, desk.settings.timeZone) : undefined
  return { kind: 'filed', discreet: isDiscreet(marked), saying }
}

async function mark(desk: Desk, question: Question, asker: Person, data: Mark): Promise<Question | undefined> {
  if (!(await store.change(desk.transaction, question, ['answered', 'waiting', 'talking'], data))) return undefined
  const marked: Question = { ...question, ...data }
  if (marked.state === 'waiting') {
    await refreshOffers(desk, marked, asker)
    await refreshCard(desk, marked, asker)
  }
  return marked
}

/** The card and what coordinators were told change with the topic; a card nobody in the group may see is taken down. */
async function refreshCard(desk: Desk, question: Question, asker: Person): Promise<void> {
  const { transaction, outbox, people } = desk
  const group = await people.groupById(transaction, question.groupId)
  const card = group?.chat !== undefined && !isDiscreet(question)
  const { spoken } = asker
  for (const sent of await about(transaction, question.groupId, [subjects.card(question.id)])) {
    if (group?.chat === undefined) continue
    if (card) amend(outbox, group, sent, toGroup.card(wordsFor(desk, group), { question, spoken }))
    else {
      if (sent.state === 'ready') await outbox.withdraw(question.groupId, [sent.id])
      takeBack(outbox, group, sent)
    }
  }
  const given = await handedOver(desk, question)
  for (const sent of await about(transaction, question.groupId, [subjects.alarm(question.id)])) {
    const coordinator = sent.recipientId && (await people.byId(transaction, question.groupId, sent.recipientId))
    if (coordinator)
      amend(outbox, coordinator, sent, toGroup.alarm(wordsFor(desk, coordinator), { question, spoken, card, given }))
  }
}
