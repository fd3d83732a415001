import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { forVolunteers } from '../../telegram/who.ts'
import { openBoard } from '../board/open-board.ts'
import { listTasks, showBoard, showPart } from '../buttons.ts'
import { pageOf } from './list-page.ts'
import { showPartOf } from './show-part.ts'

export type ListDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** What is open, for volunteers: their own and what fits them; for coordinators with what is in danger. */
export function createListBot(deps: ListDeps) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  inPrivate.command('tasks', (ctx) =>
    forVolunteers(ctx, async (scope) => show(scope, await pageOf(deskOf(deps, scope), scope, 0))),
  )
  inPrivate.callbackQuery(listTasks.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await pageOf(deskOf(deps, scope), scope, Number(listTasks.read(ctx.callbackQuery.data).page) || 0))
    }),
  )
  for (const [button, act] of [
    [showPart, showPartOf],
    [showBoard, openBoard],
  ] as const)
    inPrivate.callbackQuery(button.pattern, (ctx) =>
      forVolunteers(ctx, async (scope) => {
        const shown = await act(deskOf(deps, scope), scope.person, button.read(ctx.callbackQuery.data).id)
        scope.toast(shown ? '' : scope.t.plain('tasks.toasts.gone'))
      }),
    )

  return bot
}
