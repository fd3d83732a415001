import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import * as store from './store.ts'

/** What this feature holds about somebody: their own questions, their own words, and talks they helped in. */
export async function heldAbout(transaction: Transaction, person: Person) {
  const questions = await store.allOf(transaction, person)
  const asked = questions.filter(({ askerId }) => askerId === person.id)
  const helped = questions.filter(({ volunteerId }) => volunteerId === person.id)
  const facts = ({
    id,
    state,
    topic,
    sensitive,
    language,
    createdAt,
    calledAt,
    closedAt,
  }: (typeof questions)[number]) => ({
    id,
    state,
    topic: topic ?? null,
    sensitive,
    language,
    createdAt,
    calledAt: calledAt ?? null,
    closedAt: closedAt ?? null,
  })
  const own = async (question: (typeof questions)[number]) =>
    (await store.written(transaction, question, person)).map(({ sentAt, content }) => ({ sentAt, content }))
  return {
    questions: await Promise.all(asked.map(async (question) => ({ ...facts(question), words: await own(question) }))),
    helped: await Promise.all(helped.map(async (question) => ({ ...facts(question), ownWords: await own(question) }))),
    waitingToBeSent: (await store.held(transaction, person)).map(({ sentAt, content }) => ({ sentAt, content })),
  }
}
