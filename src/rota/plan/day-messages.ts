import type { Saying } from '../../deliveries/tell.ts'
import { isolateValue } from '../../language/direction.ts'
import { escapeHtml, raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName, nameOf } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { type InlineButton, inRows, type Keyboard } from '../../telegram/buttons.ts'
import { instantAt } from '../../wall-clock.ts'
import type { Obstacle } from '../places/fits.ts'
import type { Taken } from '../places/take.ts'
import { placesFree, weeksAhead } from '../shift.ts'
import { shortestSlot } from '../slot.ts'
import type { Fitting } from './assign.ts'
import {
  addExtra,
  bringItBack,
  cancelForSure,
  cancelIt,
  openDay,
  openShift,
  openWeek,
  putThemIn,
  restoreIt,
  setSize,
  takeThemOut,
  typeDay,
  typeShiftHours,
  whoCould,
} from './day-buttons.ts'
import type { AddedShift } from './extra-shift.ts'
import { openRota } from './plan-buttons.ts'
import type { PlannedDay, Staffed } from './planned.ts'
import { steps } from './slot-messages.ts'
import { dayName, hours, hoursOf } from './time-messages.ts'

/** Seven days of shifts, with who is in them and what is missing. */
export function week(t: Words, days: PlannedDay[], weeks: number, zone: string): Saying {
  const [first, last] = [days[0] as PlannedDay, days.at(-1) as PlannedDay]
  const filled = days.filter(({ staffed, leftOut }) => staffed.length + leftOut.length > 0)
  const turn: InlineButton[] = [
    ...(weeks > 0 ? [{ text: t.plain('rota.plan.buttons.earlier'), callback_data: toWeek(weeks - 1) }] : []),
    ...(weeks < weeksAhead ? [{ text: t.plain('rota.plan.buttons.later'), callback_data: toWeek(weeks + 1) }] : []),
  ]
  return {
    html: [
      `<b>${t.html('rota.plan.week', { first: dayName(t, first.day, zone), last: dayName(t, last.day, zone) })}</b>`,
      ...(filled.length === 0 ? [t.html('rota.plan.emptyWeek')] : filled.map((each) => dayLines(t, each, zone))),
    ].join('\n\n'),
    keyboard: [
      ...inRows(
        days.map(({ day }) => ({ text: dayName(t, day, zone), callback_data: openDay.data({ day }) })),
        2,
      ),
      turn,
      [{ text: t.plain('rota.plan.buttons.otherDay'), callback_data: typeDay.data({}) }],
      [{ text: t.plain('rota.plan.buttons.back'), callback_data: openRota.data({}) }],
    ],
  }
}

const toWeek = (weeks: number) => openWeek.data({ weeks: String(weeks) })

function dayLines(t: Words, { day, staffed, holiday, leftOut }: PlannedDay, zone: string): string {
  return [
    `<b>${dayName(t, day, zone)}</b>${holiday === undefined ? '' : ` · ${escapeHtml(isolateValue(holiday, t.language))}`}`,
    ...staffed.map((each) => shiftLine(t, each, zone)),
    ...leftOut.map((slot) => `${hours(t, slot)} · ${t.html('rota.plan.notOnHolidays')}`),
  ].join('\n')
}

function shiftLine(t: Words, { shift, holders, standby }: Staffed, zone: string): string {
  const times = hoursOf(t, shift, zone)
  if (shift.cancelled) return `<s>${times}</s> · ${t.html('rota.plan.isCancelled')}`
  return [times, names(holders, t), missing(t, shift), offers(t, standby)].filter(Boolean).join(' · ')
}

const names = (people: Person[], t: Words) => t.list(people.map((person) => boldName(person, t)))
const missing = (t: Words, shift: Staffed['shift']) =>
  placesFree(shift) === 0 ? '' : `⚠️ ${t.html('rota.plan.missing', { count: placesFree(shift) })}`
const offers = (t: Words, standby: Person[]) =>
  standby.length === 0 ? '' : t.html('rota.plan.ifNeedBe', { names: raw(names(standby, t)) })

/** One day: its shifts to open, what was left out for a holiday, and one more. */
export function oneDay(t: Words, planned: PlannedDay, weeks: number, zone: string): Saying {
  const { day, staffed, leftOut } = planned
  const nothing = staffed.length + leftOut.length === 0
  return {
    html: nothing
      ? `<b>${t.date(instantAt(day, 720, zone), zone)}</b>\n${t.html('rota.plan.emptyDay')}`
      : dayLines(t, planned, zone),
    keyboard: [
      ...staffed.map(({ shift }) => [
        {
          text: `${hoursOf(t, shift, zone)}${shift.cancelled ? ` · ${t.plain('rota.plan.isCancelled')}` : ''}`,
          callback_data: openShift.data({ id: shift.id }),
        },
      ]),
      ...leftOut.map((slot) => [
        {
          text: t.plain('rota.plan.buttons.bringBack', { hours: hours(t, slot) }),
          callback_data: bringItBack.data({ slot: slot.id, day }),
        },
      ]),
      [{ text: t.plain('rota.plan.buttons.extra'), callback_data: addExtra.data({ day }) }],
      [{ text: t.plain('rota.plan.buttons.toWeek'), callback_data: toWeek(Math.min(Math.max(weeks, 0), weeksAhead)) }],
    ],
  }
}

/** One shift: who is in it, and whatever can be changed about it for this one day. */
export function shift(t: Words, { shift: each, holders, standby }: Staffed, zone: string): Saying {
  const { id, people, day, cancelled } = each
  const toDay: Keyboard = [[{ text: t.plain('rota.plan.buttons.toDay'), callback_data: openDay.data({ day }) }]]
  const html = [
    heading(t, each, zone),
    ...(cancelled ? [`⚠️ ${t.html('rota.plan.isCancelled')}`] : [t.html('rota.plan.people', { count: people })]),
    ...(holders.length > 0 ? [t.html('rota.plan.in', { names: raw(names(holders, t)) })] : []),
    ...[missing(t, each), offers(t, standby)].filter(Boolean),
  ].join('\n')
  if (cancelled)
    return {
      html,
      keyboard: [[{ text: t.plain('rota.plan.buttons.restore'), callback_data: restoreIt.data({ id }) }], ...toDay],
    }
  return {
    html,
    keyboard: [
      steps(people, (count) => setSize.data({ id, count: String(count) })),
      ...(placesFree(each) > 0
        ? [[{ text: t.plain('rota.plan.buttons.putIn'), callback_data: whoCould.data({ id, page: '0' }) }]]
        : []),
      ...holders.map((person) => [
        {
          text: t.plain('rota.plan.buttons.takeOut', { name: nameOf(person, t) }),
          callback_data: takeThemOut.data({ shift: id, person: person.id }),
        },
      ]),
      [{ text: t.plain('rota.plan.buttons.hours'), callback_data: typeShiftHours.data({ id }) }],
      [{ text: t.plain('rota.plan.buttons.cancel'), callback_data: cancelIt.data({ id }), style: 'danger' }],
      ...toDay,
    ],
  }
}

const heading = (t: Words, each: Staffed['shift'], zone: string): string =>
  `<b>${t.html('rota.plan.dayAndHours', { day: dayName(t, each.day, zone), hours: hoursOf(t, each, zone) })}</b>`

const onOnePage = 20

/** Who could be put into a shift. */
export function candidates(
  t: Words,
  each: Staffed['shift'],
  fit: Fitting[],
  others: number,
  page: number,
  zone: string,
): Saying {
  const { id } = each
  const shown = fit.slice(page * onOnePage, (page + 1) * onOnePage)
  const rest = others === 0 ? '' : t.html('rota.plan.othersCannot', { count: others })
  return {
    html: [heading(t, each, zone), t.html(fit.length === 0 ? 'rota.plan.nobodyFits' : 'rota.plan.whom'), rest]
      .filter(Boolean)
      .join('\n'),
    keyboard: [
      ...inRows(
        shown.map(({ person, standby }) => ({
          text: standby ? t.plain('rota.plan.buttons.standby', { name: nameOf(person, t) }) : nameOf(person, t),
          callback_data: putThemIn.data({ shift: id, person: person.id }),
        })),
        2,
      ),
      ...(fit.length > (page + 1) * onOnePage
        ? [[{ text: t.plain('rota.plan.buttons.more'), callback_data: whoCould.data({ id, page: String(page + 1) }) }]]
        : []),
      [{ text: t.plain('rota.plan.buttons.toShift'), callback_data: openShift.data({ id }) }],
    ],
  }
}

const willBeTold = (t: Words, people: Person[]): string[] =>
  people.length > 0 ? [t.html('rota.plan.willBeTold', { names: raw(names(people, t)) })] : []

export const cancelQuestion = (t: Words, { shift: each, holders, standby }: Staffed, zone: string): Saying => ({
  html: [heading(t, each, zone), t.html('rota.plan.cancelQuestion'), ...willBeTold(t, [...holders, ...standby])].join(
    '\n',
  ),
  keyboard: [
    [
      {
        text: t.plain('rota.plan.buttons.cancelForSure'),
        callback_data: cancelForSure.data({ id: each.id }),
        style: 'danger',
      },
    ],
    [{ text: t.plain('rota.plan.buttons.toShift'), callback_data: openShift.data({ id: each.id }) }],
  ],
})

export const whichDay = (t: Words): Saying => ({ html: t.html('rota.plan.whichDay') })

/** What a coordinator reads who put somebody in. Of somebody's limits no more than that they have some. */
export function putIn(t: Words, person: Person, outcome: Taken): { text: string; alert: boolean } {
  const name = nameOf(person, t)
  switch (outcome.kind) {
    case 'taken':
      return { text: t.plain('rota.plan.toasts.putIn', { name }), alert: false }
    case 'already':
      return { text: t.plain('rota.plan.toasts.alreadyIn', { name }), alert: false }
    case 'full':
      return { text: t.plain('rota.plan.toasts.full'), alert: true }
    case 'does not fit':
      return { text: t.plain(doesNotFit(outcome.obstacle), { name }), alert: true }
    case 'unreachable':
      return { text: t.plain('rota.plan.toasts.cannotBeReached', { name }), alert: true }
    case 'not a volunteer':
      return { text: t.plain('rota.plan.toasts.noVolunteer', { name }), alert: true }
    case 'no such shift':
      return { text: t.plain('rota.plan.toasts.shiftGone'), alert: true }
  }
}

function doesNotFit({ kind }: Obstacle): string {
  if (kind === 'cancelled' || kind === 'over') return 'rota.plan.toasts.shiftGone'
  return kind === 'same time' ? 'rota.plan.toasts.sameTime' : 'rota.plan.toasts.ownLimits'
}

/** Why a day's shift cannot be as it was typed. */
export function problem(t: Words, found: Exclude<AddedShift, { kind: 'added' }>, zone: string): Saying {
  switch (found.kind) {
    case 'ends before it begins':
      return { html: t.html('rota.plan.problems.endsBeforeItBegins') }
    case 'too short':
      return { html: t.html('rota.plan.problems.shiftTooShort', { minutes: shortestSlot }) }
    case 'past':
      return { html: t.html('rota.plan.problems.past') }
    case 'too far':
      return { html: t.html('rota.plan.problems.tooFar') }
    case 'same time':
      return {
        html: t.html('rota.plan.problems.sameTime', { hours: raw(`<b>${hoursOf(t, found.shift, zone)}</b>`) }),
        keyboard: [[{ text: hoursOf(t, found.shift, zone), callback_data: openShift.data({ id: found.shift.id }) }]],
      }
  }
}

/** Why what was typed is no day to plan. */
export function unreadableDay(t: Words, kind: 'unclear' | 'impossible' | 'past', typed: string): Saying {
  const why = {
    unclear: () => t.html('rota.plan.problems.unclearDay'),
    impossible: () => t.html('rota.plan.problems.noSuchDay', { typed: typed.trim().slice(0, 30) }),
    past: () => t.html('rota.plan.problems.pastDay'),
  }[kind]
  return { html: `${why()} ${t.html('rota.plan.whichDay')}` }
}
