import { tell } from '../deliveries/tell.ts'
import { isOnDuty, type Person } from '../people/person.ts'
import { giveBackAll, placesBetween } from '../rota/give-back.ts'
import { type Desk, wordsFor } from './desk.ts'
import { goOn } from './go-on.ts'
import { askNext } from './offer.ts'
import * as offers from './offer-store.ts'
import { type Question, subjects } from './question.ts'
import { encode } from './reason.ts'
import { note } from './step-store.ts'
import * as store from './store.ts'
import * as toAsker from './waiting-messages.ts'
import { withdrawOffer } from './withdraw.ts'

/** Somebody stops being a volunteer: their shifts, their open talks, and what they were asked for go to the next one. */
export async function handBack(desk: Desk, volunteer: Person): Promise<void> {
  const { transaction } = desk
  // Whoever leaves is not asked once more.
  await giveBackAll(desk, volunteer, await placesBetween(desk, volunteer, desk.now))
  if (isOnDuty(volunteer)) await desk.people.setOnDuty(transaction, volunteer, undefined)
  if (volunteer.standbySince) await desk.people.setStandby(transaction, volunteer, undefined)
  const offered = await offers.offeredTo(transaction, volunteer)
  const { held } = await store.openOf(transaction, volunteer)
  for (const question of held) await giveBack(desk, question, volunteer)
  for (const { question, state } of offered) {
    await offers.setOffer(transaction, question, volunteer, 'gone')
    await withdrawOffer(desk, question, volunteer)
    if (state !== 'open') continue
    const reason = encode([{ is: 'left' }])
    await note(transaction, question, { kind: 'lapsed', person: volunteer, reason }, desk.now)
    await askOn(desk, question)
  }
}

/** A talk waits for somebody again, as if it had just been asked for: everybody but who said no may be asked anew. */
async function giveBack(desk: Desk, question: Question, volunteer: Person): Promise<void> {
  const { transaction, now } = desk
  const anew = { state: 'waiting', volunteerId: null, lastAt: now, warnedAt: null, escalatedAt: null } as const
  await store.change(transaction, question, ['talking'], anew)
  await offers.forgetOffers(transaction, question, volunteer)
  const waiting: Question = {
    ...question,
    state: 'waiting',
    volunteerId: undefined,
    lastAt: now,
    warnedAt: undefined,
    escalatedAt: undefined,
  }
  const asker = question.askerId && (await desk.people.byId(transaction, question.groupId, question.askerId))
  if (!asker) return
  const wait = await askNext(desk, waiting, asker)
  tell(desk.outbox, asker, toAsker.handedBack(wordsFor(desk, asker), waiting, wait, desk), {
    subject: subjects.wait(question.id),
  })
}

async function askOn(desk: Desk, question: Question): Promise<void> {
  const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
  if (asker) await goOn(desk, question, asker)
}
