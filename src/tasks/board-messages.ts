import type { Saying } from '../deliveries/tell.ts'
import type { Words } from '../language/words.ts'
import type { Keyboard } from '../telegram/buttons.ts'
import { cancelIt, endIt, fewerPlaces, morePlaces, urgeIt } from './buttons.ts'
import { namesOf } from './card-messages.ts'
import type { Crew } from './crew.ts'
import { isOver, mostPlaces, placesFree, type Task } from './task.ts'
import { essentials } from './task-messages.ts'

/**
 * What whoever looks after a task sees of it, and can do. `urgentLeft`: how many tasks can still be marked urgent this week;
 * undefined where this one cannot.
 */
export function board(t: Words, task: Task, crew: Crew, zone: string, urgentLeft?: number): Saying {
  const { content, places, id } = task
  const head = `<b>${t.html('tasks.text', { text: content.text || t.plain('tasks.card.gone') })}</b>`
  if (isOver(task)) return { html: [head, t.html(`tasks.board.${task.state}`)].join('\n\n') }
  const names = namesOf(t, crew.holders)
  return {
    html: [
      head,
      [
        ...essentials(t, task, zone),
        ...(content.place ? [t.html('tasks.lines.place', { value: content.place })] : []),
        ...(content.details ? [t.html('tasks.lines.details', { value: content.details })] : []),
      ].join('\n'),
      [
        t.html('tasks.board.places', { places, free: placesFree(task) }),
        names === '' ? t.html('tasks.board.nobody') : t.html('tasks.card.with', { names }),
        ...(crew.waiting > 0 ? [t.html('tasks.card.waiting', { number: crew.waiting })] : []),
        ...(crew.ifNeedBe > 0 ? [t.html('tasks.card.ifNeedBe', { number: crew.ifNeedBe })] : []),
      ].join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      [
        ...(places > Math.max(1, task.held)
          ? [{ text: t.plain('tasks.buttons.fewer'), callback_data: fewerPlaces.data({ id }) }]
          : []),
        ...(places < mostPlaces
          ? [{ text: t.plain('tasks.buttons.more'), callback_data: morePlaces.data({ id }) }]
          : []),
      ],
      ...urgentRow(t, task, urgentLeft),
      [
        { text: t.plain('tasks.buttons.end'), callback_data: endIt.data({ id }), style: 'success' },
        { text: t.plain('tasks.buttons.cancel'), callback_data: cancelIt.data({ id }), style: 'danger' },
      ],
    ],
  }
}

const urgentRow = (t: Words, { id }: Task, left: number | undefined): Keyboard =>
  left === undefined
    ? []
    : [[{ text: t.plain('tasks.buttons.urgent', { number: left }), callback_data: urgeIt.data({ id }) }]]
