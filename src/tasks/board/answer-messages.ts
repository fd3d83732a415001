import type { When } from '../../language/typed-when.ts'
import type { Words } from '../../language/words.ts'
import { type InlineButton, inRows, type Keyboard } from '../../telegram/buttons.ts'
import { addDays, dayOf, dial, instantAt, startOfDay } from '../../wall-clock.ts'
import { kinds, suitable, type Task } from '../task.ts'
import type { After, Field } from './field.ts'
import { setFindBy, setKind, setLength, setPlaces, setSpoken, setSuits, setWhen } from './field-buttons.ts'
import { suggestions, timeName, whenData } from './field-rows-messages.ts'
import type { At } from './read-time.ts'

/** A question for one field of a task: what follows it, and which times can be offered. */
export type Asked = { task: Task; field: Field; after: After; at: At; times: readonly When[] }

/** What can be pressed for an answer. */
export function answers(t: Words, { task, field, after, at, times }: Asked): Keyboard {
  const { id } = task
  switch (field) {
    case 'when':
      return [
        ...suggestions(t, task, times, at.zone, after),
        ...comingDays(t, task, after, at),
        [{ text: t.plain('tasks.fields.buttons.anyTime'), callback_data: whenData(task, { day: '-' }, after) }],
      ]
    case 'until':
      return inRows(
        [30, 60, 90, 120, 180, 240].map((minutes) => ({
          text: t.duration(minutes * 60_000),
          callback_data: setLength.data({ id, minutes: String(minutes) }),
        })),
        2,
      )
    case 'places':
      return [
        [1, 2, 3, 4, 5].map((number) => ({
          text: String(number),
          callback_data: setPlaces.data({ id, number: String(number), after }),
        })),
      ]
    case 'spoken':
      return languageRows(t, task, [...new Set([...offered, ...task.spoken])])
    case 'suits':
      return suitable.map((whom) => [
        {
          text: mark(task.suits.includes(whom)) + t.plain(`tasks.suits.${whom}`),
          callback_data: setSuits.data({ id, whom, on: task.suits.includes(whom) ? '0' : '1' }),
        },
      ])
    case 'kind':
      return inRows(
        kinds.map((kind) => ({
          text: mark(task.kind === kind) + t.plain(`tasks.kinds.${kind}`),
          callback_data: setKind.data({ id, kind }),
        })),
        2,
      )
    case 'findBy':
      return findByRows(t, task, times, at.zone)
    default:
      return []
  }
}

export const findByRows = (t: Words, { id }: Task, times: readonly When[], zone: string): Keyboard =>
  times.map((when) => [
    { text: timeName(t, when, zone), callback_data: setFindBy.data({ id, day: when.day, from: String(when.from) }) },
  ])

export const dayRows = (t: Words, task: Task, days: readonly When[], after: After, zone: string): Keyboard =>
  days.map((when) => [{ text: timeName(t, when, zone), callback_data: whenData(task, when, after) }])

/** Languages with a button of their own among those that a task may need. */
const offered = ['ar', 'uk', 'ru', 'fa', 'prs', 'tr', 'kmr', 'ckb', 'ps', 'en', 'fr', 'ti', 'so', 'es']

export const languageRows = (t: Words, { id, spoken }: Task, codes: readonly string[]): Keyboard =>
  inRows(
    codes.map((code) => ({
      text: mark(spoken.includes(code)) + t.spoken(code),
      callback_data: setSpoken.data({ id, code, on: spoken.includes(code) ? '0' : '1' }),
    })),
    2,
  )

/** Today, tomorrow, and the days after them by their names. With hours that are known, the button sets them, too. */
export function comingDays(
  t: Words,
  task: Pick<Task, 'id'>,
  after: After,
  { now, zone }: At,
  hours: Pick<When, 'from' | 'until'> = {},
): Keyboard {
  const today = dayOf(now, zone)
  const words = [t.plain('tasks.fields.buttons.today'), t.plain('tasks.fields.buttons.tomorrow')]
  const buttons = Array.from({ length: 8 }, (_, ahead): InlineButton => {
    const day = addDays(today, ahead)
    return {
      text: words[ahead] ?? t.day(startOfDay(day, zone), zone),
      callback_data: whenData(task, { day, ...hours }, after),
    }
  })
  return inRows(buttons, 2)
}

const mark = (chosen: boolean) => (chosen ? '✓ ' : '')

/** At which hour of a day; those that are over have no button. */
export function hourRows(t: Words, { id }: Pick<Task, 'id'>, day: string, after: After, { now, zone }: At): Keyboard {
  const first = day === dayOf(now, zone) ? now : startOfDay(day, zone)
  const hours = Array.from({ length: 12 }, (_, hour) => (hour + 8) * 60)
  const buttons = hours
    .filter((from) => instantAt(day, from, zone) > first)
    .map((from) => ({ text: dial(from), callback_data: whenData({ id }, { day, from }, after) }))
  const none = setWhen.data({ id, day, from: 'none', until: '-', after })
  return [...inRows(buttons, 4), [{ text: t.plain('tasks.fields.buttons.noHour'), callback_data: none }]]
}
