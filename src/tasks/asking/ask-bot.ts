import { Composer } from 'grammy'
import { barKind } from '../../limits/agree.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { forVolunteers } from '../../telegram/who.ts'
import { neverAsk, passAsk } from '../buttons.ts'
import * as say from './ask-messages.ts'
import { kindOfAsk, passTask } from './pass-ask.ts'

export type AskDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** What whoever is asked in private presses; taking it is for the places' bot. */
export function createAskBot(deps: AskDeps) {
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(passAsk.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const passed = await passTask(deskOf(deps, scope), scope.person, passAsk.read(ctx.callbackQuery.data).id)
      if (passed.kind === 'not asked') return scope.toast(scope.t.plain('common.notYours'))
      if (passed.kind === 'too late') return scope.toast(scope.t.plain('tasks.toasts.tooLate'))
      scope.toast(scope.t.plain('tasks.toasts.passed'))
      rewrite(scope, say.askPassedOnce(scope.t, passed.task, deps.settings.timeZone))
    }),
  )

  bot.callbackQuery(neverAsk.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const desk = deskOf(deps, scope)
      const kind = await kindOfAsk(desk, scope.person, neverAsk.read(ctx.callbackQuery.data).id)
      if (!kind) return scope.toast(scope.t.plain('common.notYours'))
      await barKind(desk, scope.person, kind, true)
      scope.toast(scope.t.plain('limits.toasts.holds'))
      show(scope, say.kindBarred(scope.t, kind))
    }),
  )

  return bot
}
