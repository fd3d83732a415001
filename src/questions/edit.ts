import { about } from '../deliveries/store.ts'
import { aimed, amend } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import type { Content } from '../telegram/content.ts'
import { rewriteAs } from '../telegram/resend.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as say from './messages.ts'
import { isOpen, labelOf, type Question, subjects } from './question.ts'
import * as store from './store.ts'

export type Edited =
  | { kind: 'edited'; question: Question }
  /** Not a message of any question that is still known. */
  | { kind: 'unknown' }
  /** The kind of message cannot be changed at the other side. */
  | { kind: 'cannot be changed' }

/** Carries a correction over to every copy of a message. */
export async function edit(desk: Desk, author: Person, number: number, content: Content): Promise<Edited> {
  const { transaction, outbox, people, now } = desk
  const message = await store.messageByNumber(transaction, author, number)
  if (!message || message.undone) return { kind: 'unknown' }
  await store.rewriteMessage(transaction, author, message.id, content, now)
  const question =
    message.questionId === undefined ? undefined : await store.byId(transaction, author.groupId, message.questionId)
  if (!question || question.state === 'closed') return { kind: 'unknown' }
  let unchangeable = false
  for (const sent of await about(transaction, author.groupId, [subjects.message(message.id)])) {
    const to = sent.recipientId && (await people.byId(transaction, author.groupId, sent.recipientId))
    if (!to) continue
    const held = to.id === question.volunteerId ? (await store.openOf(transaction, to)).held.length : 0
    const rewritten = rewriteAs(content, held > 1 && !desk.settings.threads ? labelOf(question) : undefined)
    if (!rewritten) unchangeable = true
    else
      outbox.add({
        to,
        author,
        urgency: 'notice',
        method: rewritten.method,
        letter: { ...rewritten.letter, ...aimed(sent, rewritten.letter.parameters) },
      })
  }
  if (question.state === 'waiting' && message.side === 'asker') await refreshOffers(desk, question, author)
  return unchangeable ? { kind: 'cannot be changed' } : { kind: 'edited', question }
}

/** An offer quotes the asker's words, so it changes with them. */
export async function refreshOffers(desk: Desk, question: Question, asker: Person): Promise<void> {
  if (!isOpen(question)) return
  const messages = await store.written(desk.transaction, question, asker)
  const open = new Set((await store.askedFor(desk.transaction, question, 'open')).map(({ volunteerId }) => volunteerId))
  for (const sent of await about(desk.transaction, question.groupId, [subjects.offer(question.id)])) {
    const { recipientId } = sent
    const volunteer =
      recipientId && open.has(recipientId) && (await desk.people.byId(desk.transaction, question.groupId, recipientId))
    if (!volunteer) continue
    const saying = say.offer(wordsFor(desk, volunteer), {
      question,
      asker,
      volunteer,
      messages,
      until: undefined,
      zone: desk.settings.timeZone,
    })
    amend(desk.outbox, volunteer, sent, saying, { author: asker })
  }
}
