import type { Transaction } from '../database/transactions.ts'
import type { HelperGroup } from '../people/group.ts'
import { isCoordinator, type Person } from '../people/person.ts'
import type { People } from '../people/store.ts'
import { forgetJoinButtons } from './join-button.ts'

export type SetUp =
  | { kind: 'set up'; group: HelperGroup }
  | { kind: 'not a coordinator' }
  | { kind: "another group's chat" }

/** Makes a chat the helper group's. A chat belongs to one helper group, a helper group has one chat. */
export async function setUp(
  transaction: Transaction,
  people: People,
  person: Person,
  chat: { id: number; type: 'group' | 'supergroup' },
): Promise<SetUp> {
  if (!isCoordinator(person)) return { kind: 'not a coordinator' }
  const owner = await people.groupByChat(transaction, chat.id)
  if (owner && owner.id !== person.groupId) return { kind: "another group's chat" }
  if (!owner) await forgetJoinButtons(transaction, { id: person.groupId })
  await people.setChat(transaction, { id: person.groupId }, { telegramId: chat.id, kind: chat.type })
  return { kind: 'set up', group: (await people.groupById(transaction, person.groupId)) as HelperGroup }
}
