import { about } from '../../deliveries/store.ts'
import { amend, type Saying, tell } from '../../deliveries/tell.ts'
import { isCoordinator, type Person } from '../../people/person.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import { type Question, subjects } from '../question.ts'
import * as offers from '../routing/offer-store.ts'
import { encode, type Why } from '../routing/reason.ts'
import { lastStep, note } from '../routing/step-store.ts'
import { threadOf } from '../talk/copy.ts'
import * as talkMessages from './offer-talk-messages.ts'
import * as talkOffers from './talk-offer-store.ts'

/**
 * Asks somebody whether they go on with a talk that somebody else holds. They are shown what it is about, and no word of it
 * before they say yes: what was said there was said to one person.
 */
export async function offerTalk(
  desk: Desk,
  question: Question,
  asker: Person,
  chosen: Person,
  { why, by }: { why: readonly Why[]; by: Person },
): Promise<void> {
  const { transaction, now, outbox, settings, people } = desk
  const until = new Date(now.getTime() + settings.acceptWithin)
  await withdrawTalkOffers(desk, question)
  await talkOffers.offerTalk(transaction, question, chosen, now)
  await people.markAsked(transaction, chosen, now)
  await note(transaction, question, { kind: 'reassigned', person: chosen, by, reason: encode(why) }, now)
  const saying = talkMessages.offer(wordsFor(desk, chosen), { question, asker, until, zone: settings.timeZone })
  tell(outbox, chosen, saying, { subject: subjects.offer(question.id), ...(await hushedFor(desk, chosen)) })
  const holder = question.volunteerId && (await people.byId(transaction, question.groupId, question.volunteerId))
  if (holder && holder.id !== by.id)
    tell(outbox, holder, talkMessages.sought(wordsFor(desk, holder), question), {
      subject: subjects.talk(question.id),
      ...threadOf(desk, question, holder),
      ...(await hushedFor(desk, holder)),
    })
}

/** Nobody is asked any more whether they go on with a talk: somebody else is, or it is handed over. */
export async function withdrawTalkOffers(desk: Desk, question: Question): Promise<void> {
  for (const { volunteerId: id } of await offers.askedFor(desk.transaction, question, 'open'))
    if (await talkOffers.endTalkOffer(desk.transaction, question, { id }, 'gone'))
      await rewriteOffer(desk, question, id, talkMessages.over)
}

/** They say no, or their time has run out: the talk stays where it is, and the coordinator who chose them hears so. */
export async function endTalkOffer(
  desk: Desk,
  question: Question,
  chosen: Pick<Person, 'id'>,
  how: 'passed' | 'lapsed',
): Promise<boolean> {
  const { transaction, now, outbox, people } = desk
  if (!(await talkOffers.endTalkOffer(transaction, question, chosen, how))) return false
  await note(transaction, question, { kind: how, person: chosen }, now)
  await rewriteOffer(desk, question, chosen.id, how === 'passed' ? talkMessages.declined : talkMessages.over)
  const by = (await lastStep(transaction, question, 'reassigned'))?.byId
  const coordinator = by && (await people.byId(transaction, question.groupId, by))
  const holder = question.volunteerId && (await people.byId(transaction, question.groupId, question.volunteerId))
  if (coordinator && holder && isCoordinator(coordinator))
    tell(outbox, coordinator, talkMessages.stays(wordsFor(desk, coordinator), question, holder), {
      subject: subjects.way(question.id),
      ...(await hushedFor(desk, coordinator)),
    })
  return true
}

/** For these the time to say whether they go on with a talk has run out. */
export async function lapseTalkOffers(desk: Desk, groupId: string): Promise<void> {
  const before = new Date(desk.now.getTime() - desk.settings.acceptWithin)
  for (const { question, volunteerId } of await talkOffers.talkOffersDue(desk.transaction, groupId, before))
    await endTalkOffer(desk, question, { id: volunteerId }, 'lapsed')
}

async function rewriteOffer(
  desk: Desk,
  question: Question,
  personId: string,
  say: (t: ReturnType<typeof wordsFor>) => Saying,
): Promise<void> {
  const { transaction, outbox, people } = desk
  const person = await people.byId(transaction, question.groupId, personId)
  const shown = await about(transaction, question.groupId, [subjects.offer(question.id)])
  const sent = shown.findLast(({ recipientId }) => recipientId === personId)
  if (!person || !sent) return
  if (sent.state === 'ready') await outbox.withdraw(question.groupId, [sent.id])
  else amend(outbox, person, sent, say(wordsFor(desk, person)))
}
