import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import type { InlineButton, Keyboard } from '../../telegram/buttons.ts'
import { assignIt, passIt, releaseIt, takeIt } from '../buttons.ts'
import { when, whenAndWhat, whenValues } from '../places/place-messages.ts'
import { placesFree, type Shift } from '../shift.ts'
import { isOpen } from './gap.ts'

/** More would not fit into a message; the rest stands in the list of shifts. */
const mostShown = 40

/** In the group chat: what is free, each with its button; edited as it fills. */
export function gaps(t: Words, shifts: readonly Shift[], now: Date, zone: string): Saying {
  const shown = shifts.slice(0, mostShown)
  const open = shown.filter((shift) => isOpen(shift, now))
  const lines = shown.filter(({ cancelled }) => !cancelled).map((shift) => line(t, shift, now, zone))
  return {
    html: [
      `<b>${t.html(open.length > 0 ? 'rota.gaps.title' : 'rota.gaps.filled')}</b>`,
      lines.join('\n'),
      open.length > 0 ? t.html('rota.gaps.press') : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: takeButtons(t, open, zone),
  }
}

function line(t: Words, shift: Shift, now: Date, zone: string): string {
  const text = whenAndWhat(t, shift, zone)
  if (placesFree(shift) === 0) return `✓ <s>${text}</s>`
  if (!isOpen(shift, now)) return `<s>${text}</s>`
  return shift.people === 1 ? `• ${text}` : `• ${text} · ${t.html('rota.shifts.free', { count: placesFree(shift) })}`
}

/** One button for each, since a press in the group chat must say which shift it means. */
export const takeButtons = (t: Words, shifts: readonly Shift[], zone: string): Keyboard =>
  shifts.map((shift) => [
    {
      text: t.plain('rota.gaps.take', whenValues(t, shift, zone)),
      callback_data: takeIt.data({ id: shift.id }),
    },
  ])

/** To the next volunteer in order of fairness. */
export const ask = (t: Words, shift: Shift, until: Date, zone: string): Saying => ({
  html: [
    `<b>${t.html('rota.ask.title')}</b>\n${whenAndWhat(t, shift, zone)}`,
    t.html('rota.ask.until', { date: t.day(until, zone), time: t.time(until, zone) }),
  ].join('\n\n'),
  keyboard: [[take(t, shift), pass(t, shift)]],
})

export const askLapsed = (t: Words, shift: Shift, zone: string): Saying => ({
  html: t.html('rota.ask.lapsed', { when: bold(t, shift, zone) }),
  keyboard: [[take(t, shift), pass(t, shift)]],
})
export const askPassed = (t: Words, shift: Shift, zone: string): Saying => ({
  html: t.html('rota.ask.passed', { when: bold(t, shift, zone) }),
})
export const askTaken = (t: Words, shift: Shift, zone: string): Saying => ({
  html: t.html('rota.ask.taken', { when: bold(t, shift, zone) }),
  keyboard: [[giveBack(t, shift)]],
})
export const askGone = (t: Words, shift: Shift, zone: string): Saying => ({
  html: t.html(shift.cancelled ? 'rota.ask.cancelled' : 'rota.ask.gone', { when: bold(t, shift, zone) }),
})

type Told = {
  shift: Shift
  /** Who has just given it back, where that is why. */
  gaveBack: Person | undefined
  standby: Person[]
  zone: string
}

/** To coordinators: nobody fills a gap. Who would come if need be stands on a button. */
export function gapTold(t: Words, { shift, gaveBack, standby, zone }: Told): Saying {
  const title = gaveBack
    ? t.html('rota.shifts.freeAgain', { name: raw(boldName(gaveBack, t)) })
    : `<b>${t.html('rota.told.title')}</b>`
  const names = t.list(standby.map((each) => boldName(each, t)))
  return {
    html: [
      `${title}\n<b>${whenAndWhat(t, shift, zone)}</b>`,
      standby.length === 0 ? t.html('rota.shifts.nobodyIfNeedBe') : `${t.html('rota.shifts.ifNeedBe')} ${names}`,
    ].join('\n\n'),
    keyboard: [
      ...standby.map((each): InlineButton[] => [
        {
          text: t.plain('rota.told.assign', { name: each.name ?? t.plain('people.somebody') }),
          callback_data: assignIt.data({ id: shift.id, person: each.id }),
          style: 'success',
        },
      ]),
      [{ text: t.plain('rota.told.take'), callback_data: takeIt.data({ id: shift.id }) }],
    ],
  }
}

export const toldSettled = (t: Words, shift: Shift, zone: string): Saying => ({
  html: t.html(settledKey(shift), { when: bold(t, shift, zone) }),
})

/** To whoever would come if need be, and is needed. */
export const assigned = (t: Words, shift: Shift, by: Person, zone: string): Saying => ({
  html: t.html('rota.told.assigned', { name: raw(boldName(by, t)), when: bold(t, shift, zone) }),
  keyboard: [[giveBack(t, shift)]],
})

function settledKey(shift: Shift): string {
  if (shift.cancelled) return 'rota.told.cancelled'
  return placesFree(shift) === 0 ? 'rota.told.filled' : 'rota.told.over'
}

const take = (t: Words, { id }: Shift): InlineButton => ({
  text: t.plain('rota.ask.take'),
  callback_data: takeIt.data({ id }),
  style: 'success',
})
const pass = (t: Words, { id }: Shift): InlineButton => ({
  text: t.plain('rota.ask.pass'),
  callback_data: passIt.data({ id }),
})
const giveBack = (t: Words, { id }: Shift): InlineButton => ({
  text: t.plain('rota.buttons.giveBack'),
  callback_data: releaseIt.data({ id }),
})
const bold = (t: Words, shift: Shift, zone: string) => raw(`<b>${when(t, shift, zone)}</b>`)
