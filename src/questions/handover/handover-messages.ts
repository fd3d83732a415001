import type { Saying } from '../../deliveries/tell.ts'
import { isolateValue } from '../../language/direction.ts'
import { escapeHtml } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { nameOf } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import type { Keyboard } from '../../telegram/buttons.ts'
import { dropNote, giveAll, giveTalk, keepTalk, takeBackTalk, writeNote } from '../buttons.ts'
import { keyOf } from '../outcome.ts'
import { labelOf, type Question } from '../question.ts'
import { topicName } from '../talk/talk-messages.ts'
import type { HandedOver } from './handed-over.ts'
import { longestNote } from './handover.ts'
import type { TakenBack } from './take-back.ts'

/** "#k7m · Housing", or only its label while nobody knows what it is about. */
const nameFor = (t: Words, question: Question): string =>
  question.topic === undefined ? labelOf(question) : `${labelOf(question)} · ${topicName(t, question)}`

/** Somebody's duty has ended, and they still hold talks. */
export function dutyEnded(t: Words, talks: readonly Question[], now: Date): Saying {
  return {
    html: `${t.html('handover.dutyEnded', { count: talks.length })}\n\n${whatBecomes(t, talks, now)}`,
    keyboard: choices(t, talks),
  }
}

/** The talks somebody holds, whenever they want to see them. */
export const openTalks = (t: Words, talks: readonly Question[], now: Date): Saying => ({
  html: `<b>${t.html('handover.openTalks', { count: talks.length })}</b>\n\n${whatBecomes(t, talks, now)}`,
  keyboard: choices(t, talks),
})

/** The same message after some of the talks were settled. */
export const restOfTalks = (t: Words, talks: readonly Question[], now: Date): Saying =>
  talks.length === 0
    ? { html: t.html('handover.allSettled') }
    : { html: whatBecomes(t, talks, now), keyboard: choices(t, talks) }

/** More would not fit one message; whoever has more finds them in the talks themselves. */
const mostShown = 20

const whatBecomes = (t: Words, talks: readonly Question[], now: Date): string =>
  [
    talks
      .slice(0, mostShown)
      .map((question) =>
        t.html('handover.line', {
          talk: nameFor(t, question),
          duration: t.duration(now.getTime() - (question.takenAt ?? now).getTime()),
        }),
      )
      .join('\n'),
    t.html('handover.question', { count: talks.length }),
  ].join('\n\n')

const choices = (t: Words, talks: readonly Question[]): Keyboard => [
  ...talks.slice(0, mostShown).map((question) => [
    { text: t.plain('handover.buttons.keep', { label: labelOf(question) }), callback_data: keepTalk.data(question) },
    { text: t.plain('handover.buttons.giveOne', { label: labelOf(question) }), callback_data: giveTalk.data(question) },
  ]),
  ...(talks.length > 1 ? [[{ text: t.plain('handover.buttons.giveAll'), callback_data: giveAll.data({}) }]] : []),
]

export const giveButton = (t: Words, { id }: Question) => ({
  text: t.plain('handover.buttons.give'),
  callback_data: giveTalk.data({ id }),
})

/** To whoever has just handed a talk over. `asked`: somebody was. `asking`: their next words become the note. */
export function given(
  t: Words,
  question: Question,
  { asked = true, asking }: { asked?: boolean; asking: boolean },
): Saying {
  return {
    html: [
      t.html(asked ? 'handover.given' : 'handover.givenToNobody', { talk: nameFor(t, question) }),
      asking ? t.html('handover.askNote') : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [[asking ? noNoteButton(t, question) : noteButton(t, question)], [backButton(t, question)]],
  }
}

/** To whoever has handed several over at once. */
export const givenAll = (t: Words, questions: readonly Question[]): Saying => ({
  html: `${t.html('handover.givenAll')}\n${questions.map((question) => `• ${escapeHtml(nameFor(t, question))}`).join('\n')}\n\n${t.html('handover.givenAllRest')}`,
  keyboard: questions.slice(0, mostShown).map((question) => [
    { ...noteButton(t, question), text: t.plain('handover.buttons.noteFor', { label: labelOf(question) }) },
    { ...backButton(t, question), text: t.plain('handover.buttons.keep', { label: labelOf(question) }) },
  ]),
})

export const askNote = (t: Words, question: Question): Saying => ({
  html: `<b>${escapeHtml(nameFor(t, question))}</b>\n${t.html('handover.askNote')}`,
  keyboard: [[noNoteButton(t, question)]],
})

/** Their note, as it is shown to whoever is to go on: so that words meant for somebody else are noticed. */
export const noted = (t: Words, question: Question, text: string): Saying => ({
  html: `${t.html('handover.noted', { label: labelOf(question) })}\n${quote(t, text)}`,
  keyboard: [
    [{ text: t.plain('handover.buttons.deleteNote'), callback_data: dropNote.data(question) }],
    [backButton(t, question)],
  ],
})
export const noteTooLong = (t: Words): Saying => ({ html: t.html('handover.noteTooLong', { count: longestNote }) })
export const noteIsText = (t: Words): Saying => ({ html: t.html('handover.noteIsText') })
export const notPossible = (t: Words): Saying => ({ html: t.html('handover.notPossible') })

const noNoteButton = (t: Words, question: Question) => ({
  text: t.plain('handover.buttons.noNote'),
  callback_data: dropNote.data(question),
})
const noteButton = (t: Words, question: Question) => ({
  text: t.plain('handover.buttons.note'),
  callback_data: writeNote.data(question),
})
const backButton = (t: Words, question: Question) => ({
  text: t.plain('handover.buttons.back'),
  callback_data: takeBackTalk.data(question),
})

export function takenBack(t: Words, { kind }: TakenBack): string {
  const own = kind === 'back' || kind === 'taken over' || kind === 'over' || kind === 'not theirs'
  return t.plain(`${own ? 'handover.toasts.back' : 'questions.toasts.take'}.${keyOf(kind)}`)
}

export const inGoodHands = (t: Words, question: Question, taker: Person): Saying => ({
  html: t.html('handover.inGoodHands', { label: labelOf(question), name: nameOf(taker, t) }),
})

/** To whoever gave a talk away and writes into it. */
export const gaveAway = (t: Words, question: Question): Saying => ({
  html: t.html(`handover.gaveAway.${question.state === 'waiting' ? 'waiting' : 'taken'}`, { label: labelOf(question) }),
  ...(question.state === 'waiting' ? { keyboard: [[backButton(t, question)]] } : {}),
})

export const giverName = (t: Words, { from }: HandedOver): string =>
  from ? nameOf(from, t) : t.plain('people.somebody')

/** The note as whoever is asked, or has taken the talk over, reads it. */
export const noteFrom = (t: Words, { from, note }: HandedOver): string =>
  from && note ? `${t.html('handover.noteFrom', { name: nameOf(from, t) })}\n${quote(t, note)}` : ''

/** A note that came when the talk was taken over already. */
export const lateNote = (t: Words, question: Question, writer: Person, note: string): Saying => ({
  html: `${escapeHtml(labelOf(question))} · ${t.html('handover.noteFrom', { name: nameOf(writer, t) })}\n${quote(t, note)}`,
})

const quote = (t: Words, note: string): string =>
  `<blockquote>${escapeHtml(isolateValue(note, t.language))}</blockquote>`
