import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import type { InlineButton, Keyboard } from '../../telegram/buttons.ts'
import { chooseInReturn, handOverIt, passSwap, releaseIt, swapFor, swapIt, takeSwap, withdrawSwap } from '../buttons.ts'
import { when, whenAndWhat, whenValues } from '../places/place-messages.ts'
import { why } from '../places/shift-messages.ts'
import type { Shift } from '../shift.ts'
import type { Choice, Offered } from './offer-swap.ts'
import type { Settled } from './settle-swap.ts'
import type { Swap, SwapProblem } from './swap.ts'

/** What somebody may do with a shift of theirs. */
export const waysOut = (t: Words, { shift, open }: { shift: Shift; open: Swap[] }, zone: string): Saying => ({
  html: [
    `<b>${t.html('rota.swap.title')}</b>\n${when(t, shift, zone)}`,
    open.length > 0 ? t.html('rota.swap.running') : '',
    t.html('rota.swap.staysYours'),
  ]
    .filter(Boolean)
    .join('\n\n'),
  keyboard: [
    ...(open.some(({ inReturnId }) => inReturnId === undefined)
      ? []
      : [[button(t, 'handOver', handOverIt.data({ id: shift.id }))]]),
    [button(t, 'choose', chooseInReturn.data({ id: shift.id }))],
    ...open.slice(0, 1).map((swap) => [button(t, 'withdraw', withdrawSwap.data({ id: swap.id }))]),
  ],
})

/** The shifts that could come in return. */
export const choices = (t: Words, shift: Shift, all: readonly Choice[], zone: string): Saying => ({
  html: [
    `<b>${t.html('rota.swap.title')}</b>\n${when(t, shift, zone)}`,
    t.html(all.length > 0 ? 'rota.swap.whichOne' : 'rota.swap.noneFits'),
  ].join('\n\n'),
  keyboard: [
    ...all.map((choice): InlineButton[] => [
      {
        text: t.plain('rota.swap.choice', {
          ...whenValues(t, choice.shift, zone),
          names: t.list(choice.holders.map(({ name }) => name ?? t.plain('people.somebody'))),
        }),
        callback_data: swapFor.data({ id: shift.id, other: choice.shift.id }),
      },
    ]),
    [button(t, 'handOver', handOverIt.data({ id: shift.id }))],
  ],
})

/** What came of offering a shift. */
export function offered(t: Words, outcome: Extract<Offered, { shift: Shift }>, zone: string): Saying {
  const mine = bold(t, outcome.shift, zone)
  switch (outcome.kind) {
    case 'offered': {
      const { inReturn, asked, swap } = outcome
      const values = { when: mine, count: asked.length }
      return {
        html: [
          inReturn
            ? t.html('rota.swap.askedToSwap', { ...values, other: bold(t, inReturn, zone) })
            : t.html('rota.swap.askedToTake', values),
          t.html('rota.swap.staysYours'),
        ].join('\n\n'),
        keyboard: [[button(t, 'withdraw', withdrawSwap.data({ id: swap.id }))]],
      }
    }
    case 'already':
      return { html: t.html('rota.swap.already', { when: mine }) }
    case 'nobody':
      return {
        html: t.html('rota.swap.nobody', { when: mine }),
        keyboard: [[button(t, 'giveBack', releaseIt.data({ id: outcome.shift.id }))]],
      }
  }
}

type Asked = { swap: Swap; from: Person; shift: Shift; inReturn: Shift | undefined; zone: string }

/** To somebody who could take a shift over, or swap for it. */
export function asked(t: Words, { swap, from, shift, inReturn, zone }: Asked): Saying {
  const values = { name: raw(boldName(from, t)), when: boldWanted(t, shift, zone) }
  return {
    html: inReturn
      ? t.html('rota.swap.wouldSwap', { ...values, other: bold(t, inReturn, zone) })
      : t.html('rota.swap.wouldHandOver', values),
    keyboard: [
      [
        { ...button(t, inReturn ? 'swap' : 'take', takeSwap.data({ id: swap.id })), style: 'success' },
        button(t, 'pass', passSwap.data({ id: swap.id })),
      ],
    ],
  }
}

type Took = { to: Person; shift: Shift; inReturn: Shift | undefined; zone: string }

/** To whoever wanted to give a shift away. */
export const tookIt = (t: Words, { to, shift, inReturn, zone }: Took): Saying => {
  const values = { name: raw(boldName(to, t)), when: bold(t, shift, zone) }
  return {
    html: inReturn
      ? t.html('rota.swap.swapped', { ...values, other: bold(t, inReturn, zone) })
      : t.html('rota.swap.handedOver', values),
    ...(inReturn ? { keyboard: [[button(t, 'giveBack', releaseIt.data({ id: inReturn.id }))]] as Keyboard } : {}),
  }
}

type Mine = { from: Person; shift: Shift; inReturn: Shift | undefined; zone: string }

/** To whoever has just taken it over. */
export const nowYours = (t: Words, { from, shift, inReturn, zone }: Mine): Saying => {
  const values = { name: raw(boldName(from, t)), when: bold(t, shift, zone) }
  return {
    html: inReturn
      ? t.html('rota.swap.nowSwapped', { ...values, other: bold(t, inReturn, zone) })
      : t.html('rota.swap.nowYours', values),
    keyboard: [[button(t, 'giveBack', releaseIt.data({ id: shift.id }))]],
  }
}

export const ended = (t: Words, shift: Shift, zone: string): Saying => ({
  html: t.html('rota.swap.ended', { when: bold(t, shift, zone) }),
})
export const passed = (t: Words): Saying => ({ html: t.html('rota.swap.passed') })
export const withdrawn = (t: Words): Saying => ({ html: t.html('rota.swap.withdrawn') })

/** To whoever asked for a swap that the other one would rather not make. */
export const passedOn = (t: Words, inReturn: Shift, shiftId: string, zone: string): Saying => ({
  html: t.html('rota.swap.passedOn', { other: bold(t, inReturn, zone) }),
  keyboard: [[button(t, 'other', swapIt.data({ id: shiftId }))]],
})

/** What fades in on top for whoever pressed. */
export function settledToast(t: Words, settled: Settled, zone: string): string {
  switch (settled.kind) {
    case 'settled':
      return t.plain('rota.swap.toasts.settled')
    case 'no longer open':
      return t.plain('rota.swap.toasts.noLongerOpen')
    case 'not asked':
      return t.plain('common.notYours')
    case 'not a volunteer':
      return t.plain('common.volunteersOnly')
    case 'not possible':
      return problem(t, settled.problem, zone)
  }
}

function problem(t: Words, problem: SwapProblem, zone: string): string {
  switch (problem.kind) {
    case 'with oneself':
      return t.plain('rota.swap.toasts.withOneself')
    case 'no longer theirs':
      return t.plain('rota.swap.toasts.noLongerOpen')
    case 'began':
      return t.plain('rota.swap.toasts.began')
    case 'in it already':
      return t.plain('rota.swap.toasts.inItAlready')
    case 'does not fit':
      // What the other one agreed to is theirs to tell.
      return problem.whom === 'to' ? why(t, problem.obstacle, zone) : t.plain('rota.swap.toasts.noLongerFits')
  }
}

const button = (t: Words, key: string, data: string): InlineButton => ({
  text: t.plain(`rota.swap.buttons.${key}`),
  callback_data: data,
})
const bold = (t: Words, shift: Shift, zone: string) => raw(`<b>${when(t, shift, zone)}</b>`)
const boldWanted = (t: Words, shift: Shift, zone: string) => raw(`<b>${whenAndWhat(t, shift, zone)}</b>`)
