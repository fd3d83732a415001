import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import { isOpen, sideOf } from '../question.ts'
import * as store from '../store.ts'

/** Whoever asks in an open question that somebody is one side of; for other features, which do not ask the store. */
export async function askerIn(desk: Desk, person: Person, questionId: string): Promise<Person | undefined> {
  const question = await store.byId(desk.transaction, person.groupId, questionId)
  if (!question || !isOpen(question) || !sideOf(question, person.id) || question.askerId === undefined) return undefined
  return desk.people.byId(desk.transaction, person.groupId, question.askerId)
}
