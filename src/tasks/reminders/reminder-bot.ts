import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { withPerson } from '../../telegram/who.ts'
import { comingTo } from '../buttons.ts'
import { sayComing } from './coming.ts'

export type ReminderDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** What people press who were reminded. */
export function createReminderBot(deps: ReminderDeps) {
  const bot = new Composer<LotseContext>()
  bot.callbackQuery(comingTo.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { kind } = await sayComing(deskOf(deps, scope), scope.person, comingTo.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(toasts[kind]), { alert: kind === 'changed again' })
    }),
  )
  return bot
}

const toasts = {
  coming: 'tasks.toasts.coming',
  already: 'tasks.toasts.coming',
  'changed again': 'tasks.toasts.changedAgain',
  over: 'tasks.toasts.over',
  'not theirs': 'tasks.toasts.notTheirs',
}
