import type { When } from '../../language/typed-when.ts'
import type { Words } from '../../language/words.ts'
import { type InlineButton, inRows, type Keyboard } from '../../telegram/buttons.ts'
import { instantAt, startOfDay } from '../../wall-clock.ts'
import { fewerPlaces, morePlaces } from '../buttons.ts'
import { mostPlaces, type Task } from '../task.ts'
import type { After, Field } from './field.ts'
import { isAskers } from './field.ts'
import { askFor, setWhen } from './field-buttons.ts'

/**
 * What only those who hold a place will see, marked as such. An asker's own words are for nobody else, not even here: whoever
 * looks after it reads that there are some.
 */
export function forHolders(t: Words, { content, askerId }: Task): string[] {
  const hidden = askerId !== undefined && (content.place !== undefined || content.details !== undefined)
  if (hidden) return [`<i>${t.html('tasks.board.askersWords')}</i>`]
  const lines = [
    ...(content.place ? [t.html('tasks.lines.place', { value: content.place })] : []),
    ...(content.details ? [t.html('tasks.lines.details', { value: content.details })] : []),
  ]
  return lines.length === 0 ? [] : [[`<i>${t.html('tasks.board.forHolders')}</i>`, ...lines].join('\n')]
}

export const kindLine = (t: Words, { kind }: Task): string[] =>
  kind === 'other' ? [] : [t.html('tasks.lines.kind', { value: t.plain(`tasks.kinds.${kind}`) })]

/** Short names, so that three stand in a row and the preview above is not pushed off the screen. */
const perRow = 3

/** A button for each field that can be set, and of a draft for its places, too. */
export function fieldRows(t: Words, task: Task): Keyboard {
  const { id, startsAt, state } = task
  const fields: Field[] = [
    'text',
    'when',
    ...(startsAt ? (['until'] as const) : []),
    'area',
    'place',
    'details',
    'spoken',
    'suits',
    'kind',
    'findBy',
  ]
  const buttons = fields
    .filter((field) => !isAskers(field, task))
    .map((field) => ({
      text: t.plain(`tasks.fields.names.${field}`),
      callback_data: askFor.data({ id, field, after: 'board' }),
    }))
  return inRows([...buttons, ...(state === 'draft' ? placesRow(t, task) : [])], perRow)
}

/** One place more or less; what cannot be has no button. */
export const placesRow = (t: Words, { id, places, held }: Task): InlineButton[] => [
  ...(places > Math.max(1, held)
    ? [{ text: t.plain('tasks.buttons.fewer'), callback_data: fewerPlaces.data({ id }) }]
    : []),
  ...(places < mostPlaces ? [{ text: t.plain('tasks.buttons.more'), callback_data: morePlaces.data({ id }) }] : []),
]

/** Times that the words of the task name: one press makes one of them its time. */
export const suggestions = (
  t: Words,
  task: Task,
  times: readonly When[],
  zone: string,
  after: After = 'board',
): Keyboard =>
  times.map((when) => [
    {
      text: t.plain('tasks.fields.suggested', { when: timeName(t, when, zone) }),
      callback_data: whenData(task, when, after),
    },
  ])

export function timeName(t: Words, { day, from, until }: When, zone: string): string {
  if (from === undefined) return t.day(startOfDay(day, zone), zone)
  return t.plain(until === undefined ? 'tasks.when.at' : 'tasks.when.fromUntil', {
    day: t.day(startOfDay(day, zone), zone),
    from: t.time(instantAt(day, from, zone), zone),
    until: until === undefined ? '' : t.time(instantAt(day, until, zone), zone),
  })
}

export const whenData = ({ id }: Pick<Task, 'id'>, { day, from, until }: When, after: After): string =>
  setWhen.data({ id, day, from: String(from ?? '-'), until: String(until ?? '-'), after })
