import { showGroups } from '../../calendars/buttons.ts'
import type { Saying } from '../../deliveries/tell.ts'
import { isolateValue } from '../../language/direction.ts'
import { escapeHtml, raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { type InlineButton, inRows } from '../../telegram/buttons.ts'
import { dial, instantAt, type MinuteOfDay } from '../../wall-clock.ts'
import { weeksAhead } from '../shift.ts'
import { mostPeople, type Slot, type SlotProblem, type SlotTimes, shortestSlot } from '../slot.ts'
import { openWeek } from './day-buttons.ts'
import type { Holidays } from './holidays.ts'
import type { Overview } from './overview.ts'
import { addIt, chooseFrom, chooseUntil, newSlot, openHolidays, openRota, openSlot, typeHours } from './plan-buttons.ts'
import type { Hours, Unreadable } from './read-slot.ts'
import { hours, slotName, weekdays } from './time-messages.ts'

/** The week plan at a glance; where there is none, what it is for. */
export function plan(t: Words, { slots, shifts, gaps }: Overview): Saying {
  if (slots.length === 0)
    return {
      html: `${t.html('rota.plan.title')}\n\n${t.html('rota.plan.empty')}`,
      keyboard: [[{ text: t.plain('rota.plan.buttons.first'), callback_data: newSlot.data({}), style: 'success' }]],
    }
  const days = weekdays.flatMap((weekday) => {
    const those = slots.filter((slot) => slot.weekday === weekday)
    return those.length === 0 ? [] : [`<b>${t.weekday(weekday)}</b>\n${those.map((slot) => line(t, slot)).join('\n')}`]
  })
  const missing = gaps === 0 ? t.html('rota.plan.allFilled') : t.html('rota.plan.gaps', { count: gaps })
  return {
    html: [
      t.html('rota.plan.title'),
      ...days,
      `${t.html('rota.plan.ahead', { count: shifts, weeks: weeksAhead })} ${shifts === 0 ? '' : missing}`.trim(),
    ].join('\n\n'),
    keyboard: [
      ...inRows(
        slots.map((slot) => ({ text: slotName(t, slot), callback_data: openSlot.data({ id: slot.id }) })),
        2,
      ),
      [{ text: t.plain('rota.plan.buttons.new'), callback_data: newSlot.data({}) }],
      [{ text: t.plain('rota.plan.buttons.days'), callback_data: openWeek.data({ weeks: '0' }) }],
      [
        { text: t.plain('rota.plan.buttons.holidays'), callback_data: openHolidays.data({}) },
        { text: t.plain('rota.plan.buttons.calendar'), callback_data: showGroups.data({}) },
      ],
    ],
  }
}

/** What a slot is besides its weekday. */
const line = (t: Words, slot: Slot): string =>
  [hours(t, slot), t.html('rota.plan.people', { count: slot.people }), ...wishes(t, slot)].join(' · ')

const wishes = (t: Words, { spoken, topics, onHolidays }: Slot): string[] => [
  ...(spoken.length > 0 ? [t.list(spoken.map((code) => t.spoken(code)))] : []),
  ...(topics.length > 0 ? [t.list(topics.map((topic) => t.html(`topics.${topic}`)))] : []),
  ...(onHolidays ? [t.html('rota.plan.alsoOnHolidays')] : []),
]

const back = (t: Words) => [{ text: t.plain('rota.plan.buttons.back'), callback_data: openRota.data({}) }]

export const whichWeekday = (t: Words): Saying => ({
  html: `${t.html('rota.plan.whichWeekday')}\n\n<i>${t.html('rota.plan.orType')}</i> ${example(t)}`,
  keyboard: [
    ...inRows(
      weekdays.map((weekday) => ({
        text: t.weekday(weekday),
        callback_data: chooseFrom.data({ weekday: String(weekday) }),
      })),
      2,
    ),
    back(t),
  ],
})

const example = (t: Words) => `<code>/rota ${t.html('rota.plan.example')}</code>`

/** Hours that are offered as the beginning; others can be typed. */
const beginnings = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map((hour) => hour * 60)

export const fromWhen = (t: Words, weekday: number): Saying => ({
  html: `<b>${t.weekday(weekday)}</b>\n${t.html('rota.plan.fromWhen')}`,
  keyboard: [
    ...inRows(
      beginnings.map((from) => ({
        text: dial(from),
        callback_data: chooseUntil.data({ weekday: String(weekday), from: String(from) }),
      })),
      4,
    ),
    otherTime(t, weekday),
    back(t),
  ],
})

/** Hours that no button has are typed. */
const otherTime = (t: Words, weekday: number): InlineButton[] => [
  { text: t.plain('rota.plan.buttons.otherTime'), callback_data: typeHours.data({ weekday: String(weekday) }) },
]

export const untilWhen = (t: Words, weekday: number, from: MinuteOfDay): Saying => ({
  html: `<b>${t.weekday(weekday)}</b>\n${t.html('rota.plan.untilWhen', { from: dial(from) })}`,
  keyboard: [
    ...inRows(
      ends(from).map((until) => ({
        text: dial(until),
        callback_data: addIt.data({ weekday: String(weekday), from: String(from), until: String(until) }),
      })),
      4,
    ),
    otherTime(t, weekday),
    back(t),
  ],
})

const ends = (from: MinuteOfDay): MinuteOfDay[] =>
  Array.from({ length: 12 }, (_, index) => from + (index + 1) * 60).filter((until) => until <= 1440)

/** Why a slot cannot be as it was wanted. */
export function problem(t: Words, { weekday, ...wanted }: SlotTimes, found: SlotProblem): Saying {
  switch (found.kind) {
    case 'ends before it begins':
      if (wanted.from === wanted.until) return { html: tooShort(t) }
      return { html: `${t.html('rota.plan.problems.endsBeforeItBegins')} ${night(t, weekday, wanted)}`.trim() }
    case 'too short':
      return { html: tooShort(t) }
    case 'too many people':
      return { html: t.html('rota.plan.problems.people', { most: mostPeople }) }
    case 'overlaps':
      return {
        html: t.html('rota.plan.problems.overlaps', { slot: raw(`<b>${slotName(t, found.slot)}</b>`) }),
        keyboard: [[{ text: slotName(t, found.slot), callback_data: openSlot.data({ id: found.slot.id }) }]],
      }
  }
}

/** Who wants a whole night is told how to have it; who confused two hours is not. */
const night = (t: Words, weekday: number, { from, until }: Hours): string =>
  until > 12 * 60
    ? ''
    : t.html('rota.plan.problems.night', {
        evening: slotName(t, { weekday, from, until: 1440 }),
        morning: slotName(t, { weekday: (weekday % 7) + 1, from: 0, until }),
      })

const tooShort = (t: Words) => t.html('rota.plan.problems.tooShort', { minutes: shortestSlot })

/** Why what was typed is no slot; or no hours, where the weekday is known. */
export function unreadable(t: Words, found: Unreadable, hoursOnly = false): Saying {
  const why = {
    'no weekday': () => t.html('rota.plan.problems.noWeekday'),
    'several weekdays': () => t.html('rota.plan.problems.severalWeekdays'),
    'no hours': () => t.html('rota.plan.problems.noHours'),
    'impossible time': () =>
      t.html('rota.plan.problems.impossibleTime', { typed: 'typed' in found ? found.typed.slice(0, 20) : '' }),
    'too many people': () => t.html('rota.plan.problems.people', { most: mostPeople }),
  }[found.kind]
  return {
    html: `${why()}\n\n${hoursOnly ? t.html('rota.plan.typeHours') : `${t.html('rota.plan.forExample')} ${example(t)}`}`,
  }
}

/** The holidays of the coming year, on which slots have no shift unless they want one. */
export function holidays(t: Words, days: Holidays, land: string | undefined, zone: string): Saying {
  const list = [...days].map(
    ([day, name]) => `• ${t.date(instantAt(day, 720, zone), zone)}: ${escapeHtml(isolateValue(name, t.language))}`,
  )
  return {
    html: [
      t.html('rota.plan.holidaysTitle'),
      ...(land === undefined
        ? [t.html('rota.plan.noLand')]
        : [list.join('\n'), t.html('rota.plan.holidaysHow', { land })]),
    ].join('\n\n'),
    keyboard: [back(t)],
  }
}
