import { tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import { subjects } from '../question.ts'
import { note } from '../routing/step-store.ts'
import { endReadings } from './end-readings.ts'
import { lookedAfter } from './looked-after.ts'
import { mayAskToRead } from './reading.ts'
import * as toSay from './reading-messages.ts'
import * as readings from './reading-store.ts'

export type AskedToRead =
  | { kind: 'asked' }
  | { kind: 'unknown' | 'own question' | 'over' }
  /** They hold the talk and have its words. */
  | { kind: 'theirs' }
  /** The asker cannot be written to. */
  | { kind: 'unreachable' }
  /** Asked within a day, going on, or answered with a no. */
  | { kind: 'not again' }

/** A coordinator would like to read a question, so that it goes on; its asker is asked. Nothing is shown before a yes. */
export async function askToRead(desk: Desk, coordinator: Person, questionId: string): Promise<AskedToRead> {
  const { transaction, now, outbox } = desk
  const found = await lookedAfter(desk, coordinator, questionId)
  if (found.kind !== 'found') return found
  const { question, asker } = found
  if (question.volunteerId === coordinator.id) return { kind: 'theirs' }
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
