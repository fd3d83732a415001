import type { Saying } from '../deliveries/tell.ts'
import type { Words } from '../language/words.ts'
import { showLimits } from '../limits/buttons.ts'
import { nameOf } from '../people/messages.ts'
import type { Person } from '../people/person.ts'
import type { Keyboard } from '../telegram/buttons.ts'
import * as button from './buttons.ts'
import type { OwnCare } from './own-care.ts'
import type { Wished } from './wish-to-talk.ts'

type After = {
  /** Until when they rest; undefined when they do not. */
  until: Date | undefined
  /** They are asked how they are. */
  asks: boolean
  zone: string
}

/** To whoever has just finished a talk. */
export function afterTalk(t: Words, { until, asks, zone }: After): Saying {
  return {
    html: [
      until ? t.html('care.rest', { date: t.day(until, zone), time: t.time(until, zone) }) : '',
      asks ? t.html(until ? 'care.orTalk' : 'care.howAreYou') : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      ...awakeRows(t, until !== undefined),
      ...(asks && !until ? [[plain(t, 'pause', button.pauseForToday)]] : []),
      ...(asks ? [[plain(t, 'talk', button.talkToSomebody)], [plain(t, 'fine', button.isFine)]] : []),
    ],
  }
}

/** To whoever said that a task was heavy. */
export const afterTask = (t: Words): Saying => ({
  html: t.html('care.afterTask'),
  keyboard: [
    [plain(t, 'pause', button.pauseForToday)],
    [plain(t, 'talk', button.talkToSomebody)],
    [plain(t, 'fine', button.isFine)],
  ],
})

/** What coordinators will read, before anybody tells them. */
export const consent = (t: Words, person: Person): Saying => ({
  html: t.html('care.consent', { name: nameOf(person, t) }),
  keyboard: [[plain(t, 'tell', button.tellThem)], [plain(t, 'notTell', button.isFine)]],
})

export const wished = (t: Words, { kind }: Wished, resting: boolean): Saying => ({
  html: `${t.html(kind === 'nobody there' ? 'care.nobodyToTell' : kind === 'told' ? 'care.told' : 'care.toldBefore')}\n\n${t.html('care.helpline')}`,
  keyboard: awakeRows(t, resting),
})

/** To coordinators: that and nothing else. */
export const wish = (t: Words, person: Person): Saying => ({ html: t.html('care.wish', { name: nameOf(person, t) }) })

export const fine = (t: Words, resting: boolean): Saying => ({
  html: t.html('care.fine'),
  keyboard: awakeRows(t, resting),
})
export const pausing = (t: Words, until: Date, zone: string): Saying => ({
  html: t.html('care.pausing', { date: t.day(until, zone), time: t.time(until, zone) }),
})
export const awake = (t: Words): Saying => ({ html: t.html('care.awake') })

/** What somebody wants of care for themselves; what the group wants for all stays. */
export function own(t: Words, { kinds, restUntil }: OwnCare, zone: string): Saying {
  const lines = kinds.map(({ care, by }) =>
    [by === 'nobody' ? '–' : '✓', t.html(`care.about.${care}`), by === 'group' ? t.html('care.forAll') : '']
      .join(' ')
      .trim(),
  )
  const resting = restUntil
    ? t.html('care.resting', { date: t.day(restUntil, zone), time: t.time(restUntil, zone) })
    : ''
  const rows: Keyboard = kinds
    .filter(({ by }) => by !== 'group')
    .map(({ care, by }) => [
      {
        text: t.plain(`care.buttons.${by === 'self' ? 'off' : 'on'}.${care}`),
        callback_data: button.switchOwn.data({ care }),
      },
    ])
  return {
    html: [`<b>${t.html('care.title')}</b>`, resting, ...lines].filter(Boolean).join('\n\n'),
    keyboard: [...awakeRows(t, restUntil !== undefined), ...rows, [plain(t, 'back', showLimits)]],
  }
}

/** Whoever rests can end that at any time. */
const awakeRows = (t: Words, resting: boolean): Keyboard => (resting ? [[plain(t, 'awake', button.restNoMore)]] : [])

const plain = (t: Words, name: string, { data }: { data(values: Record<never, string>): string }) => ({
  text: t.plain(`care.buttons.${name}`),
  callback_data: data({}),
})
