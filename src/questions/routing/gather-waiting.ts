import { about, type Sent } from '../../deliveries/store.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import * as messageStore from '../message-store.ts'
import { type Question, subjects } from '../question.ts'
import type { Circle } from './circle.ts'
import * as offers from './offer-store.ts'

/** All that there is to know of a waiting question before somebody else is asked for it. */
export type Waiting = {
  question: Question
  asker: Person
  messages: messageStore.Written[]
  /** Who was asked for it before; and how that went. */
  asked: ReadonlySet<string>
  offers: readonly { volunteerId: string; state: offers.OfferState; way: offers.OfferWay }[]
  /** What volunteers see of it, and what its asker does. */
  offered: readonly Sent[]
  shown: readonly Sent[]
}

/** Reads what many questions need in a few queries. One whose asker is gone is left out. */
export async function gatherWaiting(desk: Desk, circle: Circle, questions: readonly Question[]): Promise<Waiting[]> {
  if (questions.length === 0) return []
  const { transaction } = desk
  const groupId = circle.group.id
  const ids = questions.map(({ id }) => id)
  await circle.expect(questions.flatMap(({ askerId }) => askerId ?? []))
  const askers = new Map<string, Person>()
  for (const { id, askerId } of questions) {
    const asker = askerId && (await circle.person(askerId))
    if (asker) askers.set(id, asker)
  }
  const messages = await messageStore.writtenBy(transaction, groupId, askers)
  const asked = await offers.askedForEach(transaction, groupId, ids)
  const sent = Map.groupBy(
    await about(transaction, groupId, [...ids.map(subjects.offer), ...ids.map(subjects.wait)]),
    ({ subject }) => subject,
  )
  return questions.flatMap((question) => {
    const asker = askers.get(question.id)
    const theirs = asked.get(question.id) ?? []
    if (!asker) return []
    return {
      question,
      asker,
      messages: messages.get(question.id) ?? [],
      asked: new Set(theirs.map(({ volunteerId }) => volunteerId)),
      offers: theirs,
      offered: sent.get(subjects.offer(question.id)) ?? [],
      shown: sent.get(subjects.wait(question.id)) ?? [],
    }
  })
}
