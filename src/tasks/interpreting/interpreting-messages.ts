import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import type { InlineButton } from '../../telegram/buttons.ts'
import { claimIt, neverAsk, passAsk } from '../buttons.ts'
import type { Task } from '../task.ts'
import { askInterpreters, interpreted, stopSearching, tenMore } from './buttons.ts'
import type { Pair } from './pairs.ts'

const named = (t: Words, spoken: readonly string[]): string => t.list(spoken.map((code) => t.spoken(code)))
const button = (t: Words, key: string, data: string, style?: 'success'): InlineButton => ({
  text: t.plain(key),
  callback_data: data,
  ...(style ? { style } : {}),
})

/** What the task is called, in the language of the group. */
export const text = (t: Words, spoken: readonly string[]): string =>
  t.plain('tasks.interpreting.text', { languages: named(t, spoken) })

/** Which languages? Nobody is asked before that is clear. */
export const choose = (t: Words, pairs: readonly Pair[]): Saying =>
  pairs.length === 0
    ? { html: t.html('tasks.interpreting.noLanguage') }
    : {
        html: t.html('tasks.interpreting.choose'),
        keyboard: pairs.map(({ from, to }) => [
          {
            text: t.plain('tasks.interpreting.pair', { from: t.spoken(from), to: t.spoken(to) }),
            callback_data: askInterpreters.data({ from, to }),
          },
        ]),
      }

export const searching = (t: Words, task: Task, until: Date, zone: string): Saying => ({
  html: t.html('tasks.interpreting.searching', { languages: named(t, task.spoken), time: t.time(until, zone) }),
  keyboard: [[stopButton(t, task)]],
})
export const searchingAgain = (t: Words, task: Task, until: Date, zone: string): Saying => ({
  html: t.html('tasks.interpreting.searchingAgain', { time: t.time(until, zone) }),
  keyboard: [[stopButton(t, task)]],
})
const stopButton = (t: Words, { id }: Task): InlineButton =>
  button(t, 'tasks.interpreting.buttons.stop', stopSearching.data({ id }))

export const found = (t: Words, { id }: Task): Saying => ({
  html: t.html('tasks.interpreting.found'),
  keyboard: [[button(t, 'tasks.interpreting.buttons.done', interpreted.data({ id }))]],
})
export const stopped = (t: Words): Saying => ({ html: t.html('tasks.interpreting.stopped') })
export const over = (t: Words): Saying => ({ html: t.html('tasks.interpreting.over') })

export const nobody = (t: Words, { spoken }: Task): Saying => ({
  html: t.html('tasks.interpreting.nobody', { languages: named(t, spoken) }),
  keyboard: [
    [
      button(
        t,
        'tasks.interpreting.buttons.again',
        askInterpreters.data({ from: spoken[0] ?? 'de', to: spoken[1] ?? 'de' }),
      ),
    ],
  ],
})
export const nobodyTold = (t: Words, { spoken }: Task, number: number): Saying => ({
  html: t.html('tasks.interpreting.nobodyTold', { languages: named(t, spoken), number }),
})

/** To everybody who speaks both. */
export const ask = (t: Words, { id, spoken }: Task, until: Date, zone: string): Saying => ({
  html: [
    `<b>${t.html('tasks.interpreting.ask')}</b>\n${t.html('tasks.interpreting.half', { languages: named(t, spoken) })}`,
    t.html('tasks.interpreting.until', { time: t.time(until, zone) }),
  ].join('\n\n'),
  keyboard: [
    [button(t, 'tasks.buttons.come', claimIt.data({ id }), 'success')],
    [button(t, 'tasks.buttons.pass', passAsk.data({ id })), button(t, 'tasks.buttons.never', neverAsk.data({ id }))],
  ],
})

/** Before it ends, to both. */
export const warn = (t: Words, { id, endsAt }: Task, zone: string): Saying => ({
  html: t.html('tasks.interpreting.warn', { time: endsAt ? t.time(endsAt, zone) : '' }),
  keyboard: [
    [
      button(t, 'tasks.interpreting.buttons.more', tenMore.data({ id })),
      button(t, 'tasks.interpreting.buttons.done', interpreted.data({ id }), 'success'),
    ],
  ],
})
export const extended = (t: Words, { id, endsAt }: Task, zone: string): Saying => ({
  html: t.html('tasks.interpreting.extended', { time: endsAt ? t.time(endsAt, zone) : '' }),
  keyboard: [[button(t, 'tasks.interpreting.buttons.done', interpreted.data({ id }))]],
})
