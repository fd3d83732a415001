import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import type { Person } from '../../people/person.ts'
import { showWay } from '../buttons.ts'
import type { HandedOver } from '../handover/handed-over.ts'
import { giverName } from '../handover/handover-messages.ts'
import type { Question } from '../question.ts'
import { topicName } from '../talk/talk-messages.ts'
import { about, takeButton } from './volunteer-messages.ts'

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

type Alarm = {
  question: Question
  spoken: readonly string[]
  card: boolean
  given: HandedOver | undefined
  /** The group vets, and there is nobody who may take it. */
  nobodyCleared: boolean
}

export const alarm = (t: Words, { question, spoken, card, given, nobodyCleared }: Alarm): Saying => ({
  html: [
    `<b>${given ? t.html('handover.alarm', { name: giverName(t, given) }) : t.html('questions.alarm.title')}</b>\n${about(t, question, spoken)}`,
    t.html(`questions.alarm.${card ? 'withCard' : nobodyCleared ? 'nobodyCleared' : 'discreet'}`),
  ].join('\n\n'),
  keyboard: [
    [takeButton(t, question)],
    [{ text: t.plain('questions.buttons.way'), callback_data: showWay.data({ id: question.id }) }],
  ],
})
