import { about } from '../../deliveries/store.ts'
import { aimed } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Content, isContent, type Unpassable } from '../../telegram/content.ts'
import { rewriteAs } from '../../telegram/resend.ts'
import type { Desk } from '../desk.ts'
import * as messageStore from '../message-store.ts'
import { isOpen, labelOf, type Question, subjects } from '../question.ts'
import { refreshOffers } from '../routing/offer.ts'
import * as offers from '../routing/offer-store.ts'
import * as store from '../store.ts'
import { isLabelled } from './relay.ts'

export type Edited =
  | { kind: 'edited'; question: Question }
  /** Not a message of any question that is still open, or nothing that needs a word. */
  | { kind: 'unknown' }
  /** The other side keeps what it has: there is nothing left to see, or that kind of message cannot be changed. */
  | { kind: 'cannot be changed' }

/** Carries a correction over to those who have the message and still belong to the question. */
export async function edit(desk: Desk, author: Person, number: number, content: Content | Unpassable): Promise<Edited> {
  const { transaction, now } = desk
  const message = await messageStore.messageByNumber(transaction, author, number)
  if (!message || message.undone) return { kind: 'unknown' }
  const { questionId } = message
  const question = questionId === undefined ? undefined : await store.byId(transaction, author.groupId, questionId)
  if (question?.state === 'closed') return { kind: 'unknown' }
  if (!isContent(content)) return { kind: 'cannot be changed' }
  // Somebody who shares their way moves all the time; the other side has where they were when they sent it.
  if (content.kind === 'location') return { kind: 'unknown' }
  await messageStore.rewriteMessage(transaction, author, message.id, content, now)
  if (!question) return { kind: 'unknown' }
  const carried = await carryOver(desk, question, author, message, content)
  if (question.state === 'waiting' && question.askerId === author.id) await refreshOffers(desk, question, author)
  return carried ? { kind: 'edited', question } : { kind: 'cannot be changed' }
}

/** Rewrites every copy; false where one has to stay as it is. */
async function carryOver(
  desk: Desk,
  question: Question,
  author: Person,
  message: messageStore.Written,
  content: Content,
): Promise<boolean> {
  const { transaction, outbox, people } = desk
  const readers = await readersOf(desk, question)
  let carried = true
  for (const sent of await about(transaction, question.groupId, [subjects.message(message.id)])) {
    const to =
      sent.recipientId &&
      readers.has(sent.recipientId) &&
      (await people.byId(transaction, question.groupId, sent.recipientId))
    if (!to) continue
    const inThread = desk.settings.threads && to.id === question.volunteerId
    const labelled = !inThread && (await isLabelled(desk, question, to, message))
    const rewritten = rewriteAs(content, labelled ? labelOf(question) : undefined, message.content)
    if (!rewritten) carried = false
    else
      outbox.add({
        to,
        author,
        urgency: 'notice',
        method: rewritten.method,
        letter: { ...rewritten.letter, ...aimed(sent, rewritten.letter.parameters) },
      })
  }
  return carried
}

/** Who may read what is written in a question now. Whoever passed it on, or was not quick enough, has no part in it. */
async function readersOf(desk: Desk, question: Question): Promise<Set<string>> {
  if (question.state === 'talking')
    return new Set([question.askerId, question.volunteerId].filter((id) => id !== undefined))
  if (!isOpen(question)) return new Set()
  const asked = await offers.askedFor(desk.transaction, question)
  return new Set(asked.filter(({ state }) => offers.isShown(state)).map(({ volunteerId }) => volunteerId))
}
