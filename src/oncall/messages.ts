import type { Words } from '../language/words.ts'
import { boldName } from '../people/messages.ts'
import { isOnDuty, type Person } from '../people/person.ts'
import type { Keyboard } from '../telegram/buttons.ts'
import { startIt, stopIt } from './buttons.ts'

/** Who is on duty, and am I: one screen, always with one of the two buttons. */
export function duty(t: Words, person: Person, others: Person[], zone: string): { html: string; keyboard: Keyboard } {
  const since = person.onDutySince
  const self = since
    ? t.html('oncall.youSince', { time: t.time(since, zone), date: t.date(since, zone) })
    : t.html('oncall.youNot')
  const rest =
    others.length === 0
      ? t.html('oncall.nobodyElse')
      : `${t.html('oncall.others', { count: others.length })}\n${others.map((other) => `• ${boldName(other, t)}`).join('\n')}`
  const button = isOnDuty(person)
    ? { text: t.plain('oncall.buttons.stop'), callback_data: stopIt.data({}) }
    : { text: t.plain('oncall.buttons.start'), callback_data: startIt.data({}), style: 'success' as const }
  return {
    html: [self, rest, since ? t.html('oncall.anyHour') : ''].filter(Boolean).join('\n\n'),
    keyboard: [[button]],
  }
}
