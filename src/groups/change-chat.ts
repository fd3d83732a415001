import { changesInChat, forgetChat, standingInChat } from '../deliveries/chat-store.ts'
import type { Sent } from '../deliveries/store.ts'
import type { GroupChat, HelperGroup } from '../people/group.ts'
import { type Desk, wordsFor } from '../questions/desk.ts'
import { cardsAnew } from '../questions/routing/cards-anew.ts'
import { rotaAnew } from '../rota/week/rota-anew.ts'
import { tasksAnew } from '../tasks/posting/tasks-anew.ts'
import { clearAway } from './clear-away.ts'
import * as say from './messages.ts'

/**
 * The helper group's chat is another one, or none. What stood in the old one is not to be changed any more: its numbers mean
 * other messages in the new one, or nothing. What people still need stands anew there, without a sound. False when somebody
 * else has changed it meanwhile.
 */
export async function changeChat(desk: Desk, group: HelperGroup, to: GroupChat | undefined): Promise<boolean> {
  const { transaction, people } = desk
  if (!(await people.setChat(transaction, group, to))) return false
  if (to && to.telegramId === group.chat?.telegramId) return true
  const standing = await leaveBehind(desk, group)
  const moved = await people.groupById(transaction, group.id)
  if (!moved?.chat) return true
  const subjects = standing.map(({ subject }) => subject)
  await tasksAnew(desk, moved, subjects)
  await rotaAnew(desk, moved, subjects)
  await cardsAnew(desk, moved, subjects)
  return true
}

/** The group sent `/setup` in another chat: what people might still press in the old one goes. */
export async function moveElsewhere(desk: Desk, group: HelperGroup, to: GroupChat): Promise<boolean> {
  const left = group.chat && group.chat.telegramId !== to.telegramId ? group.chat : undefined
  const standing = left ? await standingInChat(desk.transaction, group.id) : []
  if (!(await changeChat(desk, group, to))) return false
  if (left) clearAway(desk, group, left, standing, say.elsewhere(wordsFor(desk, group)))
  return true
}

async function leaveBehind({ transaction, outbox }: Desk, { id }: HelperGroup): Promise<Sent[]> {
  const standing = await standingInChat(transaction, id)
  const waiting = standing.filter(({ state }) => state === 'ready').map((sent) => sent.id)
  await outbox.withdraw(id, [...waiting, ...(await changesInChat(transaction, id))])
  await forgetChat(transaction, id)
  return standing
}
