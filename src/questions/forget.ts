import type { Person } from '../people/person.ts'
import { end } from './close.ts'
import type { Desk } from './desk.ts'
import { forgetWords } from './forget-words.ts'
import { handBack } from './handover/hand-back.ts'
import { forgetNotes } from './handover/handover-note.ts'
import * as store from './store.ts'

/**
 * Ends what somebody is in the middle of and removes the words of all they asked. Talks they held go to the next
 * volunteer. What they wrote as a volunteer goes with their key.
 */
export async function forget(desk: Desk, person: Person): Promise<void> {
  await handBack(desk, person)
  await forgetNotes(desk, person)
  for (const question of await store.allOf(desk.transaction, person)) {
    if (question.askerId !== person.id) continue
    if (question.state !== 'closed') await end(desk, question, 'forgotten')
    await forgetWords(desk, question)
  }
}
