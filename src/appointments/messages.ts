import type { Saying } from '../deliveries/tell.ts'
import type { Guide, Topic } from '../guides/guide.ts'
import { papersOf } from '../guides/papers.ts'
import { paragraph } from '../language/direction.ts'
import { escapeHtml } from '../language/html.ts'
import type { Words } from '../language/words.ts'
import type { CompanionKind } from '../tasks/companions/companion.ts'
import { companionKinds } from '../tasks/companions/companion.ts'
import { interpretNow } from '../tasks/interpreting/buttons.ts'
import type { Task } from '../tasks/task.ts'
import type { InlineButton, Keyboard } from '../telegram/buttons.ts'
import type { Appointment, Kind } from './appointment.ts'
import {
  allDone,
  calendarFile,
  callOff,
  cancelIt,
  listOwn,
  newOne,
  showOne,
  showPapers,
  thereByGuide,
  useGuide,
  wishFor,
  writeOn,
} from './buttons.ts'
import { standing } from './company/company-messages.ts'
import { encodeWish, type Wish } from './company/wish.ts'
import type { Papers } from './desk.ts'
import { nameOf, title, whenOf } from './name-messages.ts'

/** More than this on a button is cut by Telegram's apps. */
export const shortEnough = 40

/** Somebody's coming appointments and deadlines, each a button. */
export function list(t: Words, appointments: readonly Appointment[], zone: string): Saying {
  return {
    html: [
      `<b>${t.html('appointments.list.title')}</b>`,
      t.html(`appointments.list.${appointments.length > 0 ? 'some' : 'none'}`),
    ].join('\n\n'),
    keyboard: [
      ...appointments.map((each) => [{ text: inOneLine(t, each, zone), callback_data: showOne.data({ id: each.id }) }]),
      [add(t, 'appointment'), add(t, 'deadline')],
      [{ text: t.plain('tasks.interpreting.now'), callback_data: interpretNow.data({}) }],
    ],
  }
}

function inOneLine(t: Words, appointment: Appointment, zone: string): string {
  const when = whenOf(t, appointment, zone)
  const name = shortened(nameOf(t, appointment), shortEnough - 14)
  return when === ''
    ? t.plain('appointments.list.draft', { name })
    : t.plain(`appointments.list.${appointment.kind}`, { name, when })
}

const add = (t: Words, kind: Kind): InlineButton => ({
  text: t.plain(`appointments.buttons.new.${kind}`),
  callback_data: newOne.data({ kind }),
})

export type Screen = {
  appointment: Appointment
  papers: Papers | undefined
  /** A guide that may fit, where none is chosen. */
  mayFit: Papers | undefined
  companions: readonly Task[]
  firstWish(kind: CompanionKind): Wish
  zone: string
}

/** One of them: what, when, where, what is ready, who comes along, and what can be done. */
export function screen(t: Words, shown: Screen): Saying {
  const { appointment, papers, companions, zone } = shown
  const { state, kind, content } = appointment
  const when = whenOf(t, appointment, zone)
  const isOpen = state === 'draft' || state === 'planned'
  return {
    html: [
      title(t, appointment),
      [
        when === '' ? t.html('appointments.screen.noDay') : t.html(`appointments.screen.when.${kind}`, { when }),
        ...(content.where ? [t.html('appointments.screen.where', { value: content.where })] : []),
      ].join('\n'),
      papers && isOpen ? paperLines(t, appointment, papers) : '',
      companions.map((task) => standing(t, task)).join('\n'),
      isOpen ? '' : t.html(`appointments.screen.${state === 'cancelled' ? 'cancelled' : 'over'}`),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: isOpen ? buttons(t, shown) : [[toList(t)]],
  }
}

function buttons(t: Words, shown: Screen): Keyboard {
  const { appointment, papers, mayFit } = shown
  const { id, state, kind, content } = appointment
  const write = (step: 'when' | 'where', key: string): InlineButton => ({
    text: t.plain(`appointments.buttons.${key}`),
    callback_data: writeOn.data({ id, step }),
  })
  if (state === 'draft') return [[write('when', 'day')], [cancel(t, id), toList(t)]]
  return [
    ...(papers ? [[{ text: t.plain('appointments.buttons.papers'), callback_data: showPapers.data({ id }) }]] : []),
    ...(mayFit
      ? [
          [
            {
              text: t.plain('appointments.buttons.mayFit', { title: shortened(mayFit.guide.title, shortEnough) }),
              callback_data: useGuide.data({ id, slug: mayFit.guide.slug }),
            },
          ],
        ]
      : []),
    ...(kind === 'appointment' ? companionKinds.map((each) => [companion(t, shown, each)]) : []),
    [
      { text: t.plain('appointments.buttons.file'), callback_data: calendarFile.data({ id }) },
      write('when', 'move'),
      ...(kind === 'appointment' ? [write('where', content.where ? 'otherPlace' : 'place')] : []),
    ],
    [
      ...(kind === 'deadline'
        ? [
            {
              text: t.plain('appointments.buttons.done'),
              callback_data: allDone.data({ id }),
              style: 'success' as const,
            },
          ]
        : []),
      cancel(t, id),
    ],
    [toList(t)],
  ]
}

const cancel = (t: Words, id: string): InlineButton => ({
  text: t.plain('appointments.buttons.cancel'),
  callback_data: cancelIt.data({ id }),
  style: 'danger',
})
export const toList = (t: Words): InlineButton => ({
  text: t.plain('appointments.buttons.list'),
  callback_data: listOwn.data({}),
})

/** One press asks for somebody, or calls them off. */
function companion(
  t: Words,
  { appointment: { id }, companions, firstWish }: Screen,
  kind: CompanionKind,
): InlineButton {
  return companions.some((task) => task.kind === kind)
    ? { text: t.plain(`appointments.buttons.callOff.${kind}`), callback_data: callOff.data({ id, kind }) }
    : {
        text: t.plain(`appointments.buttons.wish.${kind}`),
        callback_data: wishFor.data({ id, wish: encodeWish(firstWish(kind)) }),
      }
}

export const boxOf = ({ ticked }: Appointment, number: number): string => (ticked.includes(number) ? '☑' : '☐')

export function paperLines(t: Words, appointment: Appointment, { papers, guide }: Papers): string {
  const lines = papers.map(
    (paper, number) => `${boxOf(appointment, number)} ${paragraph(escapeHtml(paper), guide.language)}`,
  )
  return [t.html('appointments.screen.papers'), ...lines].join('\n')
}

/** Below the text of a guide to somewhere one goes, or for which one needs papers. */
export const offerBelow = (t: Words, guide: Guide): Keyboard =>
  papersOf(guide).length > 0 || (guide.topic !== undefined && whereOneGoes.includes(guide.topic))
    ? [[{ text: t.plain('appointments.buttons.there'), callback_data: thereByGuide.data({ slug: guide.slug }) }]]
    : []

const whereOneGoes: readonly Topic[] = ['authorities', 'stay', 'health', 'work']

export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
}
