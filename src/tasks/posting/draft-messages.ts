import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { isCoordinator, type Person } from '../../people/person.ts'
import { backToBoard } from '../board/field-buttons.ts'
import type { Task } from '../task.ts'
import { short } from '../task-messages.ts'
import type { DraftPosted } from './draft.ts'
import { beginNew, discardForSure, goOnWith } from './draft-buttons.ts'

/** More drafts than these nobody goes on with. */
const mostDrafts = 3

/** What somebody had begun to write: go on with it, or begin another. */
export const goOnOrNew = (t: Words, drafts: readonly Task[]): Saying => ({
  html: t.html('tasks.draft.goOn'),
  keyboard: [
    ...drafts
      .slice(0, mostDrafts)
      .map(({ id, content }) => [{ text: shortest(content.text), callback_data: goOnWith.data({ id }) }]),
    [{ text: t.plain('tasks.draft.buttons.new'), callback_data: beginNew.data({}), style: 'primary' as const }],
  ],
})

const shortest = (text: string): string => {
  const line = short(text)
  return line.length > 32 ? `${line.slice(0, 31).trimEnd()}…` : line
}

export const discardQuestion = (t: Words, { id, content }: Task): Saying => ({
  html: `<b>${t.html('tasks.text', { text: short(content.text) })}</b>\n${t.html('tasks.draft.discardQuestion')}`,
  keyboard: [
    [
      {
        text: t.plain('tasks.draft.buttons.discardForSure'),
        callback_data: discardForSure.data({ id }),
        style: 'danger',
      },
    ],
    [{ text: t.plain('tasks.draft.buttons.keep'), callback_data: backToBoard.data({ id }) }],
  ],
})

export const discarded = (t: Words): Saying => ({ html: t.html('tasks.draft.discarded') })
export const draftGone = (t: Words): Saying => ({ html: t.html('tasks.draft.gone') })

export function draftPosted(t: Words, { kind }: DraftPosted, person: Person): { toast: string; alert?: true } {
  switch (kind) {
    case 'posted':
      return { toast: t.plain('tasks.draft.toasts.posted') }
    case 'past':
      return { toast: t.plain('tasks.draft.toasts.past'), alert: true }
    case 'no chat':
      return {
        toast: t.plain(isCoordinator(person) ? 'tasks.draft.toasts.setUp' : 'tasks.draft.toasts.askToSetUp'),
        alert: true,
      }
    case 'already posted':
      return { toast: t.plain('tasks.draft.toasts.already') }
    case 'not theirs':
      return { toast: t.plain('tasks.toasts.gone') }
  }
}
