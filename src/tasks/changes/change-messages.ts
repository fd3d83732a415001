import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { cancelForSure, keepIt, knowIt, leaveLine, releaseIt } from '../buttons.ts'
import { namesOf } from '../card-messages.ts'
import type { Crew } from '../crew.ts'
import type { PlaceState } from '../place.ts'
import type { Clash } from '../places/fits.ts'
import { obstacle } from '../places/press-messages.ts'
import { isDisclosed, type Task } from '../task.ts'
import { essentials, nameOf } from '../task-messages.ts'
import { type Difference, stampOf } from './change.ts'

type Change = { before: Task; after: Task; zone: string }

/** To whoever holds a place: what is different, and a button to say that they know. */
export function changed(t: Words, change: Change & { what: Difference; clash: Clash | undefined; now: Date }): Saying {
  const { after, what, clash, now, zone } = change
  return {
    html: [
      `<b>${t.html('tasks.changed.title')}</b>`,
      about(t, change),
      what.place && isDisclosed(after, now) ? t.html('tasks.changed.newPlace') : '',
      clash
        ? `<b>${t.html('tasks.changed.clash')}</b> ${t.html('tasks.text', { text: obstacle(t, clash, zone) })}`
        : '',
      t.html('tasks.changed.pleaseSay'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      [{ text: t.plain('tasks.buttons.known'), callback_data: known(after), style: 'success' }],
      [{ text: t.plain('tasks.buttons.notThen'), callback_data: releaseIt.data({ id: after.id }) }],
    ],
  }
}

const about = (t: Words, { before, after, zone }: Change): string =>
  [`<b>${t.html('tasks.text', { text: after.content.text })}</b>`, ...essentials(t, after, zone, before)].join('\n')

const known = ({ id, changedAt }: Task): string => knowIt.data({ id, change: stampOf(changedAt as Date) })

/** To whoever waits or would come if need be. */
export const changedInLine = (t: Words, state: PlaceState, change: Change): Saying => ({
  html: [
    `<b>${t.html('tasks.changed.inLine')}</b>`,
    about(t, change),
    t.html(state === 'waiting' ? 'tasks.changed.stillWaiting' : 'tasks.changed.stillIfNeedBe'),
  ].join('\n\n'),
  keyboard: [[{ text: t.plain('tasks.buttons.leaveLine'), callback_data: leaveLine.data({ id: change.after.id }) }]],
})

/** To whoever posted it, or it is for, where somebody else changed it. */
export const movedFor = (t: Words, change: Change): Saying => ({
  html: [`<b>${t.html('tasks.changed.inLine')}</b>`, about(t, change)].join('\n\n'),
})
export const cancelledFor = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html('tasks.cancelled.for', { task: raw(nameOf(t, task, zone)) }),
})

/** To whoever held a place. */
export const cancelled = (t: Words, task: Task, now: Date, zone: string): Saying => ({
  html: `${t.html('tasks.ended.cancelled', { task: raw(nameOf(t, task, zone)) })} ${t.html('tasks.cancelled.pleaseSay')}`,
  keyboard: [
    [{ text: t.plain('tasks.buttons.known'), callback_data: known({ ...task, changedAt: now }), style: 'success' }],
  ],
})

/** In the group chat, shortly before. */
export const cancelledLine = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html('tasks.ended.cancelled', { task: raw(nameOf(t, task, zone)) }),
})

/**
 * Before a task is cancelled: who hears of it.
 * @param byName whoever it is for is not told who holds its places
 */
export function forSure(
  t: Words,
  task: Task,
  { holders, waiting, ifNeedBe }: Crew,
  byName: boolean,
  zone: string,
): Saying {
  const inLine = waiting + ifNeedBe
  return {
    html: [
      t.html('tasks.cancelled.forSure', { task: raw(nameOf(t, task, zone)) }),
      [
        holders.length === 0
          ? t.html('tasks.cancelled.nobody')
          : byName
            ? t.html('tasks.cancelled.hear', { names: namesOf(t, holders) })
            : t.html('tasks.cancelled.hearNumber', { number: holders.length }),
        ...(inLine > 0 ? [t.html('tasks.cancelled.inLine', { number: inLine })] : []),
      ].join('\n'),
    ].join('\n\n'),
    keyboard: [
      [
        {
          text: t.plain('tasks.buttons.cancelYes'),
          callback_data: cancelForSure.data({ id: task.id }),
          style: 'danger',
        },
      ],
      [{ text: t.plain('tasks.buttons.keep'), callback_data: keepIt.data({ id: task.id }) }],
    ],
  }
}

/** To whoever cancelled it. */
export const isCancelled = (t: Words, task: Task, told: number, zone: string): Saying => ({
  html: [
    t.html('tasks.cancelled.done', { task: raw(nameOf(t, task, zone)) }),
    ...(told > 0 ? [t.html('tasks.cancelled.told', { number: told })] : []),
  ].join('\n\n'),
})
export const isKept = (t: Words): Saying => ({ html: t.html('tasks.cancelled.kept') })
