import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { allowReading, refuseReading, revokeReading } from '../buttons.ts'
import { labelOf, type Question } from '../question.ts'
import { wayRow } from '../routing/cover-messages.ts'
import type { Reading } from './reading.ts'

/** To the asker: may a coordinator read it? */
export const mayTheyRead = (t: Words, { id }: Pick<Reading, 'id'>): Saying => ({
  html: `<b>${t.html('questions.reading.may')}</b>\n${t.html('questions.reading.what')}\n\n${t.html('questions.reading.free')}`,
  keyboard: [
    [{ text: t.plain('questions.buttons.allowReading'), callback_data: allowReading.data({ id }) }],
    [{ text: t.plain('questions.buttons.refuseReading'), callback_data: refuseReading.data({ id }) }],
  ],
})

type Until = { until: Date; zone: string }

export const readingAllowed = (t: Words, { id }: Pick<Reading, 'id'>, { until, zone }: Until): Saying => ({
  html: t.html('questions.reading.allowed', { date: t.day(until, zone), time: t.time(until, zone) }),
  keyboard: [[{ text: t.plain('questions.buttons.revokeReading'), callback_data: revokeReading.data({ id }) }]],
})
export const readingRefused = (t: Words): Saying => ({ html: t.html('questions.reading.refused') })
export const readingRevoked = (t: Words): Saying => ({ html: t.html('questions.reading.revoked') })

/** What the asker was asked, once it is over. */
export const readingOver = (t: Words, how: 'read' | 'unread' | 'asked again'): Saying => ({
  html: t.html(`questions.reading.over.${how === 'asked again' ? 'askedAgain' : how}`),
})

/** To the coordinator, before the words. */
export const words = (t: Words, { question, until, zone }: Until & { question: Question }): Saying => ({
  html: `<b>${t.html('questions.reading.yes', { label: labelOf(question) })}</b>\n${t.html('questions.reading.yours', { date: t.day(until, zone), time: t.time(until, zone) })}`,
  keyboard: [wayRow(t, question)],
})
export const wordsGone = (t: Words, question: Question): Saying => ({
  html: t.html('questions.reading.gone', { label: labelOf(question) }),
  keyboard: [wayRow(t, question)],
})
export const refused = (t: Words, question: Question): Saying => ({
  html: t.html('questions.reading.no', { label: labelOf(question) }),
  keyboard: [wayRow(t, question)],
})
