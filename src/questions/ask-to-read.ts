import { tell } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import { type Desk, hushedFor, wordsFor } from './desk.ts'
import { endReadings } from './end-readings.ts'
import { isOpen, subjects } from './question.ts'
import { mayAskToRead } from './reading.ts'
import * as toSay from './reading-messages.ts'
import * as readings from './reading-store.ts'
import { note } from './step-store.ts'
import * as store from './store.ts'

export type AskedToRead =
  | { kind: 'asked' }
  | { kind: 'unknown' }
  | { kind: 'own question' }
  /** They hold the talk and have its words. */
  | { kind: 'theirs' }
  | { kind: 'over' }
  /** The asker cannot be written to. */
  | { kind: 'unreachable' }
  /** Asked within a day, going on, or answered with a no. */
  | { kind: 'not again' }

/** A coordinator would like to read a question, so that it goes on; its asker is asked. Nothing is shown before a yes. */
export async function askToRead(desk: Desk, coordinator: Person, questionId: string): Promise<AskedToRead> {
  const { transaction, now, people, outbox } = desk
  const question = await store.byId(transaction, coordinator.groupId, questionId)
  if (!question || question.state === 'answered') return { kind: 'unknown' }
  if (question.askerId === coordinator.id) return { kind: 'own question' }
  if (question.volunteerId === coordinator.id && isOpen(question)) return { kind: 'theirs' }
  const asker = question.askerId && (await people.byId(transaction, question.groupId, question.askerId))
  if (!isOpen(question) || !asker) return { kind: 'over' }
  if (asker.unreachable) return { kind: 'unreachable' }
  if (!mayAskToRead(await readings.readingsOf(transaction, question), now)) return { kind: 'not again' }
  if (!(await readings.claimAsking(transaction, question, now))) return { kind: 'not again' }
  await endReadings(desk, question, 'asked again')
  const reading = await readings.addReading(transaction, question, coordinator, now)
  await note(transaction, question, { kind: 'reading asked', by: coordinator }, now)
  tell(outbox, asker, toSay.mayTheyRead(wordsFor(desk, asker), reading), {
    subject: subjects.reading(question.id),
    ...(await hushedFor(desk, asker)),
  })
  return { kind: 'asked' }
}
