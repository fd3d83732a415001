import type { Guide, Topic } from '../guides/guide.ts'
import type { Person } from '../people/person.ts'
import { wordsOf } from '../telegram/content.ts'
import { type Called, call } from './call.ts'
import type { Desk } from './desk.ts'
import type { Danger, Intent } from './intent.ts'
import { isDiscreet, joiningTime, type Question } from './question.ts'
import type { Incoming } from './relay.ts'
import * as store from './store.ts'

/** What Lotse knows by itself: the guides and how people put things. */
export type Knowledge = {
  intentOf(text: string): Intent
  /** The best guides for a text, best first, in the reader's language; none where nothing fits. */
  find(text: string, reader: Person): { guides: Guide[]; clear: boolean }
}

export type Asked =
  | { kind: 'answered'; question: Question; guides: Guide[]; clear: boolean; danger: Danger | undefined }
  /** No words to look anything up by: only a person can look at it. */
  | { kind: 'needs eyes'; question: Question }
  /** It belongs to what was sent just before. */
  | { kind: 'joined'; question: Question }
  | { kind: 'greeting' }
  | { kind: 'thanks' }
  | { kind: 'called'; called: Called }

const guidesShown = 3

/** Somebody asks, and is not talking with anybody yet. */
export async function ask(desk: Desk, knowledge: Knowledge, asker: Person, incoming: Incoming): Promise<Asked> {
  const text = wordsOf(incoming.content)
  if (text === '') return lookAt(desk, asker, incoming)
  const intent = knowledge.intentOf(text)
  if (incoming.content.kind === 'text') {
    if (intent.kind === 'greeting' || intent.kind === 'thanks') return { kind: intent.kind }
    if (intent.kind === 'person') return { kind: 'called', called: await callWithWords(desk, asker, incoming) }
  }
  const danger = intent.kind === 'danger' ? intent.danger : undefined
  const { guides, clear } = knowledge.find(text, asker)
  const shown = guides.slice(0, guidesShown)
  const topic = danger ? 'emergency' : topicOf(shown, clear)
  const question = await openOrJoin(desk, asker, incoming, topic)
  return { kind: 'answered', question, guides: shown, clear, danger }
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
async function openOrJoin(desk: Desk, asker: Person, incoming: Incoming, topic: Topic | undefined): Promise<Question> {
  const last = await lastWithin(desk, asker)
  if (last && (await isWordless(desk, asker, last))) {
    await join(desk, asker, last, incoming)
    if (topic) await store.change(desk.transaction, last, ['answered'], { topic })
    return { ...last, topic: topic ?? last.topic }
  }
  return store.open(desk.transaction, asker, incoming, topic, desk.now)
}

/** Something to look at or listen to, without a word. */
async function lookAt(desk: Desk, asker: Person, incoming: Incoming): Promise<Asked> {
  const last = await lastWithin(desk, asker)
  if (!last)
    return { kind: 'needs eyes', question: await store.open(desk.transaction, asker, incoming, undefined, desk.now) }
  const wordless = await isWordless(desk, asker, last)
  await join(desk, asker, last, incoming)
  // Who sent words first learns once that a person will see the picture too.
  return { kind: wordless ? 'joined' : 'needs eyes', question: last }
}

async function callWithWords(desk: Desk, asker: Person, incoming: Incoming): Promise<Called> {
  const last = await store.lastAnswered(desk.transaction, asker, new Date(desk.now.getTime() - 60 * 60_000))
  const question = last ?? (await store.open(desk.transaction, asker, incoming, undefined, desk.now))
  return call(desk, asker, question.id)
}

const lastWithin = (desk: Desk, asker: Person) =>
  store.lastAnswered(desk.transaction, asker, new Date(desk.now.getTime() - joiningTime))

async function isWordless(desk: Desk, asker: Person, question: Question): Promise<boolean> {
  return (await store.written(desk.transaction, question, asker)).every(({ content }) => wordsOf(content) === '')
}

async function join(
  desk: Desk,
  asker: Person,
  question: Question,
  { content, number, album }: Incoming,
): Promise<void> {
  await store.addMessage(
    desk.transaction,
    asker,
    { questionId: question.id, side: 'asker', number, album, content },
    desk.now,
  )
  await store.change(desk.transaction, question, ['answered'], { lastAt: desk.now })
}
