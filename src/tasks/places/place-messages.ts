import type { Saying } from '../../deliveries/tell.ts'
import { isolateValue } from '../../language/direction.ts'
import { escapeHtml, raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { finishIt, leaveLine, releaseIt } from '../buttons.ts'
import { isDisclosed, type Task } from '../task.ts'
import { essentials, nameOf } from '../task-messages.ts'

/** How somebody came by their place, or that they said once more that they are coming. */
export type Way = 'taken' | 'moved up' | 'coming'

const headings: Record<Way, string> = { taken: 'yours', 'moved up': 'movedUp', coming: 'coming' }

/** To whoever holds a place. */
export function held(t: Words, task: Task, way: Way, now: Date, zone: string): Saying {
  return {
    html: [
      `<b>${t.html(`tasks.place.${headings[way]}`)}</b>`,
      [`<b>${t.html('tasks.text', { text: task.content.text })}</b>`, ...essentials(t, task, zone)].join('\n'),
      hasDetails(task) && !isDisclosed(task, now) ? t.html('tasks.place.detailsLater') : '',
      t.html('tasks.place.ifNot'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      [
        { text: t.plain('tasks.buttons.done'), callback_data: finishIt.data({ id: task.id }), style: 'success' },
        { text: t.plain('tasks.buttons.release'), callback_data: releaseIt.data({ id: task.id }) },
      ],
    ],
  }
}

/** What only those who hold a place may know. */
export const hasDetails = ({ content }: Task): boolean => content.place !== undefined || content.details !== undefined

export const details = (t: Words, task: Task, zone: string): Saying => ({
  html: [
    t.html('tasks.details.title', { task: raw(nameOf(t, task, zone)) }),
    [
      ...(task.content.place ? [t.html('tasks.lines.place', { value: task.content.place })] : []),
      ...(task.content.details ? [known(t, task, task.content.details)] : []),
    ].join('\n'),
    `<i>${t.html('tasks.details.kept')}</i>`,
  ].join('\n\n'),
})

/** Of a task for an asker these are the asker's own words, and come as such. */
const known = (t: Words, { askerId }: Task, details: string): string =>
  askerId === undefined
    ? t.html('tasks.lines.details', { value: details })
    : `${t.html('tasks.details.words')}\n<blockquote>${escapeHtml(isolateValue(details, t.language))}</blockquote>`

/** In the place of the details, once they are of no further use. */
export const detailsGone = (t: Words): Saying => ({ html: t.html('tasks.details.gone') })

export const waiting = (t: Words, task: Task, zone: string): Saying => ({
  html: [t.html('tasks.place.waiting', { task: raw(nameOf(t, task, zone)) }), t.html('tasks.place.movesUp')].join(
    '\n\n',
  ),
  keyboard: [[{ text: t.plain('tasks.buttons.leaveLine'), callback_data: leaveLine.data({ id: task.id }) }]],
})

export const ifNeedBe = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html('tasks.place.ifNeedBe', { task: raw(nameOf(t, task, zone)) }),
  keyboard: [[{ text: t.plain('tasks.buttons.leaveLine'), callback_data: leaveLine.data({ id: task.id }) }]],
})

/** What somebody's own message says when they have a part no more. */
export type Ending = 'given back' | 'left' | 'done' | 'over' | 'cancelled' | 'below' | 'unreachable'

const endings: Record<Ending, string> = {
  'given back': 'givenBack',
  left: 'left',
  done: 'done',
  over: 'over',
  cancelled: 'cancelled',
  below: 'below',
  unreachable: 'unreachable',
}

export const ended = (t: Words, task: Task, ending: Ending, zone: string): Saying => ({
  html: t.html(`tasks.ended.${endings[ending]}`, { task: raw(nameOf(t, task, zone)) }),
})
