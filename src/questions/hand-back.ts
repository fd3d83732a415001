import { tell } from '../deliveries/tell.ts'
import type { Person } from '../people/person.ts'
import { goOn } from './call.ts'
import { type Desk, wordsFor } from './desk.ts'
import * as say from './messages.ts'
import { type Question, subjects } from './question.ts'
import * as store from './store.ts'

/** Gives all open talks of a volunteer, and what they were just asked for, to the next one. */
export async function handBack(desk: Desk, volunteer: Person): Promise<void> {
  const { transaction, now } = desk
  const offered = await store.offeredTo(transaction, volunteer)
  const { held } = await store.openOf(transaction, volunteer)
  for (const question of held) {
    await store.change(transaction, question, ['talking'], { state: 'waiting', volunteerId: null, lastAt: now })
    await store.endOffers(transaction, question, 'gone', volunteer.id)
    await askNextOne(desk, { ...question, state: 'waiting', volunteerId: undefined }, true)
  }
  for (const id of offered) {
    const question = await store.byId(transaction, volunteer.groupId, id)
    await store.endOffers(transaction, { id, groupId: volunteer.groupId }, 'gone', volunteer.id)
    if (question?.state === 'waiting') await askNextOne(desk, question, false)
  }
}

async function askNextOne(desk: Desk, question: Question, wasTalking: boolean): Promise<void> {
  const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
  if (!asker) return
  if (wasTalking)
    tell(desk.outbox, asker, say.handedBack(wordsFor(desk, asker)), { subject: subjects.talk(question.id) })
  await goOn(desk, question, asker)
}
