import { about, removeAbout } from '../deliveries/store.ts'
import { amend, type Saying, tell } from '../deliveries/tell.ts'
import type { HelperGroup } from '../people/group.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { joinLinkFor, renewGroupLink, revokeGroupLink } from '../volunteers/group-link.ts'
import * as say from './messages.ts'

/** What the messages with the button to join are about, so that they are found when their link holds no more. */
const subjectFor = ({ id }: Pick<HelperGroup, 'id'>) => `join:${id}`

type JoinDesk = Pick<Desk, 'transaction' | 'outbox' | 'words' | 'now'>

/** Posts something with the button to join in the group chat. Whoever posts it anew wants it to open, also after a revocation. */
export async function postJoinButton(
  { transaction, outbox, now }: Pick<Desk, 'transaction' | 'outbox' | 'now'>,
  group: HelperGroup,
  botName: string,
  saying: (joinUrl: string) => Saying,
): Promise<void> {
  const joinUrl =
    (await joinLinkFor(transaction, group, botName, now)) ?? (await renewGroupLink(transaction, group, botName, now))
  tell(outbox, group, saying(joinUrl), { urgency: 'answer', subject: subjectFor(group), topic: group.chat?.topic })
}

/** The link opens nothing any more, and the buttons in the group chat say so. */
export async function revokeJoinButton(desk: JoinDesk, group: HelperGroup): Promise<void> {
  await revokeGroupLink(desk.transaction, group.id, desk.now)
  await takeDown(desk, group)
}

/** A new link in the place of the old one, and a new button in the group chat. */
export async function renewJoinButton(desk: JoinDesk, group: HelperGroup, botName: string): Promise<void> {
  await takeDown(desk, group)
  const joinUrl = await renewGroupLink(desk.transaction, group, botName, desk.now)
  tell(desk.outbox, group, say.joinAgain(wordsFor(desk, group), joinUrl), { subject: subjectFor(group) })
}

async function takeDown(desk: JoinDesk, group: HelperGroup): Promise<void> {
  const subject = subjectFor(group)
  for (const sent of await about(desk.transaction, group.id, [subject])) {
    // Bring about nothing new by what was still on its way.
    if (sent.state === 'ready') await desk.outbox.withdraw(group.id, [sent.id])
    else amend(desk.outbox, group, sent, say.joinGone(wordsFor(desk, group)))
  }
  await removeAbout(desk.transaction, group.id, [subject])
}
