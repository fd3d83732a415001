import { about } from '../../deliveries/store.ts'
import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import * as messageStore from '../message-store.ts'
import { type Question, subjects } from '../question.ts'
import { gather } from '../routing/circle.ts'
import { showWait } from '../routing/go-on.ts'
import { offer, refreshOffers } from '../routing/offer.ts'
import * as offers from '../routing/offer-store.ts'
import { waitWhileAsked } from '../routing/wait-now.ts'
import * as store from '../store.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { type LookedAfter, lookedAfter } from './looked-after.ts'
import { offerTalk } from './offer-talk.ts'

type NotFound = Exclude<LookedAfter, { kind: 'found' }>

export type Choice =
  | { kind: 'choice'; question: Question; candidates: Candidate[]; holder: Person | undefined }
  | NotFound

/** Whom a coordinator can give a question to. */
export async function choiceFor(desk: Desk, coordinator: Person, questionId: string): Promise<Choice> {
  const found = await lookedAfter(desk, coordinator, questionId)
  if (found.kind !== 'found') return found
  const { question, asker } = found
  const circle = await gather(desk, question.groupId)
  const candidates = await candidatesFor(desk, circle, question, asker, coordinator)
  const holder = question.volunteerId === undefined ? undefined : await circle.person(question.volunteerId)
  return { kind: 'choice', question, candidates, holder }
}

export type Reassigned =
  | { kind: 'asked'; person: Person }
  /** Something has come to stand against it, or they are nobody of this helper group. */
  | { kind: 'not possible' }
  /** Somebody took it at the same moment. */
  | { kind: 'taken' }
  | NotFound

/**
 * A coordinator chooses who is asked for a question. One that waits is offered to them at once, and who was asked before may
 * still take it; a talk stays with its volunteer until they accept. Nobody's limits give way to it.
 */
export async function reassign(
  desk: Desk,
  coordinator: Person,
  questionId: string,
  personId: string,
): Promise<Reassigned> {
  const found = await lookedAfter(desk, coordinator, questionId)
  if (found.kind !== 'found') return found
  const { question, asker } = found
  const circle = await gather(desk, question.groupId)
  const candidates = await candidatesFor(desk, circle, question, asker, coordinator)
  const chosen = candidates.find(({ person }) => person.id === personId)
  if (!chosen || chosen.obstacle) return { kind: 'not possible' }
  const { person, why } = chosen
  if (question.state === 'talking') {
    await offerTalk(desk, question, asker, person, { why, by: coordinator })
    return { kind: 'asked', person }
  }
  if (!(await store.change(desk.transaction, question, ['waiting'], { nextStepAt: null }))) return { kind: 'taken' }
  await endTurn(desk, { ...question, nextStepAt: undefined }, asker)
  const messages = await messageStore.written(desk.transaction, question, asker)
  const until = await offer(desk, question, asker, person, { why, way: 'assigned', by: coordinator, messages })
  await desk.transaction.flush()
  const asked = await offers.whoWasAsked(desk.transaction, question)
  const wait = await waitWhileAsked(desk, question, asker, circle, { asked, volunteer: person, until })
  await showWait(desk, question, asker, wait)
  return { kind: 'asked', person }
}

/** Whoever is being asked just now has no more time, but may still take it. */
async function endTurn(desk: Desk, question: Question, asker: Person): Promise<void> {
  const { transaction } = desk
  const open = await offers.askedFor(transaction, question, 'open')
  if (open.length === 0) return
  await offers.endOffers(transaction, question, 'released')
  const turns = new Set(open.map(({ volunteerId }) => volunteerId))
  const shown = await about(transaction, question.groupId, [subjects.offer(question.id)])
  const theirs = shown.filter(({ recipientId = '' }) => turns.has(recipientId))
  await refreshOffers(desk, question, asker, theirs)
}
