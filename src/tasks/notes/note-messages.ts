import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { answerIt } from '../buttons.ts'
import type { Task } from '../task.ts'
import { nameOf } from '../task-messages.ts'
import { longestNote, type Noted } from './note.ts'

type Shown = { task: Task; note: string; from: Person; words: string; answer: boolean }

/** Brings somebody a question about a task, or the answer to theirs. */
export const note = (t: Words, { task, note: id, from, words, answer }: Shown, zone: string): Saying => ({
  html: [
    t.html(answer ? 'tasks.note.answer' : 'tasks.note.question', {
      task: raw(nameOf(t, task, zone)),
      name: raw(boldName(from, t)),
    }),
    t.html('tasks.text', { text: words }),
  ].join('\n\n'),
  keyboard: [[{ text: t.plain('tasks.buttons.answer'), callback_data: answerIt.data({ id }) }]],
})

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
