import type { Saying } from '../deliveries/tell.ts'
import { topics } from '../guides/guide.ts'
import type { Words } from '../language/words.ts'
import { inRows, type Keyboard } from '../telegram/buttons.ts'
import { discreet, topicIs } from './buttons.ts'
import type { Step } from './offer.ts'
import { isDiscreet, type Question } from './question.ts'
import { closeButton, topicName } from './talk-messages.ts'

/** What is going on now that a person was asked for; the same message is rewritten from step to step. */
export function called(t: Words, question: Question, step: Step, zone: string): Saying {
  const ask = question.topic === undefined ? `\n\n${t.html('questions.called.whatAbout')}` : ''
  return {
    html: `${standing(t, step, zone)}\n\n${t.html('questions.called.writeOn')}${ask}`,
    keyboard: waitingButtons(t, question),
  }
}

/** The waiting message after the asker has said more about their question. */
export function filed(t: Words, question: Question, zone: string): Saying {
  const { nextStepAt: until } = question
  const noted = t.html(isDiscreet(question) ? 'questions.filed.discreet' : 'questions.filed.open', {
    topic: topicName(t, question),
  })
  const now = until ? standing(t, { kind: 'asked', until }, zone) : ''
  return {
    html: [noted, now, t.html('questions.called.writeOn')].filter(Boolean).join('\n\n'),
    keyboard: waitingButtons(t, question),
  }
}

/** Nobody on duty could take it; whoever else was asked. */
export const stillWaiting = (t: Words, question: Question, whom: 'group' | 'coordinators' | 'nobody'): Saying => ({
  html: t.html(`questions.stillWaiting.${whom}`),
  keyboard: waitingButtons(t, question),
})

/** Whoever helped cannot go on; and what is going on now. */
export const handedBack = (t: Words, question: Question, step: Step, zone: string): Saying => ({
  html: `${t.html('questions.handedBack')}\n\n${standing(t, step, zone)}`,
  keyboard: waitingButtons(t, question),
})

/** Whoever helped gives the talk to somebody else; and what is going on now. */
export const handedOver = (t: Words, question: Question, step: Step, zone: string): Saying => ({
  html: `${t.html('handover.forAsker')}\n\n${standing(t, step, zone)}`,
  keyboard: waitingButtons(t, question),
})

const standing = (t: Words, step: Step, zone: string): string =>
  step.kind === 'asked'
    ? t.html('questions.called.asked', { time: t.time(step.until, zone) })
    : t.html(`questions.called.${step.whom}`)

const waitingButtons = (t: Words, question: Question): Keyboard => [
  ...(question.topic === undefined ? topicRows(t, question) : []),
  ...(isDiscreet(question) ? [] : [[discreetButton(t, question)]]),
  [closeButton(t, question)],
]

const topicRows = (t: Words, { id }: Question): Keyboard =>
  inRows(
    topics.map((topic) => ({ text: t.plain(`topics.${topic}`), callback_data: topicIs.data({ id, topic }) })),
    2,
  )

const discreetButton = (t: Words, { id }: Question) => ({
  text: t.plain('questions.buttons.discreet'),
  callback_data: discreet.data({ id }),
})
