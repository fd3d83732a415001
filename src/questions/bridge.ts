import { tell } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as say from './messages.ts'
import { subjects } from './question.ts'
import { otherSide } from './relay.ts'
import * as store from './store.ts'

/** Two who share no language: the asker would try one of the volunteer's. Both know then. */
export async function offerBridge(desk: Desk, asker: Person, questionId: string, language: string): Promise<boolean> {
  const question = await store.byId(desk.transaction, asker.groupId, questionId)
  if (question?.askerId !== asker.id || question.state !== 'talking') return false
  if (!asker.spoken.includes(language))
    await desk.people.setSpoken(desk.transaction, asker, [...asker.spoken, language])
  const volunteer = await otherSide(desk, question, asker)
  if (volunteer)
    tell(desk.outbox, volunteer, say.bridgeWish(wordsFor(desk, volunteer), question, language), {
      subject: subjects.talk(question.id),
    })
  return true
}
