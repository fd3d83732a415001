import type { Saying } from '../../deliveries/tell.ts'
import { topics } from '../../guides/guide.ts'
import { escapeHtml } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { type InlineButton, inRows } from '../../telegram/buttons.ts'
import { mostPeople, type Slot } from '../slot.ts'
import {
  endForSure,
  endIt,
  openRota,
  openSlot,
  openSpoken,
  openTopics,
  setHolidays,
  setPeople,
  typeTimes,
  wantSpoken,
  wantTopic,
} from './plan-buttons.ts'
import { hours } from './time-messages.ts'

/** One slot, and whatever can be changed about it. */
export function slot(t: Words, each: Slot): Saying {
  const { id, people, onHolidays } = each
  return {
    html: [heading(t, each), details(t, each)].join('\n'),
    keyboard: [
      steps(people, (count) => setPeople.data({ id, count: String(count) })),
      [{ text: t.plain('rota.plan.buttons.times'), callback_data: typeTimes.data({ id }) }],
      [
        { text: t.plain('rota.plan.buttons.languages'), callback_data: openSpoken.data({ id }) },
        { text: t.plain('rota.plan.buttons.topics'), callback_data: openTopics.data({ id }) },
      ],
      [
        {
          text: `${onHolidays ? '✓ ' : ''}${t.plain('rota.plan.buttons.onHolidays')}`,
          callback_data: setHolidays.data({ id, on: onHolidays ? '0' : '1' }),
        },
      ],
      [{ text: t.plain('rota.plan.buttons.end'), callback_data: endIt.data({ id }), style: 'danger' }],
      [{ text: t.plain('rota.plan.buttons.back'), callback_data: openRota.data({}) }],
    ],
  }
}

/** One more, one fewer; what cannot be has no button. */
export const steps = (people: number, data: (count: number) => string): InlineButton[] => [
  ...(people > 1 ? [{ text: `− ${people - 1}`, callback_data: data(people - 1) }] : []),
  ...(people < mostPeople ? [{ text: `+ ${people + 1}`, callback_data: data(people + 1) }] : []),
]

const heading = (t: Words, each: Slot) =>
  `<b>${t.html('rota.plan.dayAndHours', { day: t.weekday(each.weekday), hours: hours(t, each) })}</b>`

function details(t: Words, { people, spoken, topics, onHolidays }: Slot): string {
  return [
    t.html('rota.plan.people', { count: people }),
    spoken.length === 0
      ? t.html('rota.plan.anyLanguage')
      : t.html('rota.plan.languages', { languages: t.list(spoken.map((code) => t.spoken(code))) }),
    topics.length === 0
      ? t.html('rota.plan.anyTopic')
      : t.html('rota.plan.topics', { topics: t.list(topics.map((topic) => t.plain(`topics.${topic}`))) }),
    t.html(onHolidays ? 'rota.plan.withHolidays' : 'rota.plan.withoutHolidays'),
  ].join('\n')
}

/** Languages with a button of their own among those that a slot may look for. */
const offered = ['ar', 'uk', 'ru', 'fa', 'prs', 'tr', 'kmr', 'ckb', 'ps', 'en', 'fr', 'ti', 'so', 'es']

export const spokenChoice = (t: Words, each: Slot): Saying => ({
  html: `${heading(t, each)}\n${t.html('rota.plan.whichLanguages')}`,
  keyboard: [
    ...inRows(
      [...new Set([...offered, ...each.spoken])].map((code) => ({
        text: mark(each.spoken.includes(code)) + t.spoken(code),
        callback_data: wantSpoken.data({ id: each.id, code, on: each.spoken.includes(code) ? '0' : '1' }),
      })),
      2,
    ),
    ready(t, each),
  ],
})

export const topicChoice = (t: Words, each: Slot): Saying => ({
  html: `${heading(t, each)}\n${t.html('rota.plan.whichTopics')}`,
  keyboard: [
    ...inRows(
      topics.map((topic) => ({
        text: mark(each.topics.includes(topic)) + t.plain(`topics.${topic}`),
        callback_data: wantTopic.data({ id: each.id, topic, on: each.topics.includes(topic) ? '0' : '1' }),
      })),
      2,
    ),
    ready(t, each),
  ],
})

const mark = (chosen: boolean) => (chosen ? '✓ ' : '')
const ready = (t: Words, { id }: Slot): InlineButton[] => [
  { text: t.plain('rota.plan.buttons.ready'), callback_data: openSlot.data({ id }) },
]

export const endQuestion = (t: Words, each: Slot): Saying => ({
  html: `${heading(t, each)}\n\n${t.html('rota.plan.endQuestion')}`,
  keyboard: [
    [
      {
        text: t.plain('rota.plan.buttons.endForSure'),
        callback_data: endForSure.data({ id: each.id }),
        style: 'danger',
      },
    ],
    [{ text: t.plain('rota.plan.buttons.keep'), callback_data: openSlot.data({ id: each.id }) }],
  ],
})

/** Asks for hours in words; any button or /cancel ends it. */
export const typeHours = (t: Words, what: string): Saying => ({
  html: `<b>${escapeHtml(what)}</b>\n${t.html('rota.plan.typeHours')}`,
})
