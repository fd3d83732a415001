import type { Guide, Topic } from '../guides/guide.ts'
import type { Person } from '../people/person.ts'
import { wordsOf } from '../telegram/content.ts'
import { type Called, call } from './call.ts'
import type { Desk } from './desk.ts'
import type { Danger } from './intent.ts'
import type { Knowledge } from './knowledge.ts'
import * as messageStore from './message-store.ts'
import { isDiscreet, joiningTime, type Question } from './question.ts'
import * as store from './store.ts'
import type { Incoming } from './talk/relay.ts'

export type Asked =
  /** `appointment`: they say that they have one. */
  | { kind: 'answered'; question: Question; guides: Guide[]; dangers: readonly Danger[]; appointment: boolean }
  /** No words to look anything up by: only a person can look at it. */
  | { kind: 'needs eyes'; question: Question }
  /** It belongs to what was sent just before. */
  | { kind: 'joined'; question: Question }
  | { kind: 'greeting' }
  | { kind: 'thanks' }
  | { kind: 'called'; called: Called }

const guidesShown = 3

/** How long an answered question is still meant by "I want a person", in milliseconds. */
export const recent = 60 * 60_000

const unclear: store.About = { topic: undefined, sensitive: false }

/** Somebody asks, and is not talking with anybody yet. `before`: the last question that was only answered, if recent. */
export async function ask(
  desk: Desk,
  knowledge: Knowledge,
  asker: Person,
  incoming: Incoming,
  before: Question | undefined,
): Promise<Asked> {
  const text = wordsOf(incoming.content)
  if (text === '') return lookAt(desk, asker, incoming, before)
  const intent = knowledge.intentOf(text)
  if (intent.kind === 'person') return { kind: 'called', called: await callWithWords(desk, asker, incoming, before) }
  if (intent.kind === 'greeting' || intent.kind === 'thanks')
    return incoming.content.kind === 'text' ? { kind: intent.kind } : lookAt(desk, asker, incoming, before)
  const { guides, about, dangers } = lookUp(knowledge, text, asker, intent)
  const appointment = intent.kind === 'question' && intent.appointment === true
  return {
    kind: 'answered',
    question: await openOrJoin(desk, asker, incoming, about, before),
    guides,
    dangers,
    appointment,
  }
}

/** What Lotse can say to a text by itself, and what the text seems to be about. */
export function lookUp(knowledge: Knowledge, text: string, asker: Person, intent = knowledge.intentOf(text)) {
  const dangers = intent.kind === 'danger' ? intent.dangers : []
  const { guides, clear } = knowledge.find(text, asker)
  // Beside the numbers for somebody who does not want to live any more, a guide to the job centre would be heartless.
  const fitting = dangers.includes('suicide')
    ? guides.filter(({ topic }) => topic === 'emergency' || topic === 'health')
    : guides
  const shown = fitting.slice(0, guidesShown)
  return { guides: shown, about: aboutWhat(knowledge, text, shown, clear, dangers.length > 0), dangers }
}

function aboutWhat(knowledge: Knowledge, text: string, guides: Guide[], clear: boolean, danger: boolean): store.About {
  // Whatever else is said of it later, somebody in danger never stands on a card in the group chat.
  if (danger) return { topic: 'emergency', sensitive: true }
  const topic = topicOf(guides, clear)
  const delicate = knowledge.delicate(text)
  if (topic === undefined) return { topic: delicate, sensitive: false }
  return { topic, sensitive: delicate !== undefined && !isDiscreet({ topic, sensitive: false }) }
}

/** A topic that several guides agree on, or the one guide that clearly fits. */
function topicOf(guides: Guide[], clear: boolean): Topic | undefined {
  const [first, second] = guides
  if (!first) return undefined
  // Where one of the likely topics asks for discretion, the question is treated so.
  const discreet = guides.slice(0, 2).find((guide) => isDiscreet({ topic: guide.topic, sensitive: false }))
  if (clear || !second || first.topic === second.topic) return first.topic
  return discreet?.topic
}

/** Words that follow a photo or a voice message within two minutes belong to it. */
async function openOrJoin(
  desk: Desk,
  asker: Person,
  incoming: Incoming,
  about: store.About,
  before: Question | undefined,
): Promise<Question> {
  if (!before?.wordless || !isJustBefore(desk, before))
    return store.open(desk.transaction, asker, incoming, about, desk.now)
  await addTo(desk, asker, before, incoming)
  const { topic, sensitive } = isDiscreet(before) ? before : { ...about, topic: about.topic ?? before.topic }
  // The two minutes go on counting from the photo, so `lastAt` stays.
  await store.change(desk.transaction, before, ['answered'], { topic: topic ?? null, sensitive })
  return { ...before, topic, sensitive }
}

/** Something to look at or listen to, without a word. */
async function lookAt(desk: Desk, asker: Person, incoming: Incoming, before: Question | undefined): Promise<Asked> {
  if (!before || !isJustBefore(desk, before))
    return { kind: 'needs eyes', question: store.open(desk.transaction, asker, incoming, unclear, desk.now) }
  // Who sent words first learns once that a person will see the pictures too.
  const knows = before.wordless || (await isOfSameAlbum(desk, asker, before, incoming))
  await addTo(desk, asker, before, incoming)
  await store.change(desk.transaction, before, ['answered'], { lastAt: desk.now, wordless: true })
  return { kind: knows ? 'joined' : 'needs eyes', question: before }
}

/** An album's words stand under one of its pieces only. */
async function isOfSameAlbum(desk: Desk, asker: Person, before: Question, { album }: Incoming): Promise<boolean> {
  if (album === undefined) return false
  return (await messageStore.written(desk.transaction, before, asker)).some((message) => message.album === album)
}

async function callWithWords(
  desk: Desk,
  asker: Person,
  incoming: Incoming,
  before: Question | undefined,
): Promise<Called> {
  if (before) await addTo(desk, asker, before, incoming)
  const question = before ?? store.open(desk.transaction, asker, incoming, unclear, desk.now)
  await desk.transaction.flush()
  return call(desk, asker, question.id)
}

const isJustBefore = ({ now }: Desk, { lastAt }: Question): boolean => now.getTime() - lastAt.getTime() <= joiningTime

async function addTo(
  desk: Desk,
  asker: Person,
  question: Question,
  { content, number, album }: Incoming,
): Promise<void> {
  await messageStore.addMessage(
    desk.transaction,
    asker,
    { questionId: question.id, side: 'asker', number, album, content },
    desk.now,
  )
}
