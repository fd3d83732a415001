import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import type { Task } from '../task.ts'
import { nameOf, whenOf } from '../task-messages.ts'

/** What an asker reads first in the talk with whoever goes with them. Not the name of the task: that was written for others. */
export function forAsker(t: Words, task: Task, zone: string): string {
  if (task.atOnce)
    return `<b>${interpreting(t, task, zone, 'forAsker')}</b>\n${t.html('tasks.interpreting.begins.send')}`
  const when = whenOf(t, task, zone)
  return [
    `<b>${t.html(`tasks.talk.forAsker.${task.kind === 'company' || task.kind === 'interpreting' ? task.kind : 'other'}`)}</b>`,
    ...(when === undefined ? [] : [t.html('tasks.lines.when', { value: when })]),
  ].join('\n')
}

export const forVolunteer = (t: Words, task: Task, zone: string): string =>
  task.atOnce
    ? interpreting(t, task, zone, 'forVolunteer')
    : t.html('tasks.talk.forVolunteer', { task: raw(nameOf(t, task, zone)) })

const interpreting = (t: Words, { spoken, endsAt }: Task, zone: string, reader: 'forAsker' | 'forVolunteer'): string =>
  t.html(`tasks.interpreting.begins.${reader}`, {
    languages: t.list(spoken.map((code) => t.spoken(code))),
    time: endsAt ? t.time(endsAt, zone) : '',
  })
