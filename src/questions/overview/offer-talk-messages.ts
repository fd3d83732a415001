import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { continueTalk, declineTalk } from '../buttons.ts'
import { labelOf, type Question } from '../question.ts'
import { wayRow } from '../routing/cover-messages.ts'
import { about } from '../routing/volunteer-messages.ts'

type Offered = { question: Question; asker: Person; until: Date; zone: string }

/** To whoever a coordinator chose to go on with a talk. */
export const offer = (t: Words, { question, asker, until, zone }: Offered): Saying => ({
  html: [
    `<b>${t.html('questions.goOn.may')}</b>\n${about(t, question, asker.spoken)}`,
    t.html('questions.goOn.until', { time: t.time(until, zone) }),
  ].join('\n\n'),
  keyboard: [
    [
      {
        text: t.plain('questions.buttons.take'),
        callback_data: continueTalk.data({ id: question.id }),
        style: 'success',
      },
      { text: t.plain('questions.buttons.decline'), callback_data: declineTalk.data({ id: question.id }) },
    ],
  ],
})
export const declined = (t: Words): Saying => ({ html: t.html('questions.goOn.declined') })
export const over = (t: Words): Saying => ({ html: t.html('questions.goOn.over') })

/** To whoever holds the talk. */
export const sought = (t: Words, question: Question): Saying => ({
  html: t.html('questions.goOn.sought', { label: labelOf(question) }),
})

/** To the coordinator who chose: it stays where it is. */
export const stays = (t: Words, question: Question, holder: Person): Saying => ({
  html: t.html('questions.goOn.stays', { label: labelOf(question), name: raw(boldName(holder, t)) }),
  keyboard: [wayRow(t, question)],
})
