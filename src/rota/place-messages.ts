import type { Saying } from '../deliveries/tell.ts'
import { raw } from '../language/html.ts'
import type { Words } from '../language/words.ts'
import { boldName } from '../people/messages.ts'
import type { Person } from '../people/person.ts'
import type { Shift } from './shift.ts'

/** When a shift is: its day, and from when until when. */
export const when = (t: Words, { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, zone: string): string =>
  t.html('rota.shifts.when', {
    date: t.date(startsAt, zone),
    from: t.time(startsAt, zone),
    until: t.time(endsAt, zone),
  })

type FreeAgain = { person: Person; shift: Shift; ifNeedBe: Person[]; zone: string }

/** To coordinators: a shift that begins soon was given back. */
export function freeAgain(t: Words, { person, shift, ifNeedBe, zone }: FreeAgain): Saying {
  const parts = [
    `${t.html('rota.shifts.freeAgain', { name: raw(boldName(person, t)) })}\n<b>${when(t, shift, zone)}</b>`,
    ifNeedBe.length === 0
      ? t.html('rota.shifts.nobodyIfNeedBe')
      : `${t.html('rota.shifts.ifNeedBe')} ${ifNeedBe.map((each) => boldName(each, t)).join(', ')}`,
  ]
  return { html: parts.join('\n\n') }
}
