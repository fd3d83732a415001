import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import type { Appointment } from '../appointment.ts'
import { allDone, bringLater, needHelp, nextOne } from '../buttons.ts'
import { toList } from '../messages.ts'
import { nameOf, titleWhen, whenOf } from '../name-messages.ts'

/** How it went, and what follows from it. */
export function howDidItGo(t: Words, appointment: Appointment, zone: string): Saying {
  const { id, kind } = appointment
  return {
    html: [titleWhen(t, appointment, zone), t.html(`appointments.afterwards.ask.${kind}`)].join('\n'),
    keyboard: [
      [{ text: t.plain('appointments.buttons.allDone'), callback_data: allDone.data({ id }), style: 'success' }],
      ...(kind === 'appointment'
        ? [[{ text: t.plain('appointments.buttons.bring'), callback_data: bringLater.data({ id }) }]]
        : []),
      [{ text: t.plain('appointments.buttons.next'), callback_data: nextOne.data({ id }) }],
      [{ text: t.plain('appointments.buttons.help'), callback_data: needHelp.data({ id }) }],
    ],
  }
}

export const finished = (t: Words, appointment: Appointment, zone: string): Saying => ({
  html: [titleWhen(t, appointment, zone), t.html('appointments.afterwards.done')].join('\n'),
  keyboard: [
    [{ text: t.plain('appointments.buttons.next'), callback_data: nextOne.data({ id: appointment.id }) }],
    [toList(t)],
  ],
})

/** What a person reads whom they ask for help: plain text. */
export const needsHelp = (t: Words, appointment: Appointment, zone: string): string =>
  t.plain('appointments.afterwards.needsHelp', { name: nameOf(t, appointment), when: whenOf(t, appointment, zone) })
