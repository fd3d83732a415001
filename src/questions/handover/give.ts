import { tell } from '../../deliveries/tell.ts'
import { isVolunteer, type Person } from '../../people/person.ts'
import { type Desk, wordsFor } from '../desk.ts'
import { type Question, sideOf, subjects } from '../question.ts'
import { note } from '../routing/step-store.ts'
import * as toAsker from '../routing/waiting-messages.ts'
import * as store from '../store.ts'
import { letGo, lookAnew } from './hand-back.ts'
import { gaveAway } from './handed-over.ts'
import * as toGiver from './handover-messages.ts'
import * as handovers from './handover-store.ts'

export type Given =
  /** `asked`: there is somebody who was asked or told. */
  | { kind: 'given'; question: Question; asked: boolean }
  /** They gave it away before. */
  | { kind: 'already' }
  | { kind: 'over' }
  | { kind: 'not theirs' }

/**
 * A volunteer gives a talk to whoever takes it over. It waits for somebody again, at once: the asker is not to wait for a
 * note that may never be written.
 */
export async function give(desk: Desk, volunteer: Person, questionId: string): Promise<Given> {
  const { transaction, now } = desk
  const question = await store.byId(transaction, volunteer.groupId, questionId)
  // Who goes with somebody gives the place back, and with it the talk.
  if (!question || !isVolunteer(volunteer) || question.placeId !== undefined) return { kind: 'not theirs' }
  const holds = question.state === 'talking' && sideOf(question, volunteer.id) === 'volunteer'
  const waiting = holds ? await letGo(desk, question, volunteer) : undefined
  if (!waiting) return notTheirs(desk, question, volunteer)
  await handovers.add(transaction, question, volunteer, now)
  await note(transaction, question, { kind: 'handed over', person: volunteer }, now)
  const step = await lookAnew(desk, waiting, toAsker.handedOver)
  return { kind: 'given', question: waiting, asked: step?.kind === 'asked' || step?.whom !== 'nobody' }
}

async function notTheirs(desk: Desk, question: Question, person: Person): Promise<Given> {
  if (question.state !== 'closed' && (await gaveAway(desk, question, person))) return { kind: 'already' }
  const took = question.volunteerId === person.id
  return { kind: question.state === 'closed' && took ? 'over' : 'not theirs' }
}

/** Everything somebody holds is given away. Returns what was. */
export async function giveEach(desk: Desk, volunteer: Person): Promise<Question[]> {
  const given: Question[] = []
  for (const { id } of await heldBy(desk, volunteer)) {
    const one = await give(desk, volunteer, id)
    if (one.kind === 'given') given.push(one.question)
  }
  return given
}

/** Asks somebody whose duty has ended what becomes of the talks they hold. Nothing happens without their answer. */
export async function askWhatBecomes(desk: Desk, volunteer: Person, notBefore: Date): Promise<void> {
  const held = await heldBy(desk, volunteer)
  if (held.length === 0) return
  const saying = toGiver.dutyEnded(wordsFor(desk, volunteer), held, desk.now)
  tell(desk.outbox, volunteer, saying, {
    notBefore,
    ...(held.length === 1 && held[0] ? { subject: subjects.talk(held[0].id) } : {}),
  })
}

/** The talks somebody holds and could hand over, longest silence first. */
export const heldBy = async ({ transaction }: Desk, volunteer: Person): Promise<Question[]> =>
  (await store.openOf(transaction, volunteer)).held.filter(({ placeId }) => placeId === undefined)

/** Those of some talks that somebody still holds, as the message that asks about them is to show them. */
export async function stillHeld(desk: Desk, volunteer: Person, ids: readonly string[]): Promise<Question[]> {
  return (await heldBy(desk, volunteer)).filter(({ id }) => ids.includes(id))
}
