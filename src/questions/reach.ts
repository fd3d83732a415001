import { about } from '../deliveries/store.ts'
import { tell } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import { threadOf } from './copy.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as messageStore from './message-store.ts'
import { subjects } from './question.ts'
import { carry, otherSide } from './relay.ts'
import * as inTalk from './talk-messages.ts'
import { talksOf } from './talks.ts'
import { releaseOffers } from './waiting.ts'

/** Somebody cannot be written to any more: the other side of their talks learns it at once, offers go on. */
export async function lost(desk: Desk, person: Person): Promise<void> {
  for (const question of await talksOf(desk, person)) {
    if (question.state !== 'talking') continue
    const other = await otherSide(desk, question, person)
    if (other && !other.unreachable)
      tell(desk.outbox, other, inTalk.cannotBeReached(wordsFor(desk, other), question), {
        subject: subjects.talk(question.id),
        ...threadOf(desk, question, other),
      })
  }
  await releaseOffers(desk, person)
}

/** Somebody can be written to again: what they missed of their open talks arrives now. */
export async function foundAgain(desk: Desk, person: Person): Promise<void> {
  for (const question of await talksOf(desk, person)) {
    if (question.state !== 'talking') continue
    const other = await otherSide(desk, question, person)
    if (!other) continue
    tell(desk.outbox, other, inTalk.reachableAgain(wordsFor(desk, other)), {
      subject: subjects.talk(question.id),
      ...threadOf(desk, question, other),
    })
    const back = { ...person, unreachable: false }
    for (const message of await messageStore.written(desk.transaction, question, other)) {
      const copies = await about(desk.transaction, person.groupId, [subjects.message(message.id)])
      if (!copies.some(({ recipientId }) => recipientId === person.id))
        await carry(desk, question, other, back, message)
    }
  }
}

/** Telegram refused a copy for good: its author must not believe that it arrived. */
export async function notDelivered(desk: Desk, groupId: string, messageId: string): Promise<void> {
  const message = await messageStore.messageById(desk.transaction, groupId, messageId)
  const author = message && (await desk.people.byId(desk.transaction, groupId, message.authorId))
  if (author) tell(desk.outbox, author, inTalk.notDelivered(wordsFor(desk, author)), { replyTo: message.number })
}
