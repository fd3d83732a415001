import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import { lookedAfter } from '../overview/looked-after.ts'
import * as coverStore from './cover-store.ts'
import { goOn } from './go-on.ts'
import * as offers from './offer-store.ts'
import { note } from './step-store.ts'

export type Covered =
  /** Somebody off duty is being asked now; the next ones follow. */
  | { kind: 'asking' }
  /** Somebody is being asked just now; people off duty come after those on duty. */
  | { kind: 'afterwards' }
  /** Nobody is there who was not asked and whose limits allow it. */
  | { kind: 'nobody' }
  | { kind: 'already' }
  /** Somebody has it. */
  | { kind: 'taken' }
  | { kind: 'unknown' | 'own question' | 'over' }

/** A coordinator wants people off duty to be asked for a waiting question, too: one after another, whoever fits best. */
export async function addCover(desk: Desk, coordinator: Person, questionId: string): Promise<Covered> {
  const { transaction, now } = desk
  const found = await lookedAfter(desk, coordinator, questionId)
  if (found.kind !== 'found') return found
  const { question, asker } = found
  if (question.state !== 'waiting') return { kind: 'taken' }
  if (!(await coverStore.beginCover(transaction, question, now))) return { kind: 'already' }
  await note(transaction, question, { kind: 'cover asked', by: coordinator }, now)
  if (question.nextStepAt) return { kind: 'afterwards' }
  await goOn(desk, { ...question, coverAt: now }, asker)
  return { kind: (await offers.askedFor(transaction, question, 'open')).length > 0 ? 'asking' : 'nobody' }
}
