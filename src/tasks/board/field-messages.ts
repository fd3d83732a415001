import type { Saying } from '../../deliveries/tell.ts'
import type { When } from '../../language/typed-when.ts'
import type { Words } from '../../language/words.ts'
import type { Keyboard } from '../../telegram/buttons.ts'
import { type Day, startOfDay } from '../../wall-clock.ts'
import type { Task } from '../task.ts'
import { short } from '../task-messages.ts'
import { type Asked, answers, comingDays, dayRows, findByRows, hourRows, languageRows } from './answer-messages.ts'
import { type After, type Field, fieldAfter } from './field.ts'
import { askFor, backToBoard, emptyIt } from './field-buttons.ts'
import { fieldRows } from './field-rows-messages.ts'
import type { At } from './read-time.ts'

/** The first question, before there is a task. */
export const whatIsToDo = (t: Words): Saying => ({ html: t.html('tasks.fields.ask.text') })

export function question(t: Words, asked: Asked): Saying {
  return {
    html: [t.html(`tasks.fields.ask.${asked.field}`), ...asItIs(t, asked)].join('\n\n'),
    keyboard: [...answers(t, asked), ...wayOn(t, asked)],
  }
}

/** What was written so far, for whoever would rather mend it than write it anew. */
function asItIs(t: Words, { task: { content }, field, after }: Asked): string[] {
  const words = isWritten(field) ? content[field] : undefined
  return after === 'board' && words ? [`<blockquote>${t.html('tasks.text', { text: words })}</blockquote>`] : []
}

const isWritten = (field: Field) => field === 'text' || field === 'area' || field === 'place' || field === 'details'

/** While a task is being written, one question can be left out; later, what was set can be emptied. */
function wayOn(t: Words, { task, field, after }: Asked): Keyboard {
  const { id } = task
  if (after !== 'board') {
    const next = fieldAfter(field, after)
    const data = next ? askFor.data({ id, field: next, after }) : backToBoard.data({ id })
    return field === 'area' || field === 'place'
      ? [[{ text: t.plain('tasks.fields.buttons.skip'), callback_data: data }]]
      : []
  }
  const chosen = field === 'spoken' || field === 'suits'
  return [
    ...(isSet(task, field)
      ? [[{ text: t.plain('tasks.fields.buttons.empty'), callback_data: emptyIt.data({ id, field }) }]]
      : []),
    [back(t, task, chosen ? 'ready' : 'back')],
  ]
}

function isSet({ content, endsAt, findBy }: Task, field: Field): boolean {
  if (field === 'area' || field === 'place' || field === 'details') return content[field] !== undefined
  return (field === 'until' && endsAt !== undefined) || (field === 'findBy' && findBy !== undefined)
}

const back = (t: Words, { id }: Pick<Task, 'id'>, word: 'back' | 'ready') => ({
  text: t.plain(`tasks.fields.buttons.${word}`),
  callback_data: backToBoard.data({ id }),
})

/** The hour is missing. */
export const whichHour = (t: Words, task: Task, day: Day, after: After, at: At): Saying => ({
  html: t.html('tasks.fields.whichHour', { day: t.day(startOfDay(day, at.zone), at.zone) }),
  keyboard: [...hourRows(t, task, day, after, at), ...backRow(t, task, after)],
})

/** A weekday that is today's. */
export const whichWeek = (
  t: Words,
  task: Task,
  field: Field,
  days: readonly When[],
  after: After,
  { zone }: At,
): Saying => ({
  html: t.html('tasks.fields.whichWeek'),
  keyboard: [
    ...(field === 'findBy' ? findByRows(t, task, days, zone) : dayRows(t, task, days, after, zone)),
    ...backRow(t, task, after),
  ],
})

/** Hours without a day. */
export const whichDay = (t: Words, task: Task, hours: Pick<When, 'from' | 'until'>, after: After, at: At): Saying => ({
  html: t.html('tasks.fields.whichDay'),
  keyboard: [...comingDays(t, task, after, at, hours), ...backRow(t, task, after)],
})

/** A name of several languages. */
export const whichLanguage = (t: Words, task: Task, codes: readonly string[]): Saying => ({
  html: t.html('tasks.fields.whichLanguage'),
  keyboard: [...languageRows(t, task, codes.slice(0, 12)), [back(t, task, 'ready')]],
})

const backRow = (t: Words, task: Task, after: After): Keyboard => (after === 'board' ? [[back(t, task, 'back')]] : [])

/** What can be changed about a task that is posted. */
export const whatToChange = (t: Words, task: Task): Saying => ({
  html: `<b>${t.html('tasks.text', { text: short(task.content.text) })}</b>\n${t.html('tasks.fields.whatToChange')}`,
  keyboard: [...fieldRows(t, task), [back(t, task, 'back')]],
})
