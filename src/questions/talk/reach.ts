import { about } from '../../deliveries/store.ts'
import { tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { releaseAsks } from '../../rota/gaps/pass-ask.ts'
import { loseHolder } from '../../tasks/leaving.ts'
import * as toAsker from '../asker-messages.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import * as messageStore from '../message-store.ts'
import { type Question, sideOf, subjects } from '../question.ts'
import { releaseOffers } from '../routing/waiting.ts'
import { threadOf } from './copy.ts'
import { endedWith } from './ended-store.ts'
import { carry, otherSide } from './relay.ts'
import * as inTalk from './talk-messages.ts'
import { talksOf } from './talks.ts'

/** Somebody cannot be written to any more: the other side of their talks learns it at once, what they were asked for goes on. */
export async function lost(desk: Desk, person: Person): Promise<void> {
  for (const question of await talksOf(desk, person)) {
    if (question.state !== 'talking') continue
    const other = await otherSide(desk, question, person)
    if (other && !other.unreachable)
      tell(desk.outbox, other, inTalk.cannotBeReached(wordsFor(desk, other), question), {
        subject: subjects.talk(question.id),
        ...(await hushedFor(desk, other)),
        ...threadOf(desk, question, other),
      })
  }
  await releaseOffers(desk, person, 'unreachable')
  await releaseAsks(desk, person)
  await loseHolder(desk, person)
}

/**
 * Somebody can be written to again: what they missed arrives now, of their open talks and of those that ended while they
 * were away.
 */
export async function foundAgain(desk: Desk, person: Person): Promise<void> {
  const back = { ...person, unreachable: false }
  for (const { question, closedBy } of await endedWith(desk.transaction, person))
    if ((await catchUp(desk, question, back)) > 0)
      tell(desk.outbox, back, toAsker.closed(wordsFor(desk, back), question, closedBy), {
        subject: subjects.talk(question.id),
      })
  for (const question of await talksOf(desk, person)) {
    // It was handed over while they were away, and whoever gave it had written.
    if (question.state === 'waiting') await catchUp(desk, question, back)
    if (question.state !== 'talking') continue
    const other = await otherSide(desk, question, person)
    if (!other) continue
    tell(desk.outbox, other, inTalk.reachableAgain(wordsFor(desk, other)), {
      subject: subjects.talk(question.id),
      ...(await hushedFor(desk, other)),
      ...threadOf(desk, question, other),
    })
    await catchUp(desk, question, back)
  }
}

/** Sends what the other side wrote and could not be delivered; more than one volunteer may have had the talk by now. */
async function catchUp(desk: Desk, question: Question, to: Person): Promise<number> {
  const { transaction, people } = desk
  const missed: { author: Person; message: messageStore.Written }[] = []
  const otherSide = sideOf(question, to.id) === 'asker' ? 'volunteer' : 'asker'
  for (const id of await messageStore.authorsOf(transaction, question, otherSide)) {
    const author = await people.byId(transaction, question.groupId, id)
    for (const message of author ? await messageStore.written(transaction, question, author) : []) {
      const copies = await about(transaction, question.groupId, [subjects.message(message.id)])
      if (!copies.some(({ recipientId }) => recipientId === to.id)) missed.push({ author: author as Person, message })
    }
  }
  missed.sort((a, b) => (a.message.id < b.message.id ? -1 : 1))
  for (const { author, message } of missed) await carry(desk, question, author, to, message)
  return missed.length
}

/** Telegram refused a copy for good: its author must not believe that it arrived. */
export async function notDelivered(desk: Desk, groupId: string, messageId: string): Promise<void> {
  const message = await messageStore.messageById(desk.transaction, groupId, messageId)
  const author = message && (await desk.people.byId(desk.transaction, groupId, message.authorId))
  if (author) tell(desk.outbox, author, inTalk.notDelivered(wordsFor(desk, author)), { replyTo: message.number })
}
