import type { Saying } from '../../deliveries/tell.ts'
import type { Topic } from '../../guides/guide.ts'
import { isolateValue } from '../../language/direction.ts'
import { escapeHtml } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { neverTopic } from '../../limits/buttons.ts'
import type { Person } from '../../people/person.ts'
import { wordsOf } from '../../telegram/content.ts'
import { passIt, takeIt } from '../buttons.ts'
import type { Reason } from '../close.ts'
import type { HandedOver } from '../handover/handed-over.ts'
import { giveButton, giverName, noteFrom } from '../handover/handover-messages.ts'
import type { Written } from '../message-store.ts'
import { isDiscreet, labelOf, type Question } from '../question.ts'
import * as inPlace from '../talk/place-talk-messages.ts'
import { closeButton, interpretButton, spokenNames } from '../talk/talk-messages.ts'
import type { OfferWay } from './offer-store.ts'

type Offered = {
  question: Question
  asker: Person
  volunteer: Person
  messages: Written[]
  /** Until when they have time; or that it is over, or they were let off, and somebody else is asked. */
  until: Date | 'lapsed' | 'released'
  zone: string
  /** It is handed over by somebody. */
  given: HandedOver | undefined
  way: OfferWay
}

export function offer(t: Words, { question, asker, volunteer, messages, until, zone, given, way }: Offered): Saying {
  const shared = asker.spoken.some((language) => volunteer.spoken.includes(language))
  return {
    html: [
      `<b>${given ? t.html('handover.offer', { name: giverName(t, given) }) : t.html(titles[way])}</b>`,
      about(t, question, asker.spoken),
      given ? noteFrom(t, given) : '',
      quoted(t, messages),
      shared ? '' : t.html('questions.offer.noLanguage'),
      until instanceof Date
        ? t.html('questions.offer.until', { time: t.time(until, zone) })
        : t.html(`questions.offer.${until}`),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [[takeButton(t, question), passButton(t, question)]],
  }
}

const titles = {
  duty: 'questions.offer.title',
  cover: 'questions.offer.cover',
  assigned: 'questions.offer.assigned',
} as const

export /** "Language: Arabic. Topic: housing." — all that may be known of an asker before the question is taken. */
function about(t: Words, question: Question, spoken: readonly string[]): string {
  const topic = question.topic ? t.plain(`topics.${question.topic}`) : t.plain('topics.unknown')
  const discretion = isDiscreet(question) ? `\n${t.html('questions.offer.discreet')}` : ''
  return t.html('questions.offer.about', { languages: spokenNames(t, spoken), topic }) + discretion
}

/** Telegram's limit is 4096; the rest of the offer needs its room. */
const mostQuoted = 2800

function quoted(t: Words, messages: readonly Written[]): string {
  const words = messages
    .map(({ content }) => wordsOf(content))
    .filter(Boolean)
    .join('\n')
  const short = words.length > mostQuoted ? `${words.slice(0, mostQuoted).toWellFormed()}…` : words
  const attached = messages.filter(({ content }) => content.kind !== 'text').length
  return [
    short ? `<blockquote>${escapeHtml(isolateValue(short, t.language))}</blockquote>` : '',
    short === words ? '' : t.html('questions.offer.restLater'),
    attached > 0 ? t.html('questions.offer.attached', { count: attached }) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

export const takeButton = (t: Words, { id }: Question) => ({
  text: t.plain('questions.buttons.take'),
  callback_data: takeIt.data({ id }),
  style: 'success' as const,
})
const passButton = (t: Words, { id }: Question) => ({
  text: t.plain('questions.buttons.pass'),
  callback_data: passIt.data({ id }),
})

export const offerPassed = (t: Words, question: Question): Saying => ({
  html: t.html('questions.offer.passed'),
  keyboard: [[takeButton(t, question)], ...(question.topic ? [[neverButton(t, question.topic)]] : [])],
})
/** Who says no to this kind once can say no to all of it. */
const neverButton = (t: Words, topic: Topic) => ({
  text: t.plain('limits.buttons.neverTopic', { topic: t.plain(`topics.${topic}`) }),
  callback_data: neverTopic.data({ topic }),
})
export const offerGone = (t: Words): Saying => ({ html: t.html('questions.offer.gone') })
export const offerTaken = (t: Words): Saying => ({ html: t.html('questions.offer.taken') })
export const offerWithdrawn = (t: Words): Saying => ({ html: t.html('questions.offer.withdrawn') })

type Beginning = {
  question: Question
  asker: Person
  shared: string[]
  several: boolean
  given: HandedOver | undefined
}

export function begins(t: Words, { question, asker, shared, several, given }: Beginning): Saying {
  return {
    html: [
      `<b>${escapeHtml(labelOf(question))}</b> · ${about(t, question, asker.spoken)}`,
      given ? noteFrom(t, given) : '',
      t.html('questions.begins.now'),
      shared.length > 0 ? '' : t.html('questions.begins.noLanguage', { languages: spokenNames(t, asker.spoken) }),
      several ? t.html('questions.begins.several') : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      [closeButton(t, question), giveButton(t, question)],
      ...(shared.length > 0 ? [] : [[interpretButton(t, question)]]),
    ],
  }
}

export const bridgeWish = (t: Words, question: Question, language: string): Saying => ({
  html: t.html('questions.bridgeWish', { label: labelOf(question), language: t.spoken(language) }),
})

export const closed = (t: Words, question: Question, reason: Reason): Saying =>
  question.placeId === undefined
    ? { html: t.html(`questions.closed.forVolunteer.${reason}`, { label: labelOf(question) }) }
    : inPlace.closed(t, question, reason, 'volunteer')
