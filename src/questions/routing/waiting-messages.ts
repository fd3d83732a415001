import type { Saying } from '../../deliveries/tell.ts'
import { topics } from '../../guides/guide.ts'
import type { Words } from '../../language/words.ts'
import { inRows, type Keyboard } from '../../telegram/buttons.ts'
import { addDays, dayOf } from '../../wall-clock.ts'
import { discreet, topicIs } from '../buttons.ts'
import type { Desk } from '../desk.ts'
import { keyOf } from '../outcome.ts'
import { isDiscreet, type Question } from '../question.ts'
import { closeButton, interpretButton, topicName } from '../talk/talk-messages.ts'
import type { Wait } from './wait.ts'

/** What time it is where people live. */
type Clock = Pick<Desk, 'now' | 'settings'>

/** What is going on now that a person was asked for; the same message is rewritten from step to step. */
export function called(t: Words, question: Question, wait: Wait, clock: Clock): Saying {
  return waiting(t, question, wait, [
    state(t, wait, clock),
    meanwhile(t, question, wait),
    t.html('questions.called.writeOn'),
    question.topic === undefined ? t.html('questions.called.whatAbout') : '',
  ])
}

/** Nobody is left to be asked: what else there is to say stands in the message above. */
export const stillWaiting = (t: Words, question: Question, wait: Wait, clock: Clock): Saying =>
  waiting(t, question, wait, [state(t, wait, clock), meanwhile(t, question, wait)])

/** The waiting message after the asker has said more about their question. */
export function filed(t: Words, question: Question, wait: Wait, clock: Clock): Saying {
  const noted = t.html(isDiscreet(question) ? 'questions.filed.discreet' : 'questions.filed.open', {
    topic: topicName(t, question),
  })
  return waiting(t, question, wait, [noted, state(t, wait, clock), t.html('questions.called.writeOn')])
}

/** Whoever helped cannot go on; and what is going on now. */
export const handedBack = (t: Words, question: Question, wait: Wait, clock: Clock): Saying =>
  waiting(t, question, wait, [t.html('questions.handedBack'), state(t, wait, clock)])

/** Whoever helped gives the talk to somebody else; and what is going on now. */
export const handedOver = (t: Words, question: Question, wait: Wait, clock: Clock): Saying =>
  waiting(t, question, wait, [t.html('handover.forAsker'), state(t, wait, clock)])

/** Somebody has taken it: the waiting message is of no further use. */
export const waitIsOver = (t: Words): Saying => ({ html: t.html('questions.called.over') })

/** Whatever else there is to say, who is in danger reads the numbers first. */
function waiting(t: Words, question: Question, wait: Wait, parts: string[]): Saying {
  const numbers = question.topic === 'emergency' ? t.html('danger.emergency') : ''
  return { html: [numbers, ...parts].filter(Boolean).join('\n\n'), keyboard: waitingButtons(t, question, wait) }
}

function state(t: Words, wait: Wait, { now, settings: { timeZone } }: Clock): string {
  if (wait.kind === 'asked') {
    const { until, afterwards, language } = wait
    const asked = t.html('questions.called.asked', { time: t.time(until, timeZone) })
    const talk =
      language === undefined
        ? t.html('questions.called.noLanguage')
        : t.html('questions.called.inLanguage', { language: t.spoken(language) })
    return `${asked} ${t.html(`questions.called.then.${keyOf(afterwards)}`)}\n${talk}`
  }
  const { why, whom, quietUntil, nextDuty } = wait
  return [
    t.html(`questions.called.why.${keyOf(why)}`),
    t.html(`questions.called.${whom}`),
    quietUntil ? t.html('questions.called.quiet', { when: when(t, quietUntil, now, timeZone) }) : '',
    nextDuty
      ? t.html('questions.called.nextDuty', { when: when(t, nextDuty, now, timeZone) })
      : t.html('questions.called.hours'),
    t.html('questions.called.willTell'),
  ]
    .filter(Boolean)
    .join(' ')
}

/** "heute um 18:00 Uhr", "morgen um 09:00 Uhr", "am Mi., 25. November 2026, um 09:00 Uhr". */
function when(t: Words, instant: Date, now: Date, zone: string): string {
  const [day, today] = [dayOf(instant, zone), dayOf(now, zone)]
  const key = day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : 'later'
  return t.plain(`questions.when.${key}`, { date: t.day(instant, zone), time: t.time(instant, zone) })
}

/** It will take a while, and there is something to read. */
const meanwhile = (t: Words, question: Question, wait: Wait): string =>
  wait.kind === 'told' && question.topic !== 'emergency' ? t.html('questions.called.meanwhile') : ''

const waitingButtons = (t: Words, question: Question, wait: Wait): Keyboard => [
  ...(question.topic === undefined ? topicRows(t, question) : []),
  ...(isDiscreet(question) ? [] : [[discreetButton(t, question)]]),
  ...(wait.kind === 'asked' && wait.language === undefined ? [[interpretButton(t, question)]] : []),
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
