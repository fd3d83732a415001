import { type Saying, tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import * as toAsker from '../asker-messages.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import { subjects } from '../question.ts'
import * as toVolunteer from '../routing/volunteer-messages.ts'
import * as store from '../store.ts'
import { otherSide } from './relay.ts'

export type Bridged =
  /** `saying`: what the message that offered it says now. */
  | { kind: 'bridged'; saying: Saying }
  /** The talk is over, or the volunteer does not speak it. */
  | { kind: 'not possible' }
  | { kind: 'not theirs' }

/** Two who share no language: the asker would try one of the volunteer's. Both know then; once. */
export async function offerBridge(desk: Desk, asker: Person, questionId: string, language: string): Promise<Bridged> {
  const question = await store.byId(desk.transaction, asker.groupId, questionId)
  if (!question || question.askerId !== asker.id) return { kind: question ? 'not theirs' : 'not possible' }
  if (question.placeId !== undefined) return { kind: 'not possible' }
  const volunteer = question.state === 'talking' ? await otherSide(desk, question, asker) : undefined
  if (!volunteer?.spoken.includes(language)) return { kind: 'not possible' }
  if (!asker.spoken.includes(language)) {
    await desk.people.setSpoken(desk.transaction, asker, [...asker.spoken, language])
    tell(desk.outbox, volunteer, toVolunteer.bridgeWish(wordsFor(desk, volunteer), question, language), {
      subject: subjects.talk(question.id),
      ...(await hushedFor(desk, volunteer)),
    })
  }
  return { kind: 'bridged', saying: toAsker.taken(wordsFor(desk, asker), { question, volunteer, shared: [language] }) }
}
