import { tell } from '../../deliveries/tell.ts'
import type { Topic } from '../../guides/guide.ts'
import type { Words } from '../../language/words.ts'
import type { Person } from '../../people/person.ts'
import { end } from '../close.ts'
import { type Desk, hushedFor, wordsFor } from '../desk.ts'
import { type Question, sideOf, subjects } from '../question.ts'
import * as store from '../store.ts'
import { threadOf } from './copy.ts'
import * as say from './place-talk-messages.ts'
import * as talks from './place-talk-store.ts'
import { otherSide } from './relay.ts'
import * as inTalk from './talk-messages.ts'

export type Beginning = {
  asker: Person
  volunteer: Person
  placeId: string
  topic?: Topic
  sensitive?: boolean
  /** What each side reads first: what it is about. HTML. */
  intro: { forAsker(t: Words): string; forVolunteer(t: Words): string }
}

/**
 * Opens the talk of a place in a task: whoever holds it and the asker the task is for write to each other through Lotse, as
 * in any talk, until the place or the task ends. Once; who has it already is told nothing.
 */
export async function beginTalk(desk: Desk, beginning: Beginning): Promise<Question> {
  const { transaction, outbox, now } = desk
  const { asker, volunteer, placeId, intro, topic, sensitive = false } = beginning
  const [before] = await talks.ofPlace(transaction, asker.groupId, placeId)
  if (before) return before
  const question = await talks.add(transaction, { asker, volunteer, placeId, topic, sensitive }, now)
  const shared = asker.spoken.filter((language) => volunteer.spoken.includes(language))
  const about = { subject: subjects.talk(question.id) }
  const held = (await store.openOf(transaction, volunteer)).held.length
  const asked = (await store.openOf(transaction, asker)).asked.length
  const toVolunteer = wordsFor(desk, volunteer)
  tell(
    outbox,
    volunteer,
    say.beginsForVolunteer(toVolunteer, {
      ...{ question, shared, spoken: asker.spoken, intro: intro.forVolunteer(toVolunteer) },
      several: held > 1 && !desk.settings.threads,
    }),
    { ...about, ...(await hushedFor(desk, volunteer)), ...threadOf(desk, question, volunteer) },
  )
  const toAsker = wordsFor(desk, asker)
  tell(
    outbox,
    asker,
    say.beginsForAsker(toAsker, {
      ...{ question, shared, spoken: volunteer.spoken, intro: intro.forAsker(toAsker), several: asked > 1 },
    }),
    { ...about, ...(await hushedFor(desk, asker)) },
  )
  if (asker.unreachable)
    tell(outbox, volunteer, inTalk.cannotBeReached(toVolunteer, question), {
      ...about,
      ...threadOf(desk, question, volunteer),
    })
  return question
}

/** The place is given back, or its task is over: so is its talk. Both sides are told once. */
export async function endTalksOf(desk: Desk, groupId: string, placeId: string): Promise<void> {
  for (const question of await talks.ofPlace(desk.transaction, groupId, placeId))
    if (question.state === 'closed') await talks.endResting(desk.transaction, question)
    else await end(desk, question, 'place')
}

export type Resumed = { kind: 'resumed'; question: Question } | { kind: 'already' | 'over' | 'not theirs' }

/** One of the two writes on in a talk that was at rest. The other one must know that their words go there again. */
export async function resume(desk: Desk, person: Person, questionId: string): Promise<Resumed> {
  const { transaction, now, outbox } = desk
  const question = await store.byId(transaction, person.groupId, questionId)
  if (!question || question.placeId === undefined || !sideOf(question, person.id)) return { kind: 'not theirs' }
  if (question.state === 'talking') return { kind: 'already' }
  const other = await otherSide(desk, question, person)
  if (!other || !(await talks.wake(transaction, question, now))) return { kind: 'over' }
  const awake: Question = { ...question, state: 'talking', closedAt: undefined, lastAt: now }
  for (const each of [person, other])
    tell(outbox, each, say.resumed(wordsFor(desk, each), awake, each.id), {
      subject: subjects.talk(question.id),
      ...(each.id === person.id ? { urgency: 'answer' as const } : await hushedFor(desk, each)),
      ...threadOf(desk, awake, each),
    })
  return { kind: 'resumed', question: awake }
}
