import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { showWay } from '../buttons.ts'
import { labelOf, type Question } from '../question.ts'

/** Leads a coordinator to where a question stands. */
export const wayRow = (t: Words, { id }: Pick<Question, 'id'>) => [
  { text: t.plain('questions.buttons.way'), callback_data: showWay.data({ id }) },
]

/** Everybody off duty whose limits allow it was asked. */
export const nobodyForCover = (t: Words, question: Question): Saying => ({
  html: t.html('questions.cover.nobody', { label: labelOf(question) }),
  keyboard: [wayRow(t, question)],
})
