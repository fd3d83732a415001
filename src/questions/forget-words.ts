import { removeAbout } from '../deliveries/store.ts'
import type { Desk } from './desk.ts'
import * as handovers from './handover/handover-store.ts'
import * as messageStore from './message-store.ts'
import { subjects } from './question.ts'
import * as offers from './routing/offer-store.ts'
import { removeSteps } from './routing/step-store.ts'

/** Deletes what was written in a question, where its copies stood in people's chats, and who was asked for it. */
export async function forgetWords(
  desk: Pick<Desk, 'transaction' | 'now'>,
  question: { id: string; groupId: string },
): Promise<void> {
  const messages = (await messageStore.messageIds(desk.transaction, question)).map(subjects.message)
  const { message: _, ...others } = subjects
  await removeAbout(desk.transaction, question.groupId, [
    ...messages,
    ...Object.values(others).map((subject) => subject(question.id)),
  ])
  await handovers.removeOf(desk.transaction, question)
  await offers.removeOffers(desk.transaction, question)
  await removeSteps(desk.transaction, question)
  await messageStore.removeWords(desk.transaction, question, desk.now)
}
