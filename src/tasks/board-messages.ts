import type { Saying } from '../deliveries/tell.ts'
import type { When } from '../language/typed-when.ts'
import type { Words } from '../language/words.ts'
import type { Keyboard } from '../telegram/buttons.ts'
import { changeIt } from './board/field-buttons.ts'
import { forHolders, kindLine, placesRow, suggestions } from './board/field-rows-messages.ts'
import { cancelIt, endIt, urgeIt } from './buttons.ts'
import { namesOf } from './card-messages.ts'
import type { Crew } from './crew.ts'
import { isMissed, isOver, placesFree, type Task } from './task.ts'
import { essentials } from './task-messages.ts'

type Around = {
  zone: string
  /** Times that its words name. */
  suggested: readonly When[]
  /** How many tasks can still be marked urgent this week; undefined where this one cannot. */
  urgentLeft: number | undefined
}

/** What whoever looks after a task sees of it, and can do. */
export function board(t: Words, task: Task, crew: Crew, { zone, suggested, urgentLeft }: Around): Saying {
  const { content, id } = task
  const head = `<b>${t.html('tasks.text', { text: content.text || t.plain('tasks.card.gone') })}</b>`
  if (isOver(task))
    return { html: [head, t.html(`tasks.board.${isMissed(task) ? 'missed' : task.state}`)].join('\n\n') }
  return {
    html: [
      head,
      [...essentials(t, task, zone), ...kindLine(t, task)].join('\n'),
      ...forHolders(t, task),
      standing(t, task, crew),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      placesRow(t, task),
      ...suggestions(t, task, suggested, zone),
      [{ text: t.plain('tasks.buttons.change'), callback_data: changeIt.data({ id }) }],
      ...urgentRow(t, task, urgentLeft),
      [
        { text: t.plain('tasks.buttons.end'), callback_data: endIt.data({ id }), style: 'success' },
        { text: t.plain('tasks.buttons.cancel'), callback_data: cancelIt.data({ id }), style: 'danger' },
      ],
    ],
  }
}

function standing(t: Words, task: Task, { holders, waiting, ifNeedBe }: Crew): string {
  const names = namesOf(t, holders)
  return [
    t.html('tasks.board.places', { places: task.places, free: placesFree(task) }),
    names === '' ? t.html('tasks.board.nobody') : t.html('tasks.card.with', { names }),
    ...(waiting > 0 ? [t.html('tasks.card.waiting', { number: waiting })] : []),
    ...(ifNeedBe > 0 ? [t.html('tasks.card.ifNeedBe', { number: ifNeedBe })] : []),
  ].join('\n')
}

const urgentRow = (t: Words, { id }: Task, left: number | undefined): Keyboard =>
  left === undefined
    ? []
    : [[{ text: t.plain('tasks.buttons.urgent', { number: left }), callback_data: urgeIt.data({ id }) }]]

/** To whoever looks after it no more. */
export const boardGone = (t: Words): Saying => ({ html: t.html('tasks.board.withOthers') })
