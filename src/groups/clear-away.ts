import type { Sent } from '../deliveries/store.ts'
import type { Saying } from '../deliveries/tell.ts'
import type { GroupChat, HelperGroup } from '../people/group.ts'
import type { Desk } from '../questions/desk.ts'
import { textParameters } from '../telegram/scope.ts'

/** Telegram lets a bot delete what is at most this old. */
const deletableFor = 48 * 3_600_000

/**
 * Takes messages away from a chat that is the helper group's no more, or where they are too old for that says so in their
 * place. Should Lotse not be in there any more either, they stay as they are.
 */
export function clearAway(
  { outbox, now }: Pick<Desk, 'outbox' | 'now'>,
  group: HelperGroup,
  chat: GroupChat,
  messages: readonly Sent[],
  instead: Saying,
): void {
  for (const { number, createdAt } of messages) {
    if (number === undefined) continue
    const young = now.getTime() - createdAt.getTime() < deletableFor
    outbox.add({
      to: { ...group, chat },
      method: young ? 'deleteMessage' : 'editMessageText',
      urgency: 'notice',
      // It is the group's chat no more, so the chat is named.
      letter: {
        chatless: true,
        parameters: {
          chat_id: chat.telegramId,
          message_id: number,
          ...(young ? {} : textParameters(instead.html)),
        },
      },
    })
  }
}
