import type { CallbackQuery, Chat, Update, User } from 'grammy/types'
import type { Transaction } from '../database/transactions.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import type { Words } from '../language/words.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Person } from '../people/person.ts'
import { markup } from './buttons.ts'
import type { SayOptions, Scope } from './context.ts'

/** Who an update comes from, and where. */
export type Origin = {
  from: User | undefined
  chat: Chat | undefined
  press: CallbackQuery | undefined
  thread: number | undefined
}

export function originOf(update: Update): Origin {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message
  const from =
    update.message?.from ?? update.edited_message?.from ?? update.callback_query?.from ?? update.my_chat_member?.from
  const thread =
    message && 'message_thread_id' in message && message.is_topic_message ? message.message_thread_id : undefined
  return { from, chat: message?.chat ?? update.my_chat_member?.chat, press: update.callback_query, thread }
}

type Parts = {
  origin: Origin
  now: Date
  transaction: Transaction
  outbox: Outbox
  person: Person | undefined
  group: HelperGroup | undefined
  /** Whose row an answer to somebody without a helper group is written under. */
  anyGroup: HelperGroup
  t: Words
}

/** The scope of one update, and whether its press was answered. */
export function createScope({
  origin,
  now,
  transaction,
  outbox,
  person,
  group,
  anyGroup,
  t,
}: Parts): Scope & { toasted(): boolean } {
  const { chat, press, thread } = origin
  let toasted = false

  /** Where an answer goes: to the person in a private chat, while there is one; else into this chat, whatever it is. */
  const here = () => {
    if (chat?.type === 'private') return scope.person ? { to: scope.person, chat: {} } : elsewhere(chat.id)
    if (group?.chat?.telegramId === chat?.id && group) return { to: group, chat: {} }
    return elsewhere(chat?.id)
  }
  const elsewhere = (chatId: number | undefined) => {
    const to: HelperGroup = { ...(group ?? anyGroup), chat: { telegramId: chatId ?? 0, kind: 'group' } }
    return { to, chat: { chat_id: chatId } }
  }

  const scope: Scope & { toasted(): boolean } = {
    now,
    transaction,
    outbox,
    person,
    group,
    t,
    pressed: press !== undefined,
    toasted: () => toasted,
    say(html: string, { keyboard, subject, replyMarkup }: SayOptions = {}): string {
      const { to, chat } = here()
      return outbox.add({
        to,
        method: 'sendMessage',
        urgency: 'answer',
        ...(subject === undefined ? {} : { subject }),
        letter: {
          ...('chat_id' in chat ? { chatless: true as const } : {}),
          parameters: {
            ...chat,
            ...textParameters(html),
            ...(keyboard ? { reply_markup: markup(keyboard) } : replyMarkup ? { reply_markup: replyMarkup } : {}),
            ...(thread === undefined ? {} : { message_thread_id: thread }),
          },
        },
      })
    },
    rewrite(html: string, { keyboard }: SayOptions = {}): void {
      const number = press?.message?.message_id
      if (number === undefined) return
      const { to, chat } = here()
      outbox.add({
        to,
        method: 'editMessageText',
        urgency: 'answer',
        letter: {
          ...('chat_id' in chat ? { chatless: true as const } : {}),
          parameters: { ...chat, message_id: number, ...textParameters(html), reply_markup: markup(keyboard ?? []) },
        },
      })
    },
    toast(text: string, { alert, url }: { alert?: boolean; url?: string } = {}): void {
      if (!press || toasted) return
      toasted = true
      const { to } = here()
      outbox.add({
        to,
        method: 'answerCallbackQuery',
        urgency: 'answer',
        letter: {
          chatless: true,
          parameters: {
            callback_query_id: press.id,
            ...(text ? { text: text.slice(0, 200) } : {}),
            ...(alert ? { show_alert: true } : {}),
            ...(url ? { url } : {}),
          },
        },
      })
    },
  }
  return scope
}

/** A text of ours, in Telegram's HTML. */
export function textParameters(html: string): Record<string, unknown> {
  return { text: html, parse_mode: 'HTML', link_preview_options: { is_disabled: true } }
}
