import { tell } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import { copy } from './copy.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as say from './messages.ts'
import { isDiscreet, type Question, subjects } from './question.ts'
import { nextToAsk } from './route.ts'
import * as store from './store.ts'

/** Where a waiting question stands now. */
export type Step =
  | { kind: 'asked'; until: Date }
  /** Nobody on duty is left to ask. */
  | { kind: 'told'; whom: 'group' | 'coordinators' | 'nobody' }

/** Asks the next volunteer for a waiting question; when there is none, the group chat and coordinators hear of it. */
export async function askNext(desk: Desk, question: Question, asker: Person): Promise<Step> {
  const candidates = await store.candidates(desk.transaction, question)
  const next = nextToAsk({ spoken: asker.spoken, topic: question.topic }, candidates)
  const volunteer = next && (await desk.people.byId(desk.transaction, question.groupId, next.id))
  if (!volunteer) return escalate(desk, question, asker)
  const until = new Date(desk.now.getTime() + desk.settings.acceptWithin)
  await offer(desk, question, asker, volunteer, until)
  return { kind: 'asked', until }
}

/** Offers a question to one volunteer: its words with the buttons, then whatever else the asker sent. */
export async function offer(
  desk: Desk,
  question: Question,
  asker: Person,
  volunteer: Person,
  until: Date,
): Promise<void> {
  await store.addOffer(desk.transaction, question, volunteer, desk.now, until)
  await desk.people.markAsked(desk.transaction, volunteer, desk.now)
  const messages = await store.written(desk.transaction, question, asker)
  tell(
    desk.outbox,
    volunteer,
    say.offer(wordsFor(desk, volunteer), { question, asker, volunteer, messages, until, zone: desk.settings.timeZone }),
    {
      subject: subjects.offer(question.id),
      author: asker,
    },
  )
  for (const message of messages) {
    if (message.content.kind !== 'text') copy(desk, { question, message, author: asker, to: volunteer })
  }
}

/** Tells the group chat, if the topic allows, and coordinators that somebody waits; once for each question. */
async function escalate(desk: Desk, question: Question, asker: Person): Promise<Step> {
  const { transaction, outbox, now, people } = desk
  const group = (await people.groupById(transaction, question.groupId)) as HelperGroup
  const card = group.chat !== undefined && !isDiscreet(question)
  const coordinators = (await people.withRole(transaction, group.id, 'coordinator')).filter(
    (coordinator) => coordinator.id !== asker.id && !coordinator.unreachable,
  )
  const first = await store.change(transaction, question, ['waiting'], {
    nextStepAt: null,
    ...(question.escalatedAt ? {} : { escalatedAt: now }),
  })
  if (first && !question.escalatedAt) {
    const spoken = asker.spoken
    if (card)
      tell(outbox, group, say.card(wordsFor(desk, group), { question, spoken }), {
        subject: subjects.card(question.id),
      })
    for (const coordinator of coordinators)
      tell(outbox, coordinator, say.alarm(wordsFor(desk, coordinator), { question, spoken, card }), {
        subject: subjects.alarm(question.id),
      })
  }
  return { kind: 'told', whom: card ? 'group' : coordinators.length > 0 ? 'coordinators' : 'nobody' }
}
