import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import type { Task } from '../task.ts'
import { nameOf } from '../task-messages.ts'
import { longestNote, type Noted } from './note.ts'

/** Asks for the words of a question, or of an answer. */
export const whatToAsk = (t: Words, task: Task, zone: string): Saying => ({
  html: t.html('tasks.note.whatToAsk', { task: raw(nameOf(t, task, zone)) }),
})
export const whatToAnswer = (t: Words): Saying => ({ html: t.html('tasks.note.whatToAnswer') })

export const noted = (t: Words, { kind }: Noted): Saying => ({ html: t.html(keyOf(kind), { number: longestNote }) })
export const notAskable = (t: Words, { kind }: Noted): string => t.plain(keyOf(kind), { number: longestNote })

function keyOf(kind: Noted['kind']): string {
  switch (kind) {
    case 'sent':
      return 'tasks.note.sent'
    case 'too long':
      return 'tasks.note.tooLong'
    case 'nobody there':
      return 'tasks.note.nobodyThere'
    case 'over':
      return 'tasks.toasts.over'
    case 'no such task':
      return 'tasks.toasts.gone'
    case 'not theirs':
      return 'common.notYours'
  }
}
