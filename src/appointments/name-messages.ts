import { paragraph, rightToLeftMark } from '../language/direction.ts'
import { escapeHtml } from '../language/html.ts'
import type { Words } from '../language/words.ts'
import { startOfDay } from '../wall-clock.ts'
import type { Appointment } from './appointment.ts'

/** What it is called: in its owner's own words, or by the button they pressed. Plain text. */
export function nameOf(t: Words, { content, kind }: Pick<Appointment, 'content' | 'kind'>): string {
  if (content.what !== undefined) return content.what
  return content.about ? t.plain(`appointments.about.${content.about}`) : t.plain(`appointments.kind.${kind}`)
}

/** Its day, with hours where it has any. */
export function whenOf(
  t: Words,
  { day, startsAt, endsAt }: Pick<Appointment, 'day' | 'startsAt' | 'endsAt'>,
  zone: string,
) {
  if (startsAt)
    return t.plain(endsAt ? 'tasks.when.fromUntil' : 'tasks.when.at', {
      day: t.day(startsAt, zone),
      from: t.time(startsAt, zone),
      until: endsAt ? t.time(endsAt, zone) : '',
    })
  return day === undefined ? '' : t.day(startOfDay(day, zone), zone)
}

/** Its name as a line of its own, which stands on the reader's side. */
export function title(t: Words, appointment: Pick<Appointment, 'content' | 'kind'>): string {
  const text = nameOf(t, appointment)
  return `<b>${t.direction === 'rtl' ? paragraph(escapeHtml(text), t.language) : t.html('tasks.text', { text })}</b>`
}

/** Its name and when it is, for messages that come by themselves. */
export const titleWhen = (t: Words, appointment: Appointment, zone: string): string =>
  `<b>${t.direction === 'rtl' ? rightToLeftMark : ''}${t.html('tasks.nameWhen', { text: nameOf(t, appointment), when: whenOf(t, appointment, zone) })}</b>`
