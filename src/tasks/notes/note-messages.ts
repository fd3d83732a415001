import type { Saying } from '../../deliveries/tell.ts'
import { raw } from '../../language/html.ts'
import type { Words } from '../../language/words.ts'
import { boldName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { answerIt } from '../buttons.ts'
import type { Task } from '../task.ts'
import { nameOf } from '../task-messages.ts'

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
