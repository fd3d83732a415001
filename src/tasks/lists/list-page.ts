import type { Saying } from '../../deliveries/tell.ts'
import type { Desk } from '../../questions/desk.ts'
import type { Known } from '../../telegram/context.ts'
import { listTasks } from '../buttons.ts'
import { listFor } from './list.ts'
import * as say from './list-messages.ts'

/** A page of open tasks, in the words of whoever looks. */
export const pageOf = async (desk: Desk, { t, person }: Pick<Known, 't' | 'person'>, page: number): Promise<Saying> =>
  say.page(t, await listFor(desk, person, page), desk.settings.timeZone)

/** The page of the list that has these buttons; undefined where it is some other message. */
export function pageWith(buttons: readonly string[]): number | undefined {
  // The last one reloads the page that is shown.
  const data = buttons.findLast((each) => listTasks.pattern.test(each))
  return data === undefined ? undefined : Number(listTasks.read(data).page) || 0
}
