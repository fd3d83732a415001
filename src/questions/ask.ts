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

/** How long an answered question is still meant by "I want a person", in milliseconds. */
export const recent = 60 * 60_000

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
  if (incoming.content.kind === 'text') {
    if (intent.kind === 'greeting' || intent.kind === 'thanks') return { kind: intent.kind }
    if (intent.kind === 'person') return { kind: 'called', called: await callWithWords(desk, asker, incoming, before) }
  }
  const danger = intent.kind === 'danger' ? intent.danger : undefined
  const { guides, clear } = knowledge.find(text, asker)
  const shown = guides.slice(0, guidesShown)
  const topic = danger ? 'emergency' : topicOf(shown, clear)
  const question = await openOrJoin(desk, asker, incoming, topic, before)
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
async function openOrJoin(
  desk: Desk,
  asker: Person,
  incoming: Incoming,
  topic: Topic | undefined,
  before: Question | undefined,
): Promise<Question> {
  if (!before?.wordless || !isJustBefore(desk, before))
    return store.open(desk.transaction, asker, incoming, topic, desk.now)
  await join(desk, asker, before, incoming)
  await store.change(desk.transaction, before, ['answered'], { wordless: false, ...(topic ? { topic } : {}) })
  return { ...before, topic: topic ?? before.topic }
}

/** Something to look at or listen to, without a word. */
async function lookAt(desk: Desk, asker: Person, incoming: Incoming, before: Question | undefined): Promise<Asked> {
  if (!before || !isJustBefore(desk, before))
    return { kind: 'needs eyes', question: store.open(desk.transaction, asker, incoming, undefined, desk.now) }
  await join(desk, asker, before, incoming)
  // Who sent words first learns once that a person will see the picture too.
  return { kind: before.wordless ? 'joined' : 'needs eyes', question: before }
}

async function callWithWords(
  desk: Desk,
  asker: Person,
  incoming: Incoming,
  before: Question | undefined,
): Promise<Called> {
  const question = before ?? store.open(desk.transaction, asker, incoming, undefined, desk.now)
  await desk.transaction.flush()
  return call(desk, asker, question.id)
}

const isJustBefore = ({ now }: Desk, { lastAt }: Question): boolean => now.getTime() - lastAt.getTime() <= joiningTime

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
