import type { Words } from '../language/words.ts'
import type { Shift } from './shift.ts'

/** When a shift is: its day, and from when until when. */
export const when = (t: Words, { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, zone: string): string =>
  t.html('rota.shifts.when', {
    date: t.date(startsAt, zone),
    from: t.time(startsAt, zone),
    until: t.time(endsAt, zone),
  })

/** Which languages and topics a shift looks for; empty where it looks for none. */
export function wanted(t: Words, { spoken, topics }: Pick<Shift, 'spoken' | 'topics'>): string {
  const what = [...spoken.map((code) => t.spoken(code)), ...topics.map((topic) => t.plain(`topics.${topic}`))]
  return what.length > 0 ? t.html('rota.shifts.wanted', { what: what.join(', ') }) : ''
}

/** When a shift is and what it looks for. */
export const whenAndWhat = (t: Words, shift: Shift, zone: string): string =>
  [when(t, shift, zone), wanted(t, shift)].filter(Boolean).join(' · ')
