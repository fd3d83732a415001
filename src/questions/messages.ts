import type { Saying } from '../deliveries/tell.ts'
import { openGuide } from '../guides/buttons.ts'
import { type Guide, topics } from '../guides/guide.ts'
import { isolateValue, paragraph } from '../language/direction.ts'
import { escapeHtml } from '../language/html.ts'
import { endonyms } from '../language/languages.ts'
import type { Words } from '../language/words.ts'
import { setLanguage } from '../people/buttons.ts'
import type { Person } from '../people/person.ts'
import { inRows, type Keyboard } from '../telegram/buttons.ts'
import { wordsOf } from '../telegram/content.ts'
import {
  bridge,
  closeIt,
  discreet,
  human,
  keepContact,
  newOne,
  passIt,
  rateIt,
  sendTo,
  showContact,
  takeIt,
  topicIs,
} from './buttons.ts'
import type { Reason } from './close.ts'
import type { Danger } from './intent.ts'
import type { Written } from './message-store.ts'
import type { Step } from './offer.ts'
import { isDiscreet, labelOf, type Question, sideOf } from './question.ts'

// ——— What the asker reads

export function answer(
  t: Words,
  question: Question,
  guides: Guide[],
  { dangers = [], alsoLanguage }: { dangers?: readonly Danger[]; alsoLanguage?: Person['language'] | undefined },
): Saying {
  const [best] = guides
  const parts = [
    dangerNumbers(t, dangers),
    best ? guideSummary(best) : dangers.length > 0 ? t.html('questions.alsoPerson') : t.html('questions.nothingFits'),
    best ? t.html(guides.length > 1 ? 'questions.orThese' : 'questions.orPerson') : '',
  ]
  const keyboard: Keyboard = [
    ...guides.map((guide) => [{ text: guide.title, callback_data: openGuide.data({ slug: guide.slug }) }]),
    [humanButton(t, question)],
    ...(alsoLanguage
      ? [[{ text: endonyms[alsoLanguage], callback_data: setLanguage.data({ code: alsoLanguage }) }]]
      : []),
  ]
  return { html: parts.filter(Boolean).join('\n\n'), keyboard }
}

function guideSummary({ title, summary, language }: Guide): string {
  const heading = `<b>${paragraph(escapeHtml(title), language)}</b>`
  return summary ? `${heading}\n${paragraph(escapeHtml(summary), language)}` : heading
}

/** The numbers to call, before anything else. Those of an emergency stand among the others, too. */
function dangerNumbers(t: Words, dangers: readonly Danger[]): string {
  const closer = dangers.filter((danger) => danger !== 'emergency')
  return (closer.length > 0 ? closer : dangers).map((danger) => t.html(`danger.${danger}`)).join('\n\n')
}

export function needsEyes(t: Words, question: Question): Saying {
  return { html: t.html('questions.needsEyes'), keyboard: [[humanButton(t, question)]] }
}

const humanButton = (t: Words, { id }: Question) => ({
  text: t.plain('questions.buttons.human'),
  callback_data: human.data({ id }),
  style: 'primary' as const,
})

/** What is going on now that a person was asked for; the same message is rewritten from step to step. */
export function called(t: Words, question: Question, step: Step, zone: string): Saying {
  const ask = question.topic === undefined ? `\n\n${t.html('questions.called.whatAbout')}` : ''
  return {
    html: `${standing(t, step, zone)}\n\n${t.html('questions.called.writeOn')}${ask}`,
    keyboard: waitingButtons(t, question),
  }
}

const standing = (t: Words, step: Step, zone: string): string =>
  step.kind === 'asked'
    ? t.html('questions.called.asked', { time: t.time(step.until, zone) })
    : t.html(`questions.called.${step.whom}`)

const waitingButtons = (t: Words, question: Question): Keyboard => [
  ...(question.topic === undefined ? topicRows(t, question) : []),
  ...(isDiscreet(question) ? [] : [[discreetButton(t, question)]]),
  [closeButton(t, question)],
]

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

const topicRows = (t: Words, { id }: Question): Keyboard =>
  inRows(
    topics.map((topic) => ({ text: t.plain(`topics.${topic}`), callback_data: topicIs.data({ id, topic }) })),
    2,
  )

const discreetButton = (t: Words, { id }: Question) => ({
  text: t.plain('questions.buttons.discreet'),
  callback_data: discreet.data({ id }),
})
const closeButton = (t: Words, { id }: Question) => ({
  text: t.plain('questions.buttons.close'),
  callback_data: closeIt.data({ id }),
})

export function taken(
  t: Words,
  { question, volunteer, shared }: { question: Question; volunteer: Person; shared: string[] },
): Saying {
  const language = shared[0]
    ? t.html('questions.taken.inLanguage', { language: t.spoken(shared[0]) })
    : t.html('questions.taken.noLanguage', { languages: spokenNames(t, volunteer.spoken) })
  const bridges = shared[0]
    ? []
    : inRows(
        volunteer.spoken.slice(0, 4).map((code) => ({
          text: t.spoken(code),
          callback_data: bridge.data({ id: question.id, language: code }),
        })),
        2,
      )
  return { html: `${t.html('questions.taken.now')}\n${language}`, keyboard: [...bridges, [closeButton(t, question)]] }
}

export const added = (t: Words): Saying => ({ html: t.html('questions.added') })

/** `id`: of the message that may be a question of its own. */
export const addedMaybeNew = (t: Words, id: string): Saying => ({
  html: t.html('questions.addedMaybeNew'),
  keyboard: [[{ text: t.plain('questions.buttons.new'), callback_data: newOne.data({ id }) }]],
})

/** Somebody is in danger who is waiting or talking: the numbers, and that their words have arrived. */
export const addedInDanger = (t: Words, dangers: readonly Danger[]): Saying => ({
  html: [dangerNumbers(t, dangers), t.html('questions.added')].join('\n\n'),
})

export function closedForAsker(t: Words, question: Question, reason: Reason): Saying {
  const talked = question.volunteerId !== undefined
  const key = reason === 'asker' && !talked ? 'withdrawn' : reason
  return {
    html: [
      t.html(`questions.closed.forAsker.${key}`),
      talked ? t.html('questions.closed.rate') : t.html('questions.closed.askAgain'),
    ].join('\n\n'),
    ...(talked ? { keyboard: starRows(question) } : {}),
  }
}

/** The stars stay, for who meant another one. */
export const rated = (t: Words, question: Question, stars: number): Saying => ({
  html: t.html('questions.closed.thanks', { stars: '⭐'.repeat(stars) }),
  keyboard: starRows(question),
})

function starRows({ id }: Question): Keyboard {
  const stars = [1, 2, 3, 4, 5].map((count) => ({
    text: '⭐'.repeat(count),
    callback_data: rateIt.data({ id, stars: String(count) }),
  }))
  return [stars.slice(0, 3), stars.slice(3)]
}

export const contactWarning = (t: Words, number: number): Saying => ({
  html: t.html('questions.contact.warning'),
  keyboard: [
    [
      {
        text: t.plain('questions.buttons.keepContact'),
        callback_data: keepContact.data({ number: String(number) }),
        style: 'primary',
      },
    ],
    [{ text: t.plain('questions.buttons.showContact'), callback_data: showContact.data({ number: String(number) }) }],
  ],
})

/** Whoever helped cannot go on; and what is going on now. */
export const handedBack = (t: Words, question: Question, step: Step, zone: string): Saying => ({
  html: `${t.html('questions.handedBack')}\n\n${standing(t, step, zone)}`,
  keyboard: waitingButtons(t, question),
})

// ——— What a volunteer reads

type Offered = {
  question: Question
  asker: Person
  volunteer: Person
  messages: Written[]
  /** Until when they have time; undefined when it is over and somebody else is asked. */
  until: Date | undefined
  zone: string
}

export function offer(t: Words, { question, asker, volunteer, messages, until, zone }: Offered): Saying {
  const shared = asker.spoken.some((language) => volunteer.spoken.includes(language))
  return {
    html: [
      `<b>${t.html('questions.offer.title')}</b>`,
      about(t, question, asker.spoken),
      quoted(t, messages),
      shared ? '' : t.html('questions.offer.noLanguage'),
      until ? t.html('questions.offer.until', { time: t.time(until, zone) }) : t.html('questions.offer.lapsed'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [[takeButton(t, question), passButton(t, question)]],
  }
}

const takeButton = (t: Words, { id }: Question) => ({
  text: t.plain('questions.buttons.take'),
  callback_data: takeIt.data({ id }),
  style: 'success' as const,
})
const passButton = (t: Words, { id }: Question) => ({
  text: t.plain('questions.buttons.pass'),
  callback_data: passIt.data({ id }),
})

/** "Language: Arabic. Topic: housing." — all that may be known of an asker before the question is taken. */
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

export const offerPassed = (t: Words, question: Question): Saying => ({
  html: t.html('questions.offer.passed'),
  keyboard: [[takeButton(t, question)]],
})
export const offerGone = (t: Words): Saying => ({ html: t.html('questions.offer.gone') })
export const offerTaken = (t: Words): Saying => ({ html: t.html('questions.offer.taken') })
export const offerWithdrawn = (t: Words): Saying => ({ html: t.html('questions.offer.withdrawn') })

type Beginning = { question: Question; asker: Person; shared: string[]; several: boolean }

export function begins(t: Words, { question, asker, shared, several }: Beginning): Saying {
  return {
    html: [
      `<b>${escapeHtml(labelOf(question))}</b> · ${about(t, question, asker.spoken)}`,
      t.html('questions.begins.now'),
      shared.length > 0 ? '' : t.html('questions.begins.noLanguage', { languages: spokenNames(t, asker.spoken) }),
      several ? t.html('questions.begins.several') : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [[closeButton(t, question)]],
  }
}

export const from = (t: Words, question: Question): string => `${labelOf(question)} · ${topicName(t, question)}`
export const threadName = (t: Words, question: Question): string => from(t, question).slice(0, 128)
const topicName = (t: Words, { topic }: Question) => t.plain(`topics.${topic ?? 'unknown'}`)

export const whichTalk = (t: Words, talks: readonly Question[], own: string, number: number): Saying => ({
  html: t.html('questions.whichTalk'),
  keyboard: talks.map((question) => [
    {
      text:
        question.askerId === own
          ? t.plain('questions.buttons.ownQuestion', { topic: topicName(t, question) })
          : from(t, question),
      callback_data: sendTo.data({ id: question.id, number: String(number) }),
    },
  ]),
})

export const whichToClose = (t: Words, talks: readonly Question[], own: string): Saying => ({
  html: t.html('questions.whichToClose'),
  keyboard: talks.map((question) => [
    {
      text:
        question.askerId === own
          ? t.plain('questions.buttons.ownQuestion', { topic: topicName(t, question) })
          : from(t, question),
      callback_data: closeIt.data({ id: question.id }),
    },
  ]),
})

export const closedForVolunteer = (t: Words, question: Question, reason: Reason): Saying => ({
  html: t.html(`questions.closed.forVolunteer.${reason}`, { label: labelOf(question) }),
})

export const bridgeWish = (t: Words, question: Question, language: string): Saying => ({
  html: t.html('questions.bridgeWish', { label: labelOf(question), language: t.spoken(language) }),
})

// ——— What both read

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

// ——— What the group chat and coordinators read

export const card = (t: Words, { question, spoken }: { question: Question; spoken: readonly string[] }): Saying => ({
  html: `<b>${t.html('questions.card.title')}</b>\n${about(t, question, spoken)}\n\n${t.html('questions.card.take')}`,
  keyboard: [[takeButton(t, question)]],
})

export const cardTaken = (t: Words, question: Question, volunteer: Person): Saying => ({
  html: t.html('questions.card.taken', {
    topic: topicName(t, question),
    name: volunteer.name ?? t.plain('people.somebody'),
  }),
})

export const alarm = (
  t: Words,
  { question, spoken, card }: { question: Question; spoken: readonly string[]; card: boolean },
): Saying => ({
  html: `<b>${t.html('questions.alarm.title')}</b>\n${about(t, question, spoken)}\n\n${t.html(card ? 'questions.alarm.withCard' : 'questions.alarm.discreet')}`,
  keyboard: [[takeButton(t, question)]],
})

const spokenNames = (t: Words, codes: readonly string[]) => codes.map((code) => t.spoken(code)).join(', ')
