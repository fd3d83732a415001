import { tell } from '../../deliveries/tell.ts'
import { isCoordinator, type Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import * as messageStore from '../message-store.ts'
import { isOpen, type Question, subjects } from '../question.ts'
import { note } from '../routing/step-store.ts'
import * as store from '../store.ts'
import { copy } from '../talk/copy.ts'
import { takeBackWords } from './end-readings.ts'
import { type Reading, readingTime } from './reading.ts'
import * as toSay from './reading-messages.ts'
import * as readings from './reading-store.ts'

export type Answered =
  | { kind: 'allowed'; reading: Reading; until: Date }
  | { kind: 'refused' }
  | { kind: 'revoked' }
  /** Said before, or there is nothing left to read for anybody. */
  | { kind: 'over' }
  | { kind: 'not theirs' }

/** The asker lets one coordinator read what they wrote until now; nothing that comes later, and no number of theirs. */
export async function allowReading(desk: Desk, asker: Person, readingId: string): Promise<Answered> {
  const { transaction, now, outbox, settings } = desk
  const asked = await theirs(desk, asker, readingId)
  if (asked.kind !== 'found') return asked
  const { question, reading } = asked
  const coordinator = await desk.people.byId(transaction, question.groupId, reading.coordinatorId)
  if (!isOpen(question) || !coordinator || !mayRead(question, coordinator)) return { kind: 'over' }
  const until = new Date(now.getTime() + readingTime)
  const change = { state: 'allowed', answeredAt: now, until }
  if (!(await readings.changeReading(transaction, reading, 'asked', change))) return { kind: 'over' }
  await note(transaction, question, { kind: 'reading allowed' }, now)
  const hush = await hushedFor(desk, coordinator)
  tell(outbox, coordinator, toSay.words(wordsFor(desk, coordinator), { question, until, zone: settings.timeZone }), {
    subject: subjects.reading(question.id),
    ...hush,
  })
  for (const message of await messageStore.written(transaction, question, asker)) {
    // Their number, where they showed it, was for whoever helps them.
    if (message.content.kind === 'contact') continue
    const labelled = await messageStore.leadsAlbum(transaction, question, message)
    copy(desk, { question, message, author: asker, to: coordinator, labelled, kept: true, ...hush })
  }
  return { kind: 'allowed', reading, until }
}

/** The asker does not want it. The question goes on all the same, and they are not asked again. */
export async function refuseReading(desk: Desk, asker: Person, readingId: string): Promise<Answered> {
  const asked = await theirs(desk, asker, readingId)
  if (asked.kind !== 'found') return asked
  const { question, reading } = asked
  const change = { state: 'refused', answeredAt: desk.now }
  if (!(await readings.changeReading(desk.transaction, reading, 'asked', change))) return { kind: 'over' }
  await note(desk.transaction, question, { kind: 'reading refused' }, desk.now)
  const coordinator = await desk.people.byId(desk.transaction, question.groupId, reading.coordinatorId)
  if (coordinator && isCoordinator(coordinator))
    tell(desk.outbox, coordinator, toSay.refused(wordsFor(desk, coordinator), question), {
      subject: subjects.reading(question.id),
      ...(await hushedFor(desk, coordinator)),
    })
  return { kind: 'refused' }
}

/** The asker takes their yes back: the words go from the coordinator. */
export async function revokeReading(desk: Desk, asker: Person, readingId: string): Promise<Answered> {
  const asked = await theirs(desk, asker, readingId)
  if (asked.kind !== 'found') return asked
  const { question, reading } = asked
  if (!(await readings.changeReading(desk.transaction, reading, 'allowed', { state: 'revoked' })))
    return { kind: 'over' }
  await note(desk.transaction, question, { kind: 'reading over' }, desk.now)
  await takeBackWords(desk, question, reading)
  return { kind: 'revoked' }
}

const mayRead = (question: Question, coordinator: Person): boolean =>
  isCoordinator(coordinator) && !coordinator.unreachable && question.volunteerId !== coordinator.id

async function theirs(desk: Desk, asker: Person, readingId: string) {
  const reading = await readings.readingById(desk.transaction, asker.groupId, readingId)
  const question = reading && (await store.byId(desk.transaction, asker.groupId, reading.questionId))
  if (!reading || question?.askerId !== asker.id) return { kind: 'not theirs' } as const
  return { kind: 'found', question, reading } as const
}
