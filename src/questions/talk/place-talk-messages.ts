import type { Saying } from '../../deliveries/tell.ts'
import { escapeHtml } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import type { Keyboard } from '../../telegram/buttons.ts'
import { resumeIt } from '../buttons.ts'
import type { Reason } from '../close.ts'
import { labelOf, type Question, type Side, sideOf } from '../question.ts'
import { closeButton, interpretButton } from './talk-messages.ts'

type Begins = {
  question: Question
  intro: string
  /** What both speak. */
  shared: readonly string[]
  /** What the other side speaks. */
  spoken: readonly string[]
  /** The reader has several talks open. */
  several: boolean
}

export const beginsForVolunteer = (t: Words, { question, intro, shared, spoken, several }: Begins): Saying => ({
  html: [
    `<b>${escapeHtml(labelOf(question))}</b> · ${intro}`,
    t.html('questions.placeTalk.reaches'),
    inLanguage(t, shared, spoken),
    several ? t.html('questions.begins.several') : '',
  ]
    .filter(Boolean)
    .join('\n\n'),
  keyboard: beginning(t, question, shared),
})

export const beginsForAsker = (t: Words, { question, intro, shared, spoken, several }: Begins): Saying => ({
  html: [
    intro,
    `${t.html('questions.placeTalk.reachesThem')} ${inLanguage(t, shared, spoken)}`,
    several ? t.html('questions.placeTalk.several', { label: labelOf(question) }) : '',
    t.html('questions.placeTalk.otherQuestion'),
  ]
    .filter(Boolean)
    .join('\n\n'),
  keyboard: beginning(t, question, shared),
})

const beginning = (t: Words, question: Question, shared: readonly string[]): Keyboard => [
  ...(shared.length > 0 ? [] : [[interpretButton(t, question)]]),
  [closeButton(t, question)],
]

const inLanguage = (t: Words, [language]: readonly string[], spoken: readonly string[]): string =>
  language
    ? t.html('questions.taken.inLanguage', { language: t.spoken(language) })
    : t.html('questions.placeTalk.noLanguage', { languages: t.list(spoken.map((code) => t.spoken(code))) })

/** It rests when one of the two has written enough, and is over with its place. */
export function closed(t: Words, question: Question, reason: Reason, side: Side): Saying {
  if (reason === 'forgotten')
    return { html: t.html('questions.closed.forVolunteer.forgotten', { label: labelOf(question) }) }
  return reason === 'asker' || reason === 'volunteer'
    ? rests(t, question, side, reason === side)
    : { html: labelled(t, question, side, t.html(`questions.placeTalk.ended.${side}`)) }
}

/** Nothing that was agreed changes. */
const rests = (t: Words, question: Question, side: Side, own: boolean): Saying => ({
  html: labelled(t, question, side, t.html(`questions.placeTalk.rests.${own ? 'byYou' : 'byThem'}`)),
  keyboard: [
    [
      {
        text: t.plain('questions.buttons.resume'),
        callback_data: resumeIt.data({ id: question.id }),
        style: 'primary',
      },
    ],
  ],
})

export const resumed = (t: Words, question: Question, readerId: string): Saying => ({
  html: labelled(t, question, sideOf(question, readerId), t.html('questions.placeTalk.resumed')),
  keyboard: [[closeButton(t, question)]],
})

/** A volunteer has several talks and knows them by their labels. */
const labelled = (t: Words, question: Question, side: Side | undefined, html: string): string =>
  side === 'volunteer' ? `${t.html('questions.placeTalk.label', { label: labelOf(question) })}\n${html}` : html
