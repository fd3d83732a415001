import type { Person } from '../../people/person.ts'
import type { Desk } from '../desk.ts'
import { isDiscreet } from '../question.ts'
import { goOn } from './go-on.ts'
import * as offers from './offer-store.ts'
import { encode } from './reason.ts'
import { note } from './step-store.ts'
import { withdrawOffer } from './withdraw.ts'

/** Somebody is not trusted with discreet questions any more: what they are asked for goes to the next one, with its words. */
export async function takeDiscreetFrom(desk: Desk, volunteer: Person): Promise<void> {
  for (const { question, state } of await offers.offeredTo(desk.transaction, volunteer)) {
    if (!isDiscreet(question)) continue
    await offers.setOffer(desk.transaction, question, volunteer, 'gone')
    await withdrawOffer(desk, question, volunteer)
    if (state !== 'open') continue
    const reason = encode([{ is: 'not theirs any more' }])
    await note(desk.transaction, question, { kind: 'lapsed', person: volunteer, reason }, desk.now)
    const asker = question.askerId && (await desk.people.byId(desk.transaction, question.groupId, question.askerId))
    if (asker) await goOn(desk, question, asker)
  }
}
