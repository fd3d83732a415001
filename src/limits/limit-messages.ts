import { showCare } from '../care/buttons.ts'
import type { Saying } from '../deliveries/tell.ts'
import { type Topic, topics } from '../guides/guide.ts'
import type { Words } from '../language/words.ts'
import type { Person } from '../people/person.ts'
import { type Kind, kinds } from '../tasks/task.ts'
import { inRows, type Keyboard } from '../telegram/buttons.ts'
import { dial } from '../wall-clock.ts'
import * as button from './buttons.ts'
import { isPaused, type Limits, type Load, openChoices, weekChoices } from './limits.ts'

type Standing = { person: Person; limits: Limits; load: Load; now: Date; zone: string }

/** What holds now, in plain words. */
export function screen(t: Words, standing: Standing): Saying {
  const { person, limits, now, zone } = standing
  const lines = agreed(t, standing)
  const asked = lines.length === 0 ? t.html('limits.free') : [t.html('limits.within'), ...lines].join('\n')
  const { pausedUntil } = limits
  const paused =
    isPaused(limits, now) && pausedUntil
      ? t.html('pause.until', { date: t.date(pausedUntil, zone), time: t.time(pausedUntil, zone) })
      : ''
  const fits = t.html('limits.fits', {
    languages: t.list(person.spoken.map((code) => t.spoken(code))),
    topics: person.topics.length === 0 ? t.plain('limits.allTopics') : named(t, person.topics),
  })
  return {
    html: [`<b>${t.html('limits.title')}</b>`, paused, asked, fits, t.html('limits.yours')]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      [edit(t, 'open'), edit(t, 'week')],
      [plainButton(t, 'quiet', button.showQuiet), plainButton(t, 'pause', button.showPause)],
      [plainButton(t, 'languages', button.showLanguages), edit(t, 'topics')],
      [edit(t, 'never'), edit(t, 'kinds')],
      [plainButton(t, 'care', showCare)],
    ],
  }
}

function agreed(t: Words, { limits: { openAtOnce, perWeek, quiet, never, neverKinds }, load }: Standing): string[] {
  return [
    openAtOnce === undefined ? '' : t.html('limits.openAtOnce', { count: openAtOnce, now: load.openTalks }),
    perWeek === undefined ? '' : t.html('limits.perWeek', { count: perWeek, now: load.takenThisWeek }),
    quiet ? t.html('limits.quiet', { from: dial(quiet.from), until: dial(quiet.until) }) : '',
    never.length === 0 ? '' : t.html('limits.never', { topics: named(t, never) }),
    neverKinds.length === 0
      ? ''
      : t.html('limits.neverKinds', { kinds: t.list(neverKinds.map((kind) => kindName(t, kind))) }),
  ]
    .filter(Boolean)
    .map((line) => `• ${line}`)
}

const choices = ['open', 'week', 'topics', 'never', 'kinds'] as const
export type Choice = (typeof choices)[number]
export const isChoice = (text: string): text is Choice => choices.some((each) => each === text)

/** One limit, and what can be chosen; what holds is marked. */
export function choice(t: Words, which: Choice, limits: Limits, taken: readonly string[]): Saying {
  const rows: Record<Choice, () => Keyboard> = {
    open: () => numbers(t, openChoices, limits.openAtOnce, (most) => button.openAtOnceIs.data({ most })),
    week: () => numbers(t, weekChoices, limits.perWeek, (most) => button.perWeekIs.data({ most })),
    topics: () =>
      topicRows(t, (topic) => ({
        mark: taken.length === 0 || taken.includes(topic) ? '✓' : '–',
        data: button.takeTopic.data({ topic }),
      })),
    never: () =>
      topicRows(t, (topic) => {
        const barred = limits.never.includes(topic)
        return { mark: barred ? '✕' : '–', data: button.barTopic.data({ topic, barred: barred ? 'no' : 'yes' }) }
      }),
    kinds: () =>
      inRows(
        kinds.map((kind) => {
          const barred = limits.neverKinds.includes(kind)
          return {
            text: `${barred ? '✕' : '–'} ${kindName(t, kind)}`,
            callback_data: button.barKind.data({ kind, barred: barred ? 'no' : 'yes' }),
          }
        }),
        2,
      ),
  }
  return { html: t.html(`limits.choose.${which}`), keyboard: [...rows[which](), backRow(t)] }
}

function numbers(
  t: Words,
  offered: readonly number[],
  chosen: number | undefined,
  data: (most: string) => string,
): Keyboard {
  const mark = (is: boolean) => (is ? '✓ ' : '')
  return [
    offered.map((count) => ({ text: `${mark(count === chosen)}${count}`, callback_data: data(String(count)) })),
    [{ text: mark(chosen === undefined) + t.plain('limits.buttons.noLimit'), callback_data: data('none') }],
  ]
}

const topicRows = (t: Words, of: (topic: Topic) => { mark: string; data: string }): Keyboard =>
  inRows(
    topics.map((topic) => {
      const { mark, data } = of(topic)
      return { text: `${mark} ${t.plain(`topics.${topic}`)}`, callback_data: data }
    }),
    2,
  )

/** To whoever never wants to be asked for this kind again. */
export const neverAgain = (t: Words, topic: Topic): Saying => ({
  html: t.html('limits.neverAgain', { topic: t.plain(`topics.${topic}`) }),
  keyboard: [[{ text: t.plain('limits.buttons.again'), callback_data: button.againTopic.data({ topic }) }]],
})
export const askedAgain = (t: Words, topic: Topic): Saying => ({
  html: t.html('limits.askedAgain', { topic: t.plain(`topics.${topic}`) }),
})

/** To whoever takes that back. */
export const kindAgain = (t: Words, kind: Kind): Saying => ({
  html: t.html('limits.kindAgain', { kind: kindName(t, kind) }),
})

const kindName = (t: Words, kind: Kind): string => t.plain(`tasks.kinds.${kind}`)

const edit = (t: Words, which: Choice) => ({
  text: t.plain(`limits.buttons.${which}`),
  callback_data: button.editLimit.data({ which }),
})
const plainButton = (t: Words, name: string, { data }: { data(values: Record<never, string>): string }) => ({
  text: t.plain(`limits.buttons.${name}`),
  callback_data: data({}),
})

/** Back to all of somebody's limits. */
export const backRow = (t: Words) => [
  { text: t.plain('limits.buttons.back'), callback_data: button.showLimits.data({}) },
]

const named = (t: Words, list: readonly string[]) => t.list(list.map((topic) => t.plain(`topics.${topic}`)))
