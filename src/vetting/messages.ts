import type { Saying } from '../deliveries/tell.ts'
import { raw } from '../language/html.ts'
import type { Words } from '../language/words.ts'
import { showMember } from '../people/buttons.ts'
import { boldName } from '../people/messages.ts'
import type { Person } from '../people/person.ts'
import type { InlineButton, Keyboard } from '../telegram/buttons.ts'
import { type Day, instantAt } from '../wall-clock.ts'
import { acceptIt, clearNow, dropIt, noteDay, noteToday, sendConductTo, showClearances } from './buttons.ts'
import {
  type BadDay,
  type Clearance,
  type ClearanceKind,
  clearanceKinds,
  type Dated,
  lacking,
  type Recorded,
  standing,
} from './clearance.ts'
import type { Record } from './record.ts'

type WithButtons = { html: string; keyboard: Keyboard }

const rules = ['confidence', 'knowledge', 'money', 'boundaries', 'pressure', 'respect', 'help'] as const

/** The code of conduct, to be accepted by whoever reads it. */
export const conduct = (t: Words): WithButtons => ({
  html: `${conductText(t)}\n\n${t.html('vetting.conduct.acceptance')}`,
  keyboard: [[{ text: t.plain('vetting.buttons.accept'), callback_data: acceptIt.data({}), style: 'success' }]],
})

/** The same, once it is accepted: to be read again any time. */
export const conductAccepted = (t: Words, since: Day, zone: string): WithButtons => ({
  html: `${conductText(t)}\n\n${t.html('vetting.conduct.accepted', { date: date(t, since, zone) })}`,
  keyboard: [],
})

const conductText = (t: Words): string =>
  [
    t.html('vetting.conduct.title'),
    t.html('vetting.conduct.why'),
    rules.map((rule) => `• ${t.html(`vetting.conduct.${rule}`)}`).join('\n\n'),
  ].join('\n\n')

/** What one volunteer is cleared for, as coordinators see and record it. */
export function record(
  t: Words,
  { person, clearances, own }: Record,
  { today, zone }: { today: Day; zone: string },
): WithButtons {
  const missing = lacking(clearances, today)
  const { id } = person
  return {
    html: [
      t.html('vetting.record.title', { name: raw(boldName(person, t)) }),
      clearanceKinds
        .map((kind) =>
          line(
            t,
            kind,
            clearances.find((each) => each.kind === kind),
            today,
            zone,
          ),
        )
        .join('\n'),
      t.html(missing.length === 0 ? 'vetting.record.cleared' : 'vetting.record.notCleared'),
      t.html(own ? 'vetting.record.own' : 'vetting.record.onlyDays'),
    ].join('\n\n'),
    keyboard: [
      ...(own ? [] : recordRows(t, id, clearances)),
      ...(missing.includes('conduct')
        ? [[{ text: t.plain('vetting.buttons.send'), callback_data: sendConductTo.data({ id }) }]]
        : []),
      [{ text: t.plain('volunteers.buttons.back'), callback_data: showMember.data({ id }) }],
    ],
  }
}

function line(t: Words, kind: ClearanceKind, clearance: Clearance | undefined, today: Day, zone: string): string {
  const name = t.html(`vetting.kinds.${kind}`)
  if (!clearance) return `– ${name}: ${t.html(`vetting.record.without.${kind}`)}`
  const { since, until, byId, personId } = clearance
  const parts = [
    t.html('vetting.record.since', { date: date(t, since, zone) }),
    ...(until === undefined ? [] : [t.html('vetting.record.until', { date: date(t, until, zone) })]),
    ...(kind !== 'conduct' && byId === personId ? [t.html('vetting.record.byThemselves')] : []),
  ]
  return `${signs[standing(clearance, today) ?? 'fine']} ${name}: ${t.list(parts)}`
}

const signs = { fine: '✓', soon: '⏳', over: '⚠️' } as const

function recordRows(t: Words, id: string, clearances: readonly Clearance[]): Keyboard {
  const has = (kind: Recorded) => clearances.some((each) => each.kind === kind)
  const dated = (kind: Dated): InlineButton[] => [
    { text: t.plain(`vetting.buttons.note.${kind}`), callback_data: noteDay.data({ id, kind }) },
    ...(has(kind) ? [{ text: t.plain('vetting.buttons.drop'), callback_data: dropIt.data({ id, kind }) }] : []),
  ]
  return [
    dated('certificate'),
    dated('training'),
    has('sensitive')
      ? [
          {
            text: t.plain('vetting.buttons.unclear'),
            callback_data: dropIt.data({ id, kind: 'sensitive' }),
            style: 'danger',
          },
        ]
      : [{ text: t.plain('vetting.buttons.clear'), callback_data: clearNow.data({ id }), style: 'success' }],
  ]
}

/** Asks for the day on which something happened. */
export const whichDay = (t: Words, person: Person, kind: Dated, today: Day): WithButtons => ({
  html: t.html(`vetting.which.${kind}`, { name: raw(boldName(person, t)), example: numeric(today) }),
  keyboard: dayRows(t, person, kind),
})

/** What was typed is no day, or none that can be. */
export const noSuchDay = (t: Words, person: Person, kind: Dated, why: BadDay | undefined, today: Day): WithButtons => ({
  html: t.html(`vetting.badDay.${why ? badDays[why] : 'unclear'}`, why ? {} : { example: numeric(today) }),
  keyboard: dayRows(t, person, kind),
})

const badDays: { readonly [why in BadDay]: string } = { 'in the future': 'future', 'too long ago': 'old' }

/** A picture or file of the paper: taken away again, as far as that goes. */
export const noPapers = (t: Words, person: Person, kind: Dated): WithButtons => ({
  html: t.html('vetting.noPapers'),
  keyboard: dayRows(t, person, kind),
})

const dayRows = (t: Words, { id }: Person, kind: Dated): Keyboard => [
  [{ text: t.plain('vetting.buttons.today'), callback_data: noteToday.data({ id, kind }), style: 'primary' }],
  [{ text: t.plain('volunteers.buttons.back'), callback_data: showClearances.data({ id }) }],
]

export const clearedNow = (t: Words, isCleared: boolean): Saying => ({
  html: t.html(isCleared ? 'vetting.clearedNow' : 'vetting.notClearedAnyMore'),
})

/** To coordinators: what of several volunteers holds only until a day. */
export const runsOut = (t: Words, ending: readonly { person: Person; until: Day }[], zone: string): Saying => ({
  html: [
    t.html('vetting.runsOut.title'),
    ending
      .map(({ person, until }) =>
        t.html('vetting.runsOut.line', { name: raw(boldName(person, t)), date: date(t, until, zone) }),
      )
      .join('\n'),
    t.html('vetting.runsOut.what'),
  ].join('\n\n'),
})

/** To the volunteer themselves. */
export const yoursRunsOut = (t: Words, until: Day, zone: string): Saying => ({
  html: t.html('vetting.runsOut.yours', { date: date(t, until, zone) }),
})

const date = (t: Words, day: Day, zone: string) => t.date(instantAt(day, 12 * 60, zone), zone)
const numeric = (day: Day) => day.split('-').reverse().join('.')
