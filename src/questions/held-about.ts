import type { Transaction } from '../database/transactions.ts'
import type { Person } from '../people/person.ts'
import * as handovers from './handover/handover-store.ts'
import * as messageStore from './message-store.ts'
import type { Reading } from './overview/reading.ts'
import * as readingStore from './overview/reading-store.ts'
import type { Question } from './question.ts'
import * as offers from './routing/offer-store.ts'
import { stepsAbout } from './routing/step-store.ts'
import * as store from './store.ts'
import * as heldStore from './talk/held-store.ts'

/** What this feature holds about somebody: their own questions, their own words, and talks they helped in. */
export async function heldAbout(transaction: Transaction, person: Person) {
  const all = await store.allOf(transaction, person)
  const kept = await store.keptOf(transaction, person)
  const [questions, helped] = [[], []] as [object[], object[]]
  // One after another: a transaction has one connection.
  for (const question of all) {
    const own = (await messageStore.written(transaction, question, person)).map(plain)
    if (question.askerId === person.id) {
      const readings = (await readingStore.readingsOf(transaction, question)).map(readingFacts)
      questions.push({ ...facts(question), ...kept.get(question.id), words: own, readings })
    }
    // How the asker rated it is the asker's.
    else helped.push({ ...facts(question), takenAt: kept.get(question.id)?.takenAt ?? null, ownWords: own })
  }
  return {
    questions,
    helped,
    ...(await handovers.handoversOf(transaction, person)),
    askedToRead: (await readingStore.readingsBy(transaction, person)).map(({ questionId, askedAt, state }) => ({
      questionId,
      askedAt,
      state,
    })),
    askedToHelp: await offers.offersTo(transaction, person),
    stepsOfQuestions: await stepsAbout(transaction, person),
    waitingToBeSent: [
      ...(await heldStore.held(transaction, person)),
      ...(await heldStore.heldContacts(transaction, person)),
    ].map(plain),
  }
}

const plain = ({ sentAt, content }: messageStore.Written) => ({ sentAt, content })

/** Whether coordinators asked to read it, and what came of that; not who. */
const readingFacts = ({ state, askedAt, answeredAt, until }: Reading) => ({
  state,
  askedAt,
  answeredAt: answeredAt ?? null,
  until: until ?? null,
})

const facts = ({ id, state, topic, sensitive, language, createdAt, calledAt, closedAt }: Question) => ({
  id,
  state,
  topic: topic ?? null,
  sensitive,
  language,
  createdAt,
  calledAt: calledAt ?? null,
  closedAt: closedAt ?? null,
})
