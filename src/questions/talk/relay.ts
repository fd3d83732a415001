import { about, subjectOf } from '../../deliveries/store.ts'
import { tell } from '../../deliveries/tell.ts'
import type { Person } from '../../people/person.ts'
import type { Content } from '../../telegram/content.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import * as messageStore from '../message-store.ts'
import { type Question, readSubject, type Side, subjects } from '../question.ts'
import * as offers from '../routing/offer-store.ts'
import * as store from '../store.ts'
import { copy, threadOf } from './copy.ts'
import { dropWarnings } from './silence.ts'
import * as inTalk from './talk-messages.ts'

/** What somebody wrote, as it came in. */
export type Incoming = {
  content: Content
  /** Its number in their chat with Lotse. */
  number: number
  album: string | undefined
  /** The number of the message it replies to. */
  replyTo: number | undefined
}

/** Adds a message to an open question and passes it on to whoever is to see it. */
export async function addTo(
  desk: Desk,
  question: Question,
  author: Person,
  side: Side,
  incoming: Incoming,
): Promise<messageStore.Written> {
  const { content, number, album, replyTo } = incoming
  const message = await messageStore.addMessage(
    desk.transaction,
    author,
    { questionId: question.id, side, number, album, content },
    desk.now,
  )
  await dropWarnings(desk, question)
  await store.change(desk.transaction, question, ['answered', 'waiting', 'talking'], {
    lastAt: desk.now,
    warnedAt: null,
  })
  await passOnToTalk(desk, question, author, message, replyTo)
  return message
}

/** Passes a message on: to the other side of a talk, or to those who are being asked for a waiting question. */
export async function passOnToTalk(
  desk: Desk,
  question: Question,
  author: Person,
  message: messageStore.Written,
  replyTo?: number,
): Promise<void> {
  if (question.state === 'waiting') return showToAsked(desk, question, author, message)
  if (question.state !== 'talking') return
  const to = await otherSide(desk, question, author)
  if (!to) return
  if (!to.unreachable) return carry(desk, question, author, to, message, replyTo)
  if (await messageStore.leadsAlbum(desk.transaction, question, message))
    tell(desk.outbox, author, inTalk.cannotBeReached(wordsFor(desk, author), question), {
      urgency: 'answer',
      subject: subjects.talk(question.id),
      ...threadOf(desk, question, author),
    })
}

/** Whoever is being asked sees what the asker adds, below the offer. */
async function showToAsked(
  desk: Desk,
  question: Question,
  author: Person,
  message: messageStore.Written,
): Promise<void> {
  const shown = await about(desk.transaction, question.groupId, [subjects.offer(question.id)])
  const labelled = await messageStore.leadsAlbum(desk.transaction, question, message)
  for (const { volunteerId } of await offers.askedFor(desk.transaction, question, 'open')) {
    const to = await desk.people.byId(desk.transaction, question.groupId, volunteerId)
    const offered = shown.findLast(({ recipientId }) => recipientId === volunteerId)
    if (!to) continue
    const reply = offered ? { replyTo: { delivery: offered.id } } : {}
    copy(desk, { question, message, author, to, labelled, ...reply, ...(await hushedFor(desk, to)) })
  }
}

/** Copies a message to one side of a talk; a volunteer with several sees which one it belongs to. */
export async function carry(
  desk: Desk,
  question: Question,
  author: Person,
  to: Person,
  message: messageStore.Written,
  replyTo?: number,
): Promise<void> {
  const labelled = await isLabelled(desk, question, to, message)
  const reply = replyTo === undefined ? undefined : await counterpart(desk, author, to, replyTo)
  copy(desk, {
    question,
    message,
    author,
    to,
    labelled,
    ...(reply ? { replyTo: reply } : {}),
    ...(await hushedFor(desk, to)),
  })
}

/**
 * Whether a message carries its talk's label at its recipient: where a volunteer holds several talks, or several people go
 * with an asker. Of an album only the first piece does.
 */
export async function isLabelled(
  desk: Desk,
  question: Question,
  to: Person,
  message: messageStore.Message,
): Promise<boolean> {
  const { asked, held } = await store.openOf(desk.transaction, to)
  const talks = to.id === question.volunteerId ? held : question.placeId === undefined ? [] : asked
  return talks.length > 1 && messageStore.leadsAlbum(desk.transaction, question, message)
}

export async function otherSide(desk: Desk, question: Question, person: Person): Promise<Person | undefined> {
  const id = question.askerId === person.id ? question.volunteerId : question.askerId
  return id === undefined ? undefined : desk.people.byId(desk.transaction, question.groupId, id)
}

/** The message at the other side that stands for the one somebody replied to. */
async function counterpart(
  desk: Desk,
  author: Person,
  to: Person,
  number: number,
): Promise<{ delivery: string } | { number: number } | undefined> {
  const own = await messageStore.messageByNumber(desk.transaction, author, number)
  if (own) {
    const copies = await about(desk.transaction, author.groupId, [subjects.message(own.id)])
    // What came with an offer comes again in the talk, and the talk is where they are.
    const sent = copies.findLast(({ recipientId }) => recipientId === to.id)
    return sent && { delivery: sent.id }
  }
  const received = await subjectOf(desk.transaction, author, number)
  const subject = received && readSubject(received.subject)
  if (subject?.about !== 'message') return undefined
  const original = await messageStore.messageById(desk.transaction, author.groupId, subject.id)
  return original?.authorId === to.id ? { number: original.number } : undefined
}
