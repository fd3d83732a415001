import type { GroupChat } from '../people/group.ts'
import { isCoordinator, type Person } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { moveElsewhere } from './change-chat.ts'

export type SetUp = { kind: 'set up' } | { kind: 'not a coordinator' } | { kind: "another group's chat" }

/**
 * Makes a chat the helper group's, and the topic it was sent in the one for tasks. A chat belongs to one helper group, a
 * helper group has one chat.
 */
export async function setUp(desk: Desk, person: Person, chat: GroupChat): Promise<SetUp> {
  const { transaction, people } = desk
  if (!isCoordinator(person)) return { kind: 'not a coordinator' }
  const owner = await people.groupByChat(transaction, chat.telegramId)
  if (owner && owner.id !== person.groupId) return { kind: "another group's chat" }
  for (;;) {
    const group = await people.groupById(transaction, person.groupId)
    // Somebody else set one up in this moment: who comes last is right.
    if (!group || (await moveElsewhere(desk, group, chat))) return { kind: 'set up' }
  }
}
