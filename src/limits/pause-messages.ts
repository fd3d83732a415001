import type { Saying } from '../deliveries/tell.ts'
import type { Words } from '../language/words.ts'
import type { InlineButton } from '../telegram/buttons.ts'
import { giveShiftsBack, pauseFor, showLimits, stopPause } from './buttons.ts'
import { isPaused, type Limits } from './limits.ts'
import type { Coming, Paused } from './pause.ts'

/** Lengths with a button of their own; `open` lasts until they end it, or as long as a pause may last. */
const lengths = ['today', '3d', '1w', '2w', '4w', 'open'] as const

type Standing = { limits: Limits; shifts: readonly Coming[]; now: Date; zone: string }

/** Whether they pause, until when, and how to pause or end it. */
export function screen(t: Words, { limits, shifts, now, zone }: Standing): Saying {
  const { pausedUntil } = limits
  const back = { text: t.plain('limits.buttons.back'), callback_data: showLimits.data({}) }
  if (!pausedUntil || !isPaused(limits, now))
    return {
      html: [t.html('pause.none'), t.html('pause.what'), t.html('pause.typed')].join('\n\n'),
      keyboard: [...lengthRows(t), [back]],
    }
  const until = t.html('pause.until', { date: t.date(pausedUntil, zone), time: t.time(pausedUntil, zone) })
  return {
    html: [until, t.html('pause.what'), inPause(t, shifts, zone), t.html('pause.otherLength')]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      ...(shifts.length > 0
        ? [[{ text: t.plain('pause.buttons.giveBack'), callback_data: giveShiftsBack.data({}) }]]
        : []),
      [{ text: t.plain('pause.buttons.end'), callback_data: stopPause.data({}), style: 'success' }],
      ...lengthRows(t),
      [back],
    ],
  }
}

/** The button gives back all of them; a list that fills the screen helps nobody. */
const mostListed = 15

function inPause(t: Words, shifts: readonly Coming[], zone: string): string {
  if (shifts.length === 0) return ''
  const lines = shifts.slice(0, mostListed).map(({ shift: { startsAt, endsAt } }) => {
    const when = { day: t.day(startsAt, zone), from: t.time(startsAt, zone), until: t.time(endsAt, zone) }
    return `• ${t.html('oncall.when', when)}`
  })
  const more = shifts.length > mostListed ? ['…'] : []
  return [t.html('pause.shifts', { count: shifts.length }), ...lines, ...more].join('\n')
}

function lengthRows(t: Words): InlineButton[][] {
  const buttons = lengths.map((length) => ({
    text: t.plain(`pause.buttons.${length}`),
    callback_data: pauseFor.data({ length }),
  }))
  return [buttons.slice(0, 3), buttons.slice(3, 5), buttons.slice(5)]
}

/** The same, to somebody who was being asked just then. */
export const withPassedOn = (t: Words, screen: Saying): Saying => ({
  ...screen,
  html: `${screen.html}\n\n${t.html('limits.toasts.passedOn')}`,
})

/** What speaks against a pause as it was typed. */
export const refusal = (t: Words, kind: Exclude<Paused['kind'], 'paused' | 'ended' | 'not paused'>): Saying => ({
  html: t.html(`pause.${kind === 'too long' ? 'tooLong' : kind}`),
  keyboard: lengthRows(t),
})

/** To somebody whose pause has run out. */
export const over = (t: Words): Saying => ({ html: t.html('pause.over') })
