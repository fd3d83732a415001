import type { HelperGroup } from '../people/group.ts'
import { end } from './close.ts'
import type { Desk } from './desk.ts'
import * as due from './due-store.ts'
import { forgetWords } from './forget-words.ts'
import { endOldReadings } from './overview/end-readings.ts'
import { lapseTalkOffers } from './overview/offer-talk.ts'
import { answeredFor, closesAt, warnAfter } from './question.ts'
import { gather } from './routing/circle.ts'
import { lapseDue } from './routing/pass.ts'
import { offerRest } from './routing/waiting.ts'
import * as heldStore from './talk/held-store.ts'
import { warnOfSilence } from './talk/silence.ts'

/** What is due among one helper group's questions. A tick that comes late catches up once. */
export async function lookAfterQuestions(desk: Desk, group: HelperGroup): Promise<void> {
  const circle = await gather(desk, group.id)
  await lapseDue(desk, circle)
  await offerRest(desk, circle)
  await closeSilent(desk, group)
  await warnSilent(desk, group)
  await lapseTalkOffers(desk, group.id)
  await endOldReadings(desk, group.id)
  await removeOldWords(desk, group)
}

async function closeSilent(desk: Desk, group: HelperGroup): Promise<void> {
  const { transaction, settings } = desk
  for (const question of await due.silentSince(
    transaction,
    group.id,
    ['waiting', 'talking'],
    before(desk, settings.closeAfter),
  )) {
    // Nobody is surprised: after a long stop the warning comes first.
    if (question.warnedAt === undefined || closesAt(question, settings.closeAfter) > desk.now) continue
    await end(desk, question, question.state === 'waiting' ? 'unanswered' : 'silence')
  }
  // Nobody was asked for, so nobody needs to hear of it.
  for (const question of await due.silentSince(transaction, group.id, ['answered'], before(desk, answeredFor)))
    await end(desk, question, 'silence')
}

async function warnSilent(desk: Desk, group: HelperGroup): Promise<void> {
  const silentSince = before(desk, warnAfter(desk.settings.closeAfter))
  for (const question of await due.silentAndNotWarned(desk.transaction, group.id, silentSince))
    await warnOfSilence(desk, question)
}

async function removeOldWords(desk: Desk, group: HelperGroup): Promise<void> {
  for (const question of await due.closedBefore(desk.transaction, group.id, before(desk, desk.settings.retention)))
    await forgetWords(desk, question)
  // What nobody said the talk for is older by now than the words of any talk may get.
  await heldStore.removeHeld(desk.transaction, group.id, before(desk, desk.settings.retention))
}

const before = ({ now }: Desk, milliseconds: number) => new Date(now.getTime() - milliseconds)
