import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import type { Task } from '../task.ts'
import { nameOf, whenOf } from '../task-messages.ts'

/** What an asker reads first in the talk with whoever goes with them. Not the name of the task: that was written for others. */
export function forAsker(t: Words, task: Task, zone: string): string {
  const when = whenOf(t, task, zone)
  return [
    `<b>${t.html(`tasks.talk.forAsker.${task.kind === 'company' || task.kind === 'interpreting' ? task.kind : 'other'}`)}</b>`,
    ...(when === undefined ? [] : [t.html('tasks.lines.when', { value: when })]),
  ].join('\n')
}

export const forVolunteer = (t: Words, task: Task, zone: string): string =>
  t.html('tasks.talk.forVolunteer', { task: raw(nameOf(t, task, zone)) })
