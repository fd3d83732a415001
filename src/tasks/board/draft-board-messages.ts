import type { Saying } from '../../deliveries/tell.ts'
import type { When } from '../../language/typed-when.ts'
import type { Words } from '../../language/words.ts'
import { card } from '../card-messages.ts'
import { discardIt, postIt } from '../posting/draft-buttons.ts'
import type { Task } from '../task.ts'
import { fieldRows, forHolders, kindLine, suggestions } from './field-rows-messages.ts'

/**
 * A task that is still being written: the card exactly as the group will see it, in the group's language, and what only
 * those who come will see.
 */
export function draftBoard(t: Words, toGroup: Words, task: Task, suggested: readonly When[], zone: string): Saying {
  const { id } = task
  const nobody = { holders: [], waiting: 0, ifNeedBe: 0 }
  return {
    html: [
      `<b>${t.html('tasks.draft.title')}</b>\n${t.html('tasks.draft.preview')}`,
      `<blockquote>${card(toGroup, task, nobody, zone).html}</blockquote>`,
      ...forHolders(t, task),
      ...kindLine(t, task),
    ].join('\n\n'),
    keyboard: [
      ...suggestions(t, task, suggested, zone),
      ...fieldRows(t, task),
      [{ text: t.plain('tasks.draft.buttons.post'), callback_data: postIt.data({ id }), style: 'success' }],
      [{ text: t.plain('tasks.draft.buttons.discard'), callback_data: discardIt.data({ id }), style: 'danger' }],
    ],
  }
}
