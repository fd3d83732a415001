import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import type { Person } from '../../people/person.ts'
import { interpretFor } from '../../tasks/interpreting/buttons.ts'
import { closeIt, sendTo } from '../buttons.ts'
import { labelOf, type Question, sideOf } from '../question.ts'

export const whichTalk = (t: Words, talks: readonly Question[], own: string, number: number): Saying => ({
  html: t.html('questions.whichTalk'),
  keyboard: talks.map((question) => [
    { text: nameOf(t, question, own), callback_data: sendTo.data({ id: question.id, number: String(number) }) },
  ]),
})

export const whichToClose = (t: Words, talks: readonly Question[], own: string): Saying => ({
  html: t.html('questions.whichToClose'),
  keyboard: talks.map((question) => [
    { text: nameOf(t, question, own), callback_data: closeIt.data({ id: question.id }) },
  ]),
})

/** A talk as one of its sides knows it. `own`: the id of whoever reads it. */
const nameOf = (t: Words, question: Question, own: string): string => {
  if (question.askerId !== own) return from(t, question)
  return question.placeId === undefined
    ? t.plain('questions.buttons.ownQuestion', { topic: topicName(t, question) })
    : t.plain('questions.buttons.placeTalk', { label: labelOf(question) })
}

export const cannotBeReached = (t: Words, question: Question): Saying => ({
  html: t.html('questions.cannotBeReached'),
  keyboard: [[closeButton(t, question)]],
})
export const reachableAgain = (t: Words): Saying => ({ html: t.html('questions.reachableAgain') })
export const notDelivered = (t: Words): Saying => ({ html: t.html('questions.notDelivered') })

type Silence = { question: Question; person: Person; at: Date; zone: string }

export function silenceWarning(t: Words, { question, person, at, zone }: Silence): Saying {
  const key = question.state === 'waiting' ? 'waiting' : sideOf(question, person.id)
  return {
    html: t.html(`questions.silenceWarning.${key}`, {
      date: t.date(at, zone),
      time: t.time(at, zone),
      label: labelOf(question),
    }),
    keyboard: [[closeButton(t, question)]],
  }
}

export const from = (t: Words, question: Question): string => `${labelOf(question)} · ${topicName(t, question)}`
export const threadName = (t: Words, question: Question): string => from(t, question).slice(0, 128)
export const topicName = (t: Words, { topic, placeId }: Question) =>
  t.plain(placeId === undefined ? `topics.${topic ?? 'unknown'}` : 'questions.placeTalk.topic')

export const closeButton = (t: Words, { id, placeId }: Question) => ({
  text: t.plain(placeId === undefined ? 'questions.buttons.close' : 'questions.buttons.pauseTalk'),
  callback_data: closeIt.data({ id }),
})

/** Where there is no language in common. */
export const interpretButton = (t: Words, { id }: Question) => ({
  text: t.plain('tasks.interpreting.now'),
  callback_data: interpretFor.data({ id }),
})

export const spokenNames = (t: Words, codes: readonly string[]) => t.list(codes.map((code) => t.spoken(code)))
