import { newOne as newAppointment } from '../appointments/buttons.ts'
import type { Saying } from '../deliveries/tell.ts'
import { openGuide } from '../guides/buttons.ts'
import type { Guide } from '../guides/guide.ts'
import { paragraph } from '../language/direction.ts'
import { escapeHtml } from '../language/html.ts'
import { endonyms } from '../language/languages.ts'
import type { Words } from '../language/words.ts'
import { setLanguage } from '../people/buttons.ts'
import type { Person } from '../people/person.ts'
import { inRows, type Keyboard } from '../telegram/buttons.ts'
import { bridge, human, keepContact, newOne, rateIt, showContact } from './buttons.ts'
import type { Reason } from './close.ts'
import type { Danger } from './intent.ts'
import type { Question } from './question.ts'
import * as inPlace from './talk/place-talk-messages.ts'
import { closeButton, interpretButton, spokenNames } from './talk/talk-messages.ts'

type Beside = {
  dangers?: readonly Danger[]
  alsoLanguage?: Person['language'] | undefined
  /** They say that they have an appointment. */
  appointment?: boolean
}

export function answer(
  t: Words,
  question: Question,
  guides: Guide[],
  { dangers = [], alsoLanguage, appointment = false }: Beside,
): Saying {
  const [best] = guides
  const parts = [
    dangerNumbers(t, dangers),
    best ? guideSummary(best) : dangers.length > 0 ? t.html('questions.alsoPerson') : t.html('questions.nothingFits'),
    best ? t.html(guides.length > 1 ? 'questions.orThese' : 'questions.orPerson') : '',
  ]
  const keyboard: Keyboard = [
    ...guides.map((guide) => [{ text: guide.title, callback_data: openGuide.data({ slug: guide.slug }) }]),
    ...(appointment
      ? [[{ text: t.plain('appointments.buttons.note'), callback_data: newAppointment.data({ kind: 'appointment' }) }]]
      : []),
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

export const added = (t: Words): Saying => ({ html: t.html('questions.added') })

/** `id`: of the message that may be a question of its own. */
export const addedMaybeNew = (t: Words, { placeId }: Question, id: string): Saying => ({
  html: t.html(placeId === undefined ? 'questions.addedMaybeNew' : 'questions.placeTalk.addedMaybeNew'),
  keyboard: [[{ text: t.plain('questions.buttons.new'), callback_data: newOne.data({ id }) }]],
})

/** Somebody is in danger who is waiting or talking: the numbers, and that their words have arrived. */
export const addedInDanger = (t: Words, { placeId }: Question, dangers: readonly Danger[]): Saying => ({
  html: [
    dangerNumbers(t, dangers),
    t.html(placeId === undefined ? 'questions.added' : 'questions.placeTalk.added'),
  ].join('\n\n'),
})

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

type Taken = {
  question: Question
  volunteer: Person
  shared: string[]
  /** 'another': goes on where somebody else began. 'same': whoever had handed it over is there again. */
  who?: 'now' | 'another' | 'same'
}

export function taken(t: Words, { question, volunteer, shared, who = 'now' }: Taken): Saying {
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
  return {
    html: `${t.html(`questions.taken.${who}`)}\n${language}`,
    keyboard: [...bridges, ...(shared[0] ? [] : [[interpretButton(t, question)]]), [closeButton(t, question)]],
  }
}

export function closed(t: Words, question: Question, reason: Reason): Saying {
  if (question.placeId !== undefined) return inPlace.closed(t, question, reason, 'asker')
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
