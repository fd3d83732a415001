import type { Saying } from '../../deliveries/tell.ts'
import { isolateValue } from '../../language/direction.ts'
import { escapeHtml, raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import type { Keyboard } from '../../telegram/buttons.ts'
import { countHours, endIt, itWent, resultIs, staysOpen, thankReady, thankThem } from '../buttons.ts'
import type { PlaceOutcome } from '../place.ts'
import type { Task, TaskOutcome } from '../task.ts'
import { nameOf, whenOf } from '../task-messages.ts'

/** To its poster: it has no time, and may be done. */
export const whetherDone = (t: Words, task: Task, until: Date, zone: string): Saying => ({
  html: t.html('tasks.afterwards.whetherDone', { task: raw(nameOf(t, task, zone)), day: t.day(until, zone) }),
  keyboard: [
    [{ text: t.plain('tasks.buttons.yesDone'), callback_data: endIt.data({ id: task.id }), style: 'success' }],
    [{ text: t.plain('tasks.buttons.staysOpen'), callback_data: staysOpen.data({ id: task.id }) }],
  ],
})
export const keptOpen = (t: Words, task: Task, until: Date, zone: string): Saying => ({
  html: t.html('tasks.afterwards.keptOpen', { task: raw(nameOf(t, task, zone)), day: t.day(until, zone) }),
})
export const isDone = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html('tasks.ended.over', { task: raw(nameOf(t, task, zone)) }),
})

/** To whoever held a place. */
export const howItWent = (t: Words, task: Task, minutes: number, zone: string): Saying => ({
  html: [
    t.html('tasks.ended.done', { task: raw(nameOf(t, task, zone)) }),
    `<b>${t.html('tasks.afterwards.howItWent')}</b> ${t.html('tasks.afterwards.whoReads')}`,
    hours(t, minutes),
  ].join('\n\n'),
  keyboard: [
    ...(['well', 'nobody', 'heavy', 'absent'] as const).map((how) => [
      { text: t.plain(`tasks.buttons.went.${how}`), callback_data: itWent.data({ id: task.id, how }) },
    ]),
    moreOrLess(t, task),
  ],
})

/** What they said, and the hours, which they may still put right. */
export const answered = (t: Words, task: Task, outcome: PlaceOutcome, minutes: number, zone: string): Saying => ({
  html: [
    t.html('tasks.ended.done', { task: raw(nameOf(t, task, zone)) }),
    t.html(`tasks.afterwards.noted.${outcome}`),
    hours(t, minutes),
  ].join('\n\n'),
  keyboard: [moreOrLess(t, task)],
})

const hours = (t: Words, minutes: number): string => t.html('tasks.afterwards.hours', { hours: minutes / 60 })

const moreOrLess = (t: Words, { id }: Task): Keyboard[number] =>
  (['less', 'more'] as const).map((by) => ({
    text: t.plain(`tasks.buttons.hours.${by}`),
    callback_data: countHours.data({ id, by }),
  }))

/** To whoever it was for. An asker reads it in their language, and not in the words of the group. */
export const howItWas = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html(`tasks.afterwards.howItWas.${sideOf(task)}`, about(t, task, zone)),
  keyboard: (['well', 'nobody', 'badly'] as const).map((how) => [
    { text: t.plain(`tasks.buttons.result.${how}`), callback_data: resultIs.data({ id: task.id, how }) },
  ]),
})

export const result = (t: Words, task: Task, outcome: TaskOutcome, mayThank: boolean): Saying => ({
  html: t.html(`tasks.afterwards.result.${outcome === 'well' ? 'well' : sideOf(task)}`),
  ...(mayThank
    ? { keyboard: [[{ text: t.plain('tasks.buttons.thank'), callback_data: thankThem.data({ id: task.id }) }]] }
    : {}),
})

const sideOf = ({ askerId }: Task) => (askerId === undefined ? 'poster' : 'asker')
const about = (t: Words, task: Task, zone: string) => ({
  task: raw(nameOf(t, task, zone)),
  when: whenOf(t, task, zone) ?? '',
})

/** What coordinators read of an answer. */
export type Fact = 'holder.nobody' | 'holder.heavy' | 'other.nobody' | 'other.badly'

export const fact = (t: Words, task: Task, what: Fact, zone: string): Saying => ({
  html: t.html(`tasks.afterwards.fact.${what}`, { task: raw(nameOf(t, task, zone)) }),
})

/** To an asker who would thank. */
export const whatToSay = (t: Words, id: string): Saying => ({
  html: `${t.html('tasks.thanks.ask')}\n\n<blockquote>${t.html('tasks.thanks.ready')}</blockquote>`,
  keyboard: [[{ text: t.plain('tasks.buttons.thankReady'), callback_data: thankReady.data({ id }) }]],
})

/** To those who came: the asker's own words as they are, or Lotse's in the reader's language. */
export const thanks = (t: Words, task: Task, words: string | undefined, zone: string): Saying => ({
  html: [
    t.html('tasks.thanks.title', { task: raw(nameOf(t, task, zone)) }),
    `<blockquote>${words === undefined ? t.html('tasks.thanks.ready') : escapeHtml(isolateValue(words, t.language))}</blockquote>`,
  ].join('\n\n'),
})
