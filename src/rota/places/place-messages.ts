import type { Words } from '../../language/words.ts'
import type { Shift } from '../shift.ts'

type Times = Pick<Shift, 'startsAt' | 'endsAt'>

/** When a shift is: its day, and from when until when. */
export const when = (t: Words, shift: Times, zone: string): string =>
  t.html('rota.shifts.when', whenValues(t, shift, zone))

/** The same for a button. Midnight is the end of the shift's own day. */
export function whenValues(t: Words, { startsAt, endsAt }: Times, zone: string) {
  const until = t.time(endsAt, zone)
  return {
    date: t.day(startsAt, zone),
    from: t.time(startsAt, zone),
    until: until === '00:00' ? '24:00' : until,
  }
}

/** Which languages and topics a shift looks for; empty where it looks for none. */
export function wanted(t: Words, { spoken, topics }: Pick<Shift, 'spoken' | 'topics'>): string {
  const what = [...spoken.map((code) => t.spoken(code)), ...topics.map((topic) => t.plain(`topics.${topic}`))]
  return what.length > 0 ? t.html('rota.shifts.wanted', { what: t.list(what) }) : ''
}

/** When a shift is and what it looks for. */
export const whenAndWhat = (t: Words, shift: Shift, zone: string): string =>
  [when(t, shift, zone), wanted(t, shift)].filter(Boolean).join(' · ')
