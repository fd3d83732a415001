import { detach } from '../../deliveries/store.ts'
import { type Saying, tell } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { isOnDuty, type Person } from '../../people/person.ts'
import { releaseAsks } from '../../rota/gaps/pass-ask.ts'
import { giveBackAll, placesBetween } from '../../rota/places/give-back.ts'
import { leaveTasks } from '../../tasks/leaving.ts'
import { end } from '../close.ts'
import { type Desk, wordsFor } from '../desk.ts'
import { endReadingsBy } from '../overview/end-readings.ts'
import { withdrawTalkOffers } from '../overview/offer-talk.ts'
import { type Question, subjects } from '../question.ts'
import { goOn } from '../routing/go-on.ts'
import { askNext } from '../routing/offer.ts'
import * as offers from '../routing/offer-store.ts'
import { encode } from '../routing/reason.ts'
import { note } from '../routing/step-store.ts'
import type { Wait } from '../routing/wait.ts'
import * as toAsker from '../routing/waiting-messages.ts'
import { withdrawOffer } from '../routing/withdraw.ts'
import * as store from '../store.ts'

/** Somebody stops being a volunteer: their shifts, their open talks, and what they were asked for go to the next one. */
export async function handBack(desk: Desk, volunteer: Person): Promise<void> {
  const { transaction } = desk
  await leaveTasks(desk, volunteer)
  // Whoever leaves is not asked once more.
  await giveBackAll(desk, volunteer, await placesBetween(desk, volunteer, desk.now))
  await releaseAsks(desk, volunteer)
  if (isOnDuty(volunteer)) await desk.people.setOnDuty(transaction, volunteer, undefined)
  if (volunteer.standbySince) await desk.people.setStandby(transaction, volunteer, undefined)
  await endReadingsBy(desk, volunteer)
  const offered = await offers.offeredTo(transaction, volunteer)
  const { held } = await store.openOf(transaction, volunteer)
  for (const question of held) {
    if (question.placeId !== undefined) {
      await end(desk, question, 'place')
      continue
    }
    const waiting = await letGo(desk, question, volunteer)
    if (waiting) await lookAnew(desk, waiting, toAsker.handedBack)
  }
  for (const { question, state } of offered) {
    await offers.setOffer(transaction, question, volunteer, 'gone')
    await withdrawOffer(desk, question, volunteer)
    if (state !== 'open') continue
    const reason = encode([{ is: 'left' }])
    await note(transaction, question, { kind: 'lapsed', person: volunteer, reason }, desk.now)
    await askOn(desk, question)
  }
}

/**
 * A talk waits for somebody again, as if it had just been asked for: everybody but who said no may be asked anew, and
 * whoever lets it go is not asked by itself. Undefined when it was no longer theirs.
 */
export async function letGo(desk: Desk, question: Question, volunteer: Person): Promise<Question | undefined> {
  const { transaction, now } = desk
  if (!(await store.letGo(transaction, question, volunteer, now))) return undefined
  await withdrawTalkOffers(desk, question)
  await offers.forgetOffers(transaction, question, volunteer)
  await offers.putAside(transaction, question, volunteer, now)
  // What was shown in the first round is settled, and stays as it is.
  const { offer, card, alarm } = subjects
  await detach(
    transaction,
    question.groupId,
    [offer, card, alarm].map((subject) => subject(question.id)),
  )
  return {
    ...question,
    state: 'waiting',
    volunteerId: undefined,
    lastAt: now,
    warnedAt: undefined,
    nextStepAt: undefined,
    escalatedAt: undefined,
  }
}

type Told = (t: Words, question: Question, wait: Wait, clock: Desk) => Saying

/** Looks for the next one, and tells the asker. Undefined when there is no asker any more. */
export async function lookAnew(desk: Desk, question: Question, told: Told): Promise<Wait | undefined> {
  const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
  if (!asker) return undefined
  const wait = await askNext(desk, question, asker)
  tell(desk.outbox, asker, told(wordsFor(desk, asker), question, wait, desk), {
    subject: subjects.wait(question.id),
  })
  return wait
}

async function askOn(desk: Desk, question: Question): Promise<void> {
  const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
  if (asker) await goOn(desk, question, asker)
}
