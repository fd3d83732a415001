import { about } from '../deliveries/store.ts'
import { amend, type Saying, takeBack } from '../deliveries/tell.ts'
import type { Topic } from '../guides/guide.ts'
import { limitsIn } from '../limits/of.ts'
import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from './desk.ts'
import { handedOver } from './handover/handed-over.ts'
import { isDiscreet, type Question, subjects } from './question.ts'
import { clearedIn, gather } from './routing/circle.ts'
import { showWait } from './routing/go-on.ts'
import * as toGroup from './routing/group-messages.ts'
import { askNext, refreshOffers } from './routing/offer.ts'
import * as offers from './routing/offer-store.ts'
import { encode } from './routing/reason.ts'
import { note } from './routing/step-store.ts'
import type { Wait } from './routing/wait.ts'
import { waitNow } from './routing/wait-now.ts'
import * as toAsker from './routing/waiting-messages.ts'
import { withdrawOffer } from './routing/withdraw.ts'
import * as store from './store.ts'

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
  if (question.sensitive) return
  const marked = await mark(desk, question, asker, { sensitive: true })
  if (marked?.wait) await showWait(desk, marked.question, asker, marked.wait)
}

type Mark = { topic?: Topic; sensitive?: boolean }

async function markOwn(desk: Desk, asker: Person, questionId: string, data: Mark): Promise<Filed> {
  const question = await store.byId(desk.transaction, asker.groupId, questionId)
  if (question?.askerId !== asker.id) return { kind: 'not theirs' }
  const marked = await mark(desk, question, asker, data)
  if (!marked) return { kind: 'over' }
  const saying =
    marked.question.state === 'waiting' ? await filed(desk, marked.question, asker, marked.wait) : undefined
  return { kind: 'filed', discreet: isDiscreet(marked.question), saying }
}

async function filed(desk: Desk, question: Question, asker: Person, wait: Wait | undefined): Promise<Saying> {
  const now = wait ?? (await waitNow(desk, question, asker, await gather(desk, question.groupId)))
  return toAsker.filed(wordsFor(desk, asker), question, now, desk)
}

/** `wait`: where it stands now, when it went on to somebody else. */
type Marked = { question: Question; wait: Wait | undefined }

async function mark(desk: Desk, question: Question, asker: Person, data: Mark): Promise<Marked | undefined> {
  if (!(await store.change(desk.transaction, question, ['answered', 'waiting', 'talking'], data))) return undefined
  const marked: Question = { ...question, ...data }
  if (marked.state !== 'waiting') return { question: marked, wait: undefined }
  const wasOpen = await takeFromUnfit(desk, marked)
  await refreshOffers(desk, marked, asker)
  await refreshCard(desk, marked, asker)
  return { question: marked, wait: wasOpen ? await askNext(desk, marked, asker) : undefined }
}

/**
 * Takes the question from those who were asked and would not have been had this been known: its topic is one they never
 * want, or it is for those only who are cleared. True when one of them was asked just now.
 */
async function takeFromUnfit(desk: Desk, question: Question): Promise<boolean> {
  const { transaction, now, people } = desk
  let wasOpen = false
  const limits = await limitsIn(transaction, question.groupId)
  const cleared = isDiscreet(question) ? await clearedIn(desk, question.groupId) : undefined
  for (const { volunteerId, state } of await offers.askedFor(transaction, question)) {
    const isFit =
      !(question.topic && limits.get(volunteerId)?.never.includes(question.topic)) &&
      (cleared === undefined || cleared.has(volunteerId))
    const volunteer = isFit ? undefined : await people.byId(transaction, question.groupId, volunteerId)
    if (!volunteer || !offers.isShown(state)) continue
    await offers.setOffer(transaction, question, volunteer, 'gone')
    await withdrawOffer(desk, question, volunteer)
    if (state !== 'open') continue
    wasOpen = true
    const reason = encode([{ is: 'not theirs any more' }])
    await note(transaction, question, { kind: 'lapsed', person: volunteer, reason }, now)
  }
  return wasOpen
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
  const nobodyCleared = isDiscreet(question) && (await clearedIn(desk, question.groupId))?.size === 0
  for (const sent of await about(transaction, question.groupId, [subjects.alarm(question.id)])) {
    const coordinator = sent.recipientId && (await people.byId(transaction, question.groupId, sent.recipientId))
    if (!coordinator) continue
    const alarm = { question, spoken, card, given, nobodyCleared }
    amend(outbox, coordinator, sent, toGroup.alarm(wordsFor(desk, coordinator), alarm))
  }
}
