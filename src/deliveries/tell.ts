import type { Person } from '../people/person.ts'
import { type Keyboard, markup } from '../telegram/buttons.ts'
import { textParameters } from '../telegram/scope.ts'
import type { Letter, Urgency } from './delivery.ts'
import type { Outbox, Recipient } from './outbox.ts'
import type { Sent } from './store.ts'

/** Something Lotse says: Telegram HTML, with buttons. */
export type Saying = { html: string; keyboard?: Keyboard }

type How = {
  urgency?: Urgency
  subject?: string
  /** Whose words it quotes. */
  author?: Person
  thread?: { subject: string; name: string }
  /** Comes without a sound. */
  silent?: boolean
  /** Cannot be forwarded or copied. */
  sealed?: boolean
  /** A thread of the group chat, where its topics are. */
  topic?: number | undefined
  /** The number of a message of the recipient's own that it is about. */
  replyTo?: number
  /** What Lotse writes by itself waits until then, for somebody's quiet hours. */
  notBefore?: Date
}

/** Says something to somebody who did not just write. Returns the delivery's id. */
export function tell(outbox: Outbox, to: Recipient, { html, keyboard }: Saying, how: How = {}): string {
  const { urgency = 'notice', subject, author, thread, silent, sealed, topic, replyTo, notBefore } = how
  return outbox.add({
    to,
    method: 'sendMessage',
    urgency,
    ...(subject === undefined ? {} : { subject }),
    ...(author === undefined ? {} : { author }),
    ...(notBefore === undefined ? {} : { notBefore }),
    letter: {
      ...(thread === undefined ? {} : { thread }),
      parameters: {
        ...textParameters(html),
        ...(keyboard ? { reply_markup: markup(keyboard) } : {}),
        ...(silent ? { disable_notification: true } : {}),
        ...(sealed ? { protect_content: true } : {}),
        ...(topic === undefined ? {} : { message_thread_id: topic }),
        ...(replyTo === undefined
          ? {}
          : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
      },
    },
  })
}

/** Rewrites a message that was sent, or is about to be. */
export function amend(
  outbox: Outbox,
  to: Recipient,
  sent: Pick<Sent, 'id' | 'number'>,
  { html, keyboard }: Saying,
  how: Pick<How, 'urgency' | 'author'> = {},
): void {
  const { urgency = 'notice', author } = how
  outbox.add({
    to,
    method: 'editMessageText',
    urgency,
    ...(author === undefined ? {} : { author }),
    letter: aimed(sent, { ...textParameters(html), reply_markup: markup(keyboard ?? []) }),
  })
}

/**
 * Rewrites a message that is out of date. One that has not gone out, since it waits for somebody's quiet hours, does not
 * go any more.
 */
export async function overtake(outbox: Outbox, to: Recipient, sent: Sent, saying: Saying): Promise<void> {
  if (sent.state === 'ready') await outbox.withdraw('groupId' in to ? to.groupId : to.id, [sent.id])
  // It may be on its way at this very moment.
  amend(outbox, to, sent, saying)
}

/** Deletes a message that was sent, or may be on its way. */
export function takeBack(outbox: Outbox, to: Recipient, sent: Pick<Sent, 'id' | 'number'>): void {
  outbox.add({ to, method: 'deleteMessage', urgency: 'notice', letter: aimed(sent, {}) })
}

/** By its number where that is known, so that it is found even when the delivery itself is forgotten. */
export function aimed({ id, number }: Pick<Sent, 'id' | 'number'>, parameters: Record<string, unknown>): Letter {
  return number === undefined ? { target: id, parameters } : { parameters: { ...parameters, message_id: number } }
}
