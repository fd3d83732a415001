import { subjectOf } from '../deliveries/store.ts'
import { subjectOfThread } from '../deliveries/threads.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import { wordsOf } from '../telegram/content.ts'
import { type Asked, ask, lookUp, recent } from './ask.ts'
import { call } from './call.ts'
import type { Desk } from './desk.ts'
import { gaveAway } from './handover/handed-over.ts'
import type { Danger, Intent } from './intent.ts'
import type { Knowledge } from './knowledge.ts'
import { keepSmall } from './mark.ts'
import * as messageStore from './message-store.ts'
import { isDiscreet, isOpen, type Question, readSubject, type Side, sideOf } from './question.ts'
import * as store from './store.ts'
import { hold } from './talk/choose.ts'
import { resume } from './talk/place-talk.ts'
import { addTo, type Incoming } from './talk/relay.ts'

export type Heard =
  | Asked
  /**
   * Went to the open question it belongs to. `looksNew`: it seems to be about something else. `dangers`: what its asker
   * must hear at once, whoever else is there for them.
   */
  | {
      kind: 'passed on'
      question: Question
      side: Side
      messageId: string
      looksNew: boolean
      dangers: readonly Danger[]
      intent: Intent['kind']
    }
  /** Several talks are open, and only the author knows which one is meant. */
  | { kind: 'which talk'; talks: Question[] }
  /** The author was asked just before, and has not said yet. */
  | { kind: 'held' }
  /** A reply into a talk that is over: it went to nobody. */
  | { kind: 'talk is over'; question: Question }
  /** A reply into a talk that its author handed over: it went to nobody. */
  | { kind: 'handed over'; question: Question }
  /** A reply to an offer that was not taken: it went to nobody. */
  | { kind: 'not taken'; question: Question }
  /** A reply to what somebody was shown of a talk that another one has: it went to nobody. */
  | { kind: 'talk of another'; question: Question }

/**
 * Decides whom a message in a private chat is for. What somebody points at (a thread, a message replied to) counts
 * first; then their one open talk; with several they are asked; only then is it a question of their own.
 */
export async function hear(
  desk: Desk,
  knowledge: Knowledge,
  author: Person,
  incoming: Incoming & { thread: number | undefined },
): Promise<Heard> {
  const pointed = await pointedAt(desk, author, incoming)
  if (pointed) {
    const side = sideOf(pointed, author.id)
    if (side && isOpen(pointed)) return passOn(desk, knowledge, pointed, author, side, incoming)
    // Whoever replies into a task's talk that rests writes on in it, as long as the task goes on.
    const awake = side && pointed.placeId !== undefined ? await resume(desk, author, pointed.id) : undefined
    if (side && awake?.kind === 'resumed') return passOn(desk, knowledge, awake.question, author, side, incoming)
    if (side === 'volunteer' || awake) return { kind: 'talk is over', question: pointed }
    if (!side && pointed.state !== 'closed' && (await gaveAway(desk, pointed, author)))
      return { kind: 'handed over', question: pointed }
    if (!side) return { kind: isVolunteer(author) ? notTheirs(pointed) : 'talk is over', question: pointed }
  }
  const { asked, held, answered } = await store.openOf(desk.transaction, author, new Date(desk.now.getTime() - recent))
  const talks = [...held, ...asked]
  // Words about an old question of one's own are for none of the people one helps, and for nobody who goes with them.
  const [question] = asked.filter(({ placeId }) => placeId === undefined)
  if (pointed)
    return question
      ? passOn(desk, knowledge, question, author, 'asker', incoming)
      : ask(desk, knowledge, author, incoming, answered)
  // What is pointed at may belong to somebody whose traces are gone: better to ask than to guess.
  const points = incoming.replyTo !== undefined || incoming.thread !== undefined
  const pointsNowhere = points && talks.length > 0 && (held.length > 0 || (await waits(desk, author, incoming)))
  if (talks.length > 1 || pointsNowhere)
    return (await hold(desk, author, incoming)) ? { kind: 'which talk', talks } : { kind: 'held' }
  const [only] = talks
  // Who has just set a question apart, and now says that they want a person, wants one for that.
  if (only && answered?.apart && knowledge.intentOf(wordsOf(incoming.content)).kind === 'person')
    return { kind: 'called', called: await call(desk, author, answered.id) }
  if (only) return passOn(desk, knowledge, only, author, only === asked[0] ? 'asker' : 'volunteer', incoming)
  return ask(desk, knowledge, author, incoming, answered)
}

/** What a volunteer was shown of somebody's question, and why they have no part in it. */
function notTheirs({ state }: Question): 'not taken' | 'talk of another' | 'talk is over' {
  if (state === 'waiting') return 'not taken'
  return state === 'talking' ? 'talk of another' : 'talk is over'
}

/** Whether it replies to a message of their own of which they have not said whom it is for. */
async function waits({ transaction }: Desk, author: Person, { replyTo }: Incoming): Promise<boolean> {
  const own = replyTo === undefined ? undefined : await messageStore.messageByNumber(transaction, author, replyTo)
  return own !== undefined && own.questionId === undefined
}

async function passOn(
  desk: Desk,
  knowledge: Knowledge,
  question: Question,
  author: Person,
  side: Side,
  incoming: Incoming,
): Promise<Heard> {
  const intent = side === 'asker' ? knowledge.intentOf(wordsOf(incoming.content)) : undefined
  const dangers = intent?.kind === 'danger' ? intent.dangers : []
  if (dangers.length > 0 || becomesDiscreet(knowledge, question, author, side, incoming))
    await keepSmall(desk, question, author)
  const message = await addTo(desk, question, author, side, incoming)
  return {
    kind: 'passed on',
    question,
    side,
    messageId: message.id,
    dangers,
    intent: intent?.kind ?? 'question',
    looksNew: side === 'asker' && dangers.length === 0 && seemsNew(desk, knowledge, question, author, incoming),
  }
}

/** Words that a discreet guide clearly fits make the whole question one for a small circle. */
function becomesDiscreet(
  knowledge: Knowledge,
  question: Question,
  author: Person,
  side: Side,
  { content }: Incoming,
): boolean {
  if (side !== 'asker' || question.state !== 'waiting' || isDiscreet(question)) return false
  return isDiscreet(lookUp(knowledge, wordsOf(content), author).about)
}

/** Words that a guide of quite another topic clearly fits may be a question of their own. */
function seemsNew(
  desk: Desk,
  knowledge: Knowledge,
  question: Question,
  author: Person,
  { content }: Incoming,
): boolean {
  const text = wordsOf(content)
  // Whoever goes with them, or interprets, may be told anything; but hardly anybody begins such a talk with what a guide says.
  const ofTask = question.placeId !== undefined
  if (text.length < 8 || (ofTask && desk.now.getTime() - question.lastAt.getTime() < inConversation)) return false
  const { guides, clear } = knowledge.find(text, author)
  const topic = guides[0]?.topic
  return clear && topic !== undefined && (ofTask || question.topic !== undefined) && topic !== question.topic
}

/** What follows within this time goes on with what is being said. */
const inConversation = 30 * 60_000

/** The question that a reply or a thread points at. */
async function pointedAt(
  desk: Desk,
  author: Person,
  { replyTo, thread }: { replyTo: number | undefined; thread: number | undefined },
): Promise<Question | undefined> {
  const { transaction } = desk
  const subject =
    (replyTo === undefined ? undefined : (await subjectOf(transaction, author, replyTo))?.subject) ??
    (thread === undefined ? undefined : await subjectOfThread(transaction, author, thread))
  const read = subject === undefined ? undefined : readSubject(subject)
  if (read && read.about !== 'message') return store.byId(transaction, author.groupId, read.id)
  const message = read
    ? await messageStore.messageById(transaction, author.groupId, read.id)
    : replyTo === undefined
      ? undefined
      : await messageStore.messageByNumber(transaction, author, replyTo)
  return message?.questionId === undefined ? undefined : store.byId(transaction, author.groupId, message.questionId)
}
