import { about, detachEach } from '../../deliveries/store.ts'
import { amend, takeBack } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../desk.ts'
import * as messageStore from '../message-store.ts'
import { type Question, subjects } from '../question.ts'
import { note } from '../routing/step-store.ts'
import * as store from '../store.ts'
import type { Reading } from './reading.ts'
import * as toSay from './reading-messages.ts'
import * as readings from './reading-store.ts'

/** Why a coordinator has the words no longer, or will not get them. */
export type ReadingEnd = 'goes on' | 'time' | 'asked again' | 'left'

/** A question goes on or is closed, or is asked about anew: what a coordinator was shown of it is taken back. */
export async function endReadings(desk: Desk, question: Question, why: ReadingEnd): Promise<void> {
  for (const reading of await readings.openReadingsOf(desk.transaction, question))
    await end(desk, question, reading, why)
}

/** Somebody coordinates no longer. */
export async function endReadingsBy(desk: Desk, coordinator: Person): Promise<void> {
  await endEach(desk, await readings.openReadingsBy(desk.transaction, coordinator), 'left')
}

/** Words stay with nobody for longer than their asker was told. */
export async function endOldReadings(desk: Desk, groupId: string): Promise<void> {
  await endEach(desk, await readings.readingsDue(desk.transaction, groupId, desk.now), 'time')
}

async function endEach(desk: Desk, open: readonly Reading[], why: ReadingEnd): Promise<void> {
  for (const reading of open) {
    const question = await store.byId(desk.transaction, reading.groupId, reading.questionId)
    if (question) await end(desk, question, reading, why)
  }
}

async function end(desk: Desk, question: Question, reading: Reading, why: ReadingEnd): Promise<void> {
  const { transaction, now, people, outbox } = desk
  const { state } = reading
  if (!(await readings.changeReading(transaction, reading, state, { state: 'over' }))) return
  if (state === 'allowed') {
    await note(transaction, question, { kind: 'reading over' }, now)
    await takeBackWords(desk, question, reading)
  }
  const asker = question.askerId && (await people.byId(transaction, question.groupId, question.askerId))
  const asked = asker && (await lastTold(desk, question, asker.id))
  if (asker && asked)
    amend(
      outbox,
      asker,
      asked,
      toSay.readingOver(wordsFor(desk, asker), why === 'asked again' ? why : state === 'allowed' ? 'read' : 'unread'),
    )
}

/** Takes the words away from a coordinator who was allowed to read them; what else they have of the question stays. */
export async function takeBackWords(desk: Desk, question: Question, reading: Reading): Promise<void> {
  const { transaction, outbox } = desk
  const coordinator = await desk.people.byId(transaction, question.groupId, reading.coordinatorId)
  if (!coordinator) return
  const ids = await messageStore.messageIds(transaction, question)
  const copies = (await about(transaction, question.groupId, ids.map(subjects.message))).filter(
    ({ recipientId, createdAt }) => recipientId === coordinator.id && isPartOf(reading, createdAt),
  )
  await outbox.withdraw(
    question.groupId,
    copies.filter(({ state }) => state === 'ready').map(({ id }) => id),
  )
  for (const sent of copies) takeBack(outbox, coordinator, sent)
  const numbered = copies.filter(({ number }) => number !== undefined)
  await detachEach(
    transaction,
    question.groupId,
    numbered.map(({ id }) => id),
  )
  const heading = await lastTold(desk, question, coordinator.id)
  if (heading) amend(outbox, coordinator, heading, toSay.wordsGone(wordsFor(desk, coordinator), question))
}

/** They come at the moment of the yes. */
const isPartOf = ({ answeredAt }: Reading, sentAt: Date): boolean => answeredAt?.getTime() === sentAt.getTime()

async function lastTold({ transaction }: Desk, { id, groupId }: Question, personId: string) {
  const told = await about(transaction, groupId, [subjects.reading(id)])
  return told.findLast(({ recipientId }) => recipientId === personId)
}
