import { Composer } from 'grammy'
import type { Saying } from '../../deliveries/tell.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { forCoordinators } from '../../telegram/who.ts'
import { listOpen, showWay } from '../buttons.ts'
import { type Desk, deskOf } from '../desk.ts'
import { coordinatorToast } from '../outcome.ts'
import { isNotice } from './notice.ts'
import { overview, wayOf } from './overview.ts'
import * as say from './overview-messages.ts'

export type CoordinatorDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Coordinators see what hangs, and for how long. */
export function createCoordinatorBot(deps: CoordinatorDeps) {
  const bot = new Composer<LotseContext>()
  const zone = deps.settings.timeZone
  // Nothing of this is for a group chat, whoever presses there.
  const inPrivate = bot.chatType('private')

  inPrivate.command('questions', (ctx) =>
    forCoordinators(ctx, async (scope) => {
      show(scope, await list(scope, 0))
    }),
  )

  inPrivate.callbackQuery(listOpen.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await list(scope, Number(listOpen.read(ctx.callbackQuery.data).page) || 0))
    }),
  )

  inPrivate.callbackQuery(showWay.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const desk = deskOf(deps, scope)
      const way = await wayOf(desk, scope.person, showWay.read(ctx.callbackQuery.data).id)
      if (way.kind !== 'shown') return scope.toast(scope.t.plain(coordinatorToast('read', way.kind)))
      scope.toast('')
      const saying = say.way(scope.t, way, { now: scope.now, zone })
      if (await isNotice(desk, scope.person, ctx.callbackQuery.message?.message_id)) show(scope, saying)
      else rewrite(scope, saying)
    }),
  )

  const list = async (scope: Known, page: number): Promise<Saying> =>
    say.overview(scope.t, await overview(deskOf(deps, scope), scope.person, page), { now: scope.now, zone })

  return bot
}
