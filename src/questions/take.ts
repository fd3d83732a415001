import { about } from '../deliveries/store.ts'
import { amend, tell } from '../deliveries/tell.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import { copy, threadOf } from './copy.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as say from './messages.ts'
import { type Question, subjects } from './question.ts'
import * as store from './store.ts'

export type Taken =
  | { kind: 'taken'; question: Question }
  | { kind: 'already yours' }
  | { kind: 'somebody was first' }
  | { kind: 'closed' }
  | { kind: 'own question' }
  /** Not a volunteer, or not of this helper group. */
  | { kind: 'not yours to take' }

/** A volunteer takes a waiting question. Of two at the same moment one gets it; the other hears so kindly. */
export async function take(desk: Desk, volunteer: Person, questionId: string): Promise<Taken> {
  const question = await store.byId(desk.transaction, volunteer.groupId, questionId)
  if (!question || !isVolunteer(volunteer)) return { kind: 'not yours to take' }
  if (question.askerId === volunteer.id) return { kind: 'own question' }
  const asker =
    question.askerId === undefined
      ? undefined
      : await desk.people.byId(desk.transaction, question.groupId, question.askerId)
  if (!asker || !(await store.take(desk.transaction, question, volunteer, desk.now)))
    return tooLate(question, volunteer)
  const taken: Question = { ...question, state: 'talking', volunteerId: volunteer.id, lastAt: desk.now }
  await withdrawOffers(desk, taken, volunteer)
  await introduce(desk, taken, asker, volunteer)
  return { kind: 'taken', question: taken }
}

function tooLate({ state, volunteerId }: Question, volunteer: Person): Taken {
  if (state === 'closed' || state === 'answered') return { kind: 'closed' }
  return { kind: volunteerId === volunteer.id ? 'already yours' : 'somebody was first' }
}

/** Shows everybody else who was asked, and the group chat, that the question is in good hands. */
async function withdrawOffers(desk: Desk, question: Question, volunteer: Person): Promise<void> {
  const { transaction, outbox, people } = desk
  await store.endOffers(transaction, question, 'gone')
  const shown = await about(transaction, question.groupId, [
    subjects.offer(question.id),
    subjects.card(question.id),
    subjects.alarm(question.id),
  ])
  for (const sent of shown) {
    if (sent.recipientId === undefined) {
      const group = await people.groupById(transaction, question.groupId)
      if (group?.chat) amend(outbox, group, sent, say.cardTaken(wordsFor(desk, group), question, volunteer))
      continue
    }
    const other = await people.byId(transaction, question.groupId, sent.recipientId)
    if (!other) continue
    const own = other.id === volunteer.id
    amend(
      outbox,
      other,
      sent,
      own ? say.offerTaken(wordsFor(desk, other), question) : say.offerGone(wordsFor(desk, other), question),
    )
  }
}

/** Shows the volunteer all that was written so far, and both of them that they are talking now. */
async function introduce(desk: Desk, question: Question, asker: Person, volunteer: Person): Promise<void> {
  const { outbox, transaction } = desk
  const { held } = await store.openOf(transaction, volunteer)
  const labelled = held.length > 1 && !desk.settings.threads
  const shared = asker.spoken.filter((language) => volunteer.spoken.includes(language))
  tell(outbox, volunteer, say.begins(wordsFor(desk, volunteer), { question, asker, shared, several: labelled }), {
    urgency: 'answer',
    subject: subjects.talk(question.id),
    ...threadOf(desk, question, volunteer),
  })
  for (const message of await store.written(transaction, question, asker))
    copy(desk, { question, message, author: asker, to: volunteer, labelled })
  tell(outbox, asker, say.taken(wordsFor(desk, asker), { question, volunteer, shared }), {
    subject: subjects.talk(question.id),
  })
  if (asker.unreachable)
    tell(outbox, volunteer, say.cannotBeReached(wordsFor(desk, volunteer), question), {
      subject: subjects.talk(question.id),
    })
}
