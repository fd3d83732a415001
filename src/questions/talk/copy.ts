import type { Person } from '../../people/person.ts'
import { carriesLabel, resend } from '../../telegram/resend.ts'
import { type Desk, wordsFor } from '../desk.ts'
import type { Written } from '../message-store.ts'
import { labelOf, type Question, subjects } from '../question.ts'
import * as inTalk from './talk-messages.ts'

type Copy = {
  question: Question
  message: Written
  author: Person
  to: Person
  /** The recipient holds several talks and must see which one this is. */
  labelled?: boolean
  /** A delivery in the recipient's chat, or a message of their own, that this replies to. */
  replyTo?: { delivery: string } | { number: number }
  /** Comes without a sound. */
  silent?: true
  /** Telegram lets nobody forward or save it. */
  kept?: true
}

/** Sends what one side wrote to somebody else, as a message of Lotse's own. Returns the delivery's id. */
export function copy(
  desk: Desk,
  { question, message, author, to, labelled = false, replyTo, silent, kept }: Copy,
): string {
  const label = labelled ? labelOf(question) : undefined
  const { thread } = threadOf(desk, question, to)
  // Within a thread of its own a talk needs no label.
  const { method, letter, rest } = resend(message.content, thread ? undefined : label)
  if (label && !thread && !carriesLabel(message.content, label))
    heading(desk, { question, to, author, ...(silent ? { silent } : {}) })
  const reply =
    replyTo && 'number' in replyTo
      ? { reply_parameters: { message_id: replyTo.number, allow_sending_without_reply: true } }
      : {}
  const manner = { ...(silent ? { disable_notification: true } : {}), ...(kept ? { protect_content: true } : {}) }
  const gathered = message.album === undefined ? {} : { notBefore: new Date(desk.now.getTime() + albumGathering) }
  const common = { to, author, urgency: 'notice', subject: subjects.message(message.id), ...gathered } as const
  const id = desk.outbox.add({
    ...common,
    method,
    letter: {
      ...letter,
      ...(message.album === undefined ? {} : { album: `${question.id}:${message.album}` }),
      ...(replyTo && 'delivery' in replyTo ? { replyTo: replyTo.delivery } : {}),
      ...(thread
        ? { thread: { ...thread, otherwise: { ...resend(message.content, label).letter.parameters, ...manner } } }
        : {}),
      parameters: { ...letter.parameters, ...reply, ...manner },
    },
  })
  if (rest)
    desk.outbox.add({
      ...common,
      ...rest,
      letter: {
        ...rest.letter,
        parameters: { ...rest.letter.parameters, ...manner },
        ...(thread ? { thread } : {}),
        replyTo: id,
      },
    })
  return id
}

/** Pieces of an album come as updates of their own, within a moment. */
const albumGathering = 700

/** Stands before what can carry no words: a sticker, a place, a text that fills the whole message. */
function heading(
  desk: Desk,
  { question, to, author, silent }: Pick<Copy, 'question' | 'to' | 'author' | 'silent'>,
): void {
  desk.outbox.add({
    to,
    author,
    method: 'sendMessage',
    urgency: 'notice',
    subject: subjects.talk(question.id),
    letter: {
      parameters: {
        text: inTalk.from(wordsFor(desk, to), question),
        ...(silent ? { disable_notification: true } : {}),
      },
    },
  })
}

/** At a volunteer whose app has topics, each talk is a thread of its own. */
export function threadOf(desk: Desk, question: Question, to: Person): { thread?: { subject: string; name: string } } {
  if (!desk.settings.threads || question.volunteerId !== to.id) return {}
  return { thread: { subject: subjects.talk(question.id), name: inTalk.threadName(wordsFor(desk, to), question) } }
}
