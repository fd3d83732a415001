import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { type InlineButton, inRows, type Keyboard } from '../../telegram/buttons.ts'
import { addDays, type Day, dayOf, dial, instantAt, startOfDay } from '../../wall-clock.ts'
import { type Appointment, aboutsOf, type Hours } from '../appointment.ts'
import { atTime, itIsAbout, noPlace, onDay, writeOn } from '../buttons.ts'
import { title } from '../name-messages.ts'
import type { Filled, Wanted } from './fill-in.ts'

type Now = { now: Date; zone: string }

/** Asks for the next thing, with buttons for what most people answer. */
export function question(t: Words, appointment: Appointment, wanted: Wanted, { now, zone }: Now): Saying {
  const { id, kind, previousId } = appointment
  const today = dayOf(now, zone)
  const name = raw(title(t, appointment))
  switch (wanted.for) {
    case 'what':
      return {
        html: t.html(`appointments.ask.what.${kind === 'deadline' && previousId ? 'bring' : kind}`),
        keyboard: [...inRows(aboutButtons(t, appointment), 2), ownWords(t, id)].filter((row) => row.length > 0),
      }
    case 'when':
      return {
        html: t.html(`appointments.ask.when.${kind}`, { name }),
        keyboard: inRows(dayButtons(t, id, kind === 'deadline' ? soonest(today) : nextDays(today), zone), 2),
      }
    case 'hour':
      return {
        html: t.html('appointments.ask.hour', { name, day: dayName(t, wanted.day, zone) }),
        keyboard: hourButtons(id, wanted.day, { now, zone }),
      }
    case 'where':
      return {
        html: t.html('appointments.ask.where', { name }),
        keyboard: [[{ text: t.plain('appointments.buttons.noPlace'), callback_data: noPlace.data({ id }) }]],
      }
    case 'area':
      return { html: t.html('appointments.ask.area') }
  }
}

const aboutButtons = (t: Words, { id, kind }: Appointment): InlineButton[] =>
  aboutsOf(kind).map((about) => ({
    text: t.plain(`appointments.about.${about}`),
    callback_data: itIsAbout.data({ id, about }),
  }))

const ownWords = (t: Words, id: string): InlineButton[] => [
  { text: t.plain('appointments.buttons.other'), callback_data: writeOn.data({ id, step: 'own' }) },
]

export const inOwnWords = (t: Words): Saying => ({ html: t.html('appointments.ask.own') })

const nextDays = (today: Day): Day[] => Array.from({ length: 8 }, (_, days) => addDays(today, days))
/** What letters say most often. */
const soonest = (today: Day): Day[] => [1, 3, 7, 14, 21, 30].map((days) => addDays(today, days))

const dayButtons = (t: Words, id: string, days: Day[], zone: string): InlineButton[] =>
  days.map((day) => ({ text: dayName(t, day, zone), callback_data: onDay.data({ id, day }) }))

/** Office hours; every other hour is typed. */
function hourButtons(id: string, day: Day, { now, zone }: Now): Keyboard {
  const hours = Array.from({ length: 10 }, (_, hour) => (8 + hour) * 60)
  return inRows(
    hours
      .filter((minutes) => instantAt(day, minutes, zone) > now)
      .map((minutes) => ({
        text: dial(minutes),
        callback_data: atTime.data({ id, day, time: encodeHours({ from: minutes }) }),
      })),
    5,
  )
}

const dayName = (t: Words, day: Day, zone: string): string => t.day(startOfDay(day, zone), zone)

/** Minutes after midnight, as `540` or `540-600`; a day alone is `x`. */
const encodeHours = (hours: Partial<Hours>): string =>
  hours.from === undefined ? 'x' : hours.until === undefined ? String(hours.from) : `${hours.from}-${hours.until}`

export function decodeHours(text: string): Hours | undefined {
  const [, from, until] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? []
  return from === undefined
    ? undefined
    : { from: Number(from), ...(until === undefined ? {} : { until: Number(until) }) }
}

/** What is wrong with what was typed, and how it goes. */
export function problem(
  t: Words,
  appointment: Pick<Appointment, 'id' | 'kind'>,
  filled: Exclude<Filled, { kind: 'filled' | 'hour missing' | 'gone' }>,
  wanted: Wanted['for'],
  zone: string,
): Saying {
  const { id, kind } = appointment
  switch (filled.kind) {
    case 'which week':
      return {
        html: t.html('appointments.problem.whichWeek'),
        keyboard: [
          [filled.today, filled.inAWeek].map(({ day, ...hours }) => ({
            text: dayName(t, day, zone),
            callback_data: atTime.data({ id, day, time: encodeHours(hours) }),
          })),
        ],
      }
    case 'past': {
      const { day, from } = filled.when
      const shown = dayName(t, day, zone)
      return {
        html: t.html('appointments.problem.past', {
          when:
            from === undefined || kind === 'deadline'
              ? shown
              : t.plain('tasks.when.at', { day: shown, from: dial(from), until: '' }),
        }),
      }
    }
    case 'no such day':
      return { html: t.html('appointments.problem.noSuchDay') }
    case 'no such hour':
      return { html: t.html('appointments.problem.noSuchHour', { day: dayName(t, filled.day, zone) }) }
    case 'unclear':
      return { html: t.html(`appointments.problem.unclear.${wanted === 'hour' ? 'hour' : kind}`) }
    case 'too long':
      return { html: t.html('appointments.problem.tooLong', { number: filled.longest }) }
    case 'address':
      return { html: t.html('appointments.problem.address') }
  }
}

/** A letter was photographed: nobody looks at it here. */
export const noPictures = (t: Words, wanted: Wanted['for']): Saying => ({
  html: t.html(`appointments.problem.picture.${wanted === 'when' || wanted === 'hour' ? 'when' : 'what'}`),
})
