import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { againKind } from '../../limits/buttons.ts'
import type { InlineButton } from '../../telegram/buttons.ts'
import { claimIt, neverAsk, passAsk } from '../buttons.ts'
import { isOver, type Kind, type Task } from '../task.ts'
import { essentials, nameOf } from '../task-messages.ts'

type Asking = {
  /** Until when they have time. */
  until: Date
  /** They offered it themselves. */
  ifNeedBe: boolean
  zone: string
}

/** To the next volunteer in order of fairness: with day, hours and place as far as everybody may know them. */
export const ask = (t: Words, task: Task, { until, ifNeedBe, zone }: Asking): Saying => ({
  html: [
    `<b>${t.html(ifNeedBe ? 'tasks.ask.ifNeedBe' : 'tasks.ask.title')}</b>`,
    about(t, task, zone),
    task.circle === 'small' ? t.html('tasks.ask.small') : '',
    t.html('tasks.ask.until', { date: t.day(until, zone), time: t.time(until, zone) }),
  ]
    .filter(Boolean)
    .join('\n\n'),
  keyboard: answers(t, task),
})

const about = (t: Words, task: Task, zone: string): string =>
  [`<b>${t.html('tasks.text', { text: task.content.text })}</b>`, ...essentials(t, task, zone)].join('\n')

const answers = (t: Words, { id }: Task): InlineButton[][] => [
  [come(t, id)],
  [{ text: t.plain('tasks.buttons.pass'), callback_data: passAsk.data({ id }) }, never(t, id)],
]

const come = (t: Words, id: string): InlineButton => ({
  text: t.plain('tasks.buttons.come'),
  callback_data: claimIt.data({ id }),
  style: 'success',
})
const never = (t: Words, id: string): InlineButton => ({
  text: t.plain('tasks.buttons.never'),
  callback_data: neverAsk.data({ id }),
})

export const askLapsed = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html('tasks.ask.lapsed', { task: raw(nameOf(t, task, zone)) }),
  keyboard: answers(t, task),
})

export const askPassed = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html('tasks.ask.passed', { task: raw(nameOf(t, task, zone)) }),
})
/** Who says no to one can say no to all of its kind. */
export const askPassedOnce = (t: Words, task: Task, zone: string): Saying => ({
  ...askPassed(t, task, zone),
  keyboard: [[never(t, task.id)]],
})

/** To whoever says that it was not for them: which tasks are meant, and where to change that. */
export const kindBarred = (t: Words, kind: Kind): Saying => ({
  html: t.html('tasks.ask.kindBarred', { kind: t.plain(`tasks.kinds.${kind}`) }),
  keyboard: [[{ text: t.plain('limits.buttons.again'), callback_data: againKind.data({ kind }) }]],
})

/** Nobody is needed any more. */
export const askGone = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html(isOver(task) ? 'tasks.ask.over' : 'tasks.ask.gone', { task: raw(nameOf(t, task, zone)) }),
})

/** To coordinators: nobody is left who could be asked. */
export const allAsked = (t: Words, task: Task, zone: string): Saying => ({
  html: [`<b>${t.html('tasks.ask.allAsked')}</b>`, about(t, task, zone), t.html('tasks.ask.whatNow')].join('\n\n'),
  keyboard: [[come(t, task.id)]],
})
