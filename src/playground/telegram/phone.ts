import type { Message } from 'grammy/types'
import { type ChatRef, type ChatState, idOf } from './chats.ts'
import { isIn } from './members.ts'
import type { Content, MessageRef, StoredMessage } from './message.ts'
import type { SendOptions } from './outgoing.ts'
import { type SeenMessage, seen } from './seen.ts'
import type { UserState } from './users.ts'
import type { World } from './world.ts'

type Extra = { readonly album?: string; readonly origin?: Message['forward_origin'] }

/** The Telegram app in somebody's hand: what it shows, and what it lets them do. Everything else throws. */
export function createPhone(world: World, state: UserState, own: ChatState) {
  const { messages } = world
  const { id } = state.user
  const fault = (what: string) => new Error(`${state.user.first_name} cannot ${what}`)

  const chatFor = (ref: ChatRef | undefined): ChatState => (ref === undefined ? own : world.chats.get(idOf(ref)))

  const writable = (ref: ChatRef | undefined): ChatState => {
    const chat = chatFor(ref)
    if (state.deactivated) throw fault('write with a deleted account')
    if (chat === own && (!state.started || state.blocked)) throw fault('write to the bot before pressing Start')
    if (chat.migratedTo !== undefined) throw fault('write to a group that became a supergroup')
    if (chat !== own && !isIn(chat.members.get(id))) throw fault(`write to chat ${chat.id} without being in it`)
    return chat
  }

  const find = (ref: MessageRef): StoredMessage | undefined =>
    messages.visibleTo(world.chats.get(ref.chat), id, ref.id)[0]

  const visible = (ref: MessageRef): { chat: ChatState; stored: StoredMessage } => {
    const stored = find(ref)
    if (!stored) throw fault(`see message ${ref.id} of chat ${ref.chat}`)
    return { chat: world.chats.get(ref.chat), stored }
  }

  return {
    fault,
    chatFor,
    writable,
    find,
    visible,

    ownMessage(ref: MessageRef) {
      const found = visible(ref)
      if (found.stored.from.id !== id) throw fault("change somebody else's message")
      return found
    },

    post(content: Content, options: SendOptions, extra: Extra = {}): SeenMessage {
      const chat = writable(options.to)
      const { replyTo: ref, thread } = options
      if (thread !== undefined && !chat.topics.has(thread)) {
        throw fault(`write to topic ${thread}, which does not exist`)
      }
      const replyTo =
        ref === undefined ? undefined : visible(typeof ref === 'number' ? { id: ref, chat: chat.id } : ref).stored
      return seen(messages.post(chat, { from: state.user, fromBot: false, content, replyTo, thread, ...extra }))
    },

    /** A message whose buttons a screen may still show: deleted or not, it must once have been there. */
    pressable(ref: MessageRef): StoredMessage {
      const chat = world.chats.get(ref.chat)
      const stored = chat.messages.get(ref.id)
      if (!stored || (chat.type === 'private' && chat !== own)) throw fault(`press a button of message ${ref.id}`)
      return stored
    },

    findButton({ message }: StoredMessage, wanted: string | RegExp): string {
      const buttons = (message.reply_markup?.inline_keyboard ?? []).flat()
      const fits = (value: string) => (typeof wanted === 'string' ? value === wanted : wanted.test(value))
      for (const button of buttons) {
        if ('callback_data' in button && (fits(button.callback_data) || fits(button.text))) return button.callback_data
      }
      const there = buttons.map((button) =>
        'callback_data' in button ? `${button.text} (${button.callback_data})` : button.text,
      )
      throw fault(`press ${wanted}; on the message: ${there.join(', ') || 'no buttons'}`)
    },
  }
}
