import type { CallbackQuery } from 'grammy/types'
import type { Saying } from '../../deliveries/tell.ts'
import type { Desk } from '../../questions/desk.ts'
import type { Known } from '../../telegram/context.ts'
import { listTasks } from '../buttons.ts'
import { listFor } from './list.ts'
import * as say from './list-messages.ts'

/** A page of open tasks, in the words of whoever looks. */
export const pageOf = async (desk: Desk, { t, person }: Pick<Known, 't' | 'person'>, page: number): Promise<Saying> =>
  say.page(t, await listFor(desk, person, page), desk.settings.timeZone)

/** The page of the list that a button stands on; undefined for any other message. */
export function pageShown(press: CallbackQuery | undefined): number | undefined {
  const pages = (press?.message?.reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((each) =>
      'callback_data' in each && listTasks.pattern.test(each.callback_data) ? [each.callback_data] : [],
    )
  // The last one reloads the page that is shown.
  const data = pages.at(-1)
  return data === undefined ? undefined : Number(listTasks.read(data).page) || 0
}
