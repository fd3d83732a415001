import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { showCalled } from '../../questions/show-called.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { allDone, needHelp } from '../buttons.ts'
import * as say from './chain-messages.ts'
import { askForHelp, finish } from './finish.ts'

export type ChainDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Afterwards: done, or a person is needed. What follows is written down in the dialogues. */
export function createChainBot(deps: ChainDeps) {
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(allDone.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const done = await finish(deskOf(deps, scope), scope.person, allDone.read(ctx.callbackQuery.data).id)
      if (!done) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast(scope.t.plain('appointments.toasts.done'))
      rewrite(scope, say.finished(scope.t, done, deps.settings.timeZone))
    }),
  )

  bot.callbackQuery(needHelp.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = needHelp.read(ctx.callbackQuery.data)
      const number = ctx.callbackQuery.message?.message_id
      const called = number && (await askForHelp(deskOf(deps, scope), scope.person, id, number))
      if (!called) return scope.toast(scope.t.plain('common.oldButton'))
      showCalled(scope, called)
    }),
  )

  return bot
}
