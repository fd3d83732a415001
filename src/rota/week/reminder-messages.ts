import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { dayOf } from '../../wall-clock.ts'
import { releaseIt, swapIt } from '../buttons.ts'
import { whenAndWhat } from '../places/place-messages.ts'
import type { Shift } from '../shift.ts'
import type { Reminder } from './reminder.ts'

type Remembered = { reminder: Reminder; shift: Shift; others: Person[]; now: Date; zone: string }

/** To whoever holds a shift: when it is, with whom, and that they can still say no. */
export function reminder(t: Words, { reminder, shift, others, now, zone }: Remembered): Saying {
  const names = raw(t.list(others.map((other) => boldName(other, t))))
  return {
    html: [
      `<b>${title(t, reminder, shift, now, zone)}</b>\n${whenAndWhat(t, shift, zone)}`,
      others.length > 0 ? t.html('rota.reminder.with', { names }) : '',
      t.html('rota.reminder.byItself'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: [
      [
        { text: t.plain('rota.reminder.cannot'), callback_data: releaseIt.data({ id: shift.id }) },
        { text: t.plain('rota.reminder.swap'), callback_data: swapIt.data({ id: shift.id }) },
      ],
    ],
  }
}

/** The evening's reminder may come late, on the day itself. */
function title(t: Words, reminder: Reminder, { day, startsAt }: Shift, now: Date, zone: string): string {
  if (reminder === 'hour') return t.html('rota.reminder.soon', { time: t.time(startsAt, zone) })
  return t.html(dayOf(now, zone) === day ? 'rota.reminder.today' : 'rota.reminder.tomorrow')
}
