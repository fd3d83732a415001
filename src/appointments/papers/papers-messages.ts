import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import type { Appointment } from '../appointment.ts'
import { cancelForSure, nextOne, showOne, tickPaper } from '../buttons.ts'
import type { Papers } from '../desk.ts'
import { boxOf, paperLines, shortEnough, shortened, toList } from '../messages.ts'
import { title, titleWhen } from '../name-messages.ts'

/** The papers, one button each: a press says that it is ready, or not. */
export function papers(t: Words, appointment: Appointment, list: Papers): Saying {
  const { papers, guide } = list
  const { id } = appointment
  return {
    html: [
      title(t, appointment),
      paperLines(t, appointment, list),
      t.html('appointments.papers.how', { title: guide.title }),
    ].join('\n\n'),
    keyboard: [
      ...papers.map((paper, number) => [
        {
          text: `${boxOf(appointment, number)} ${shortened(paper, shortEnough)}`,
          callback_data: tickPaper.data({ id, number: String(number) }),
        },
      ]),
      [{ text: t.plain('appointments.buttons.back'), callback_data: showOne.data({ id }) }],
    ],
  }
}

/** Whoever comes along would learn it, too: asked twice. */
export const sureToCancel = (t: Words, appointment: Appointment, hasCompany: boolean, zone: string): Saying => ({
  html: [titleWhen(t, appointment, zone), t.html(`appointments.cancel.sure${hasCompany ? 'Company' : ''}`)].join(
    '\n\n',
  ),
  keyboard: [
    [
      {
        text: t.plain('appointments.buttons.cancelYes'),
        callback_data: cancelForSure.data({ id: appointment.id }),
        style: 'danger',
      },
    ],
    [{ text: t.plain('appointments.buttons.back'), callback_data: showOne.data({ id: appointment.id }) }],
  ],
})

/** It will not be; perhaps there is another day. */
export const cancelled = (t: Words, appointment: Appointment): Saying => ({
  html: [
    title(t, appointment),
    t.html('appointments.cancel.done'),
    appointment.content.sequence === undefined ? '' : t.html('appointments.cancel.inCalendar'),
  ]
    .filter(Boolean)
    .join('\n\n'),
  keyboard: [
    [{ text: t.plain('appointments.buttons.next'), callback_data: nextOne.data({ id: appointment.id }) }],
    [toList(t)],
  ],
})
