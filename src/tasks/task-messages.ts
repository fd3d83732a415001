import { type Html, raw } from '../language/html.ts'
import type { Words } from '../language/words.ts'
import { startOfDay } from '../wall-clock.ts'
import type { Task } from './task.ts'

/** When it is, as far as that is set: a day, with hours or without. */
export function whenOf(t: Words, { day, startsAt, endsAt }: Pick<Task, 'day' | 'startsAt' | 'endsAt'>, zone: string) {
  if (startsAt)
    return t.plain(endsAt ? 'tasks.when.fromUntil' : 'tasks.when.at', {
      day: t.day(startsAt, zone),
      from: t.time(startsAt, zone),
      until: endsAt ? t.time(endsAt, zone) : '',
    })
  return day === undefined ? undefined : t.day(startOfDay(day, zone), zone)
}

/**
 * What a task is about, as everybody may read it: a line for each thing that is set.
 * @param before how it was, where that is shown struck out
 */
export function essentials(t: Words, task: Task, zone: string, before: Task = task): string[] {
  const { content, spoken, suits, findBy } = task
  const line = (key: string, value: string | Html | undefined) =>
    value ? [t.html(`tasks.lines.${key}`, { value })] : []
  return [
    ...line('when', instead(t, whenOf(t, before, zone), whenOf(t, task, zone))),
    ...line('where', instead(t, before.content.area, content.area)),
    ...line('languages', t.list(spoken.map((code) => t.spoken(code)))),
    ...line('suits', t.list(suits.map((each) => t.plain(`tasks.suits.${each}`)))),
    ...line(
      'findBy',
      findBy && t.plain('tasks.when.at', { day: t.day(findBy, zone), from: t.time(findBy, zone), until: '' }),
    ),
  ]
}

/** What stands there now, and before it what stood there until now. */
function instead(t: Words, old: string | undefined, now: string | undefined): Html | string | undefined {
  if (old === undefined || old === now) return now
  const struck = `<s>${t.html('tasks.text', { text: old })}</s>`
  return raw(now === undefined ? struck : `${struck} ${t.html('tasks.text', { text: now })}`)
}

/** The task in one line, for messages about it. */
export function nameOf(t: Words, task: Task, zone: string): string {
  const when = whenOf(t, task, zone)
  const text = short(task.content.text)
  return when === undefined
    ? t.html('tasks.name', { text: raw(bold(t, text)) })
    : t.html('tasks.nameWhen', { text: raw(bold(t, text)), when })
}

const bold = (t: Words, text: string): string => `<b>${t.html('tasks.text', { text })}</b>`

/** Enough of a text to know which task is meant. */
export const short = (text: string): string => {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 70 ? `${line.slice(0, 69).trimEnd()}…` : line
}
