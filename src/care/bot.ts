import { Composer } from 'grammy'
import { type Desk, deskOf } from '../questions/desk.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite } from '../telegram/show.ts'
import { forVolunteers } from '../telegram/who.ts'
import * as button from './buttons.ts'
import * as sayFairness from './fairness-messages.ts'
import * as say from './messages.ts'
import { isCare, ownCare, switchCare } from './own-care.ts'
import { endRest, pauseToday } from './rest.ts'
import { fairness } from './show-fairness.ts'
import { wishToTalk } from './wish-to-talk.ts'

/** Care for those who help. */
export function createCareBot(deps: Pick<Desk, 'people' | 'words' | 'settings'>) {
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(button.showFairness.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const shown = await fairness(deskOf(deps, scope), scope.person)
      if (shown.kind === 'off') return scope.toast(scope.t.plain('care.toasts.off'))
      scope.toast('')
      rewrite(scope, sayFairness.fairness(scope.t, shown))
    }),
  )

  bot.callbackQuery(button.showCare.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, say.own(scope.t, await ownCare(deskOf(deps, scope), scope.person), deps.settings.timeZone))
    }),
  )

  bot.callbackQuery(button.switchOwn.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { care } = button.switchOwn.read(ctx.callbackQuery.data)
      if (!isCare(care)) return scope.toast(scope.t.plain('common.oldButton'))
      const own = await switchCare(deskOf(deps, scope), scope.person, care)
      scope.toast(scope.t.plain('limits.toasts.holds'))
      rewrite(scope, say.own(scope.t, own, deps.settings.timeZone))
    }),
  )

  bot.callbackQuery(button.restNoMore.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { kind } = await endRest(deskOf(deps, scope), scope.person)
      scope.toast(scope.t.plain(kind === 'awake' ? 'care.toasts.awake' : 'care.toasts.notResting'))
      rewrite(scope, say.awake(scope.t))
    }),
  )

  bot.callbackQuery(button.pauseForToday.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const until = await pauseToday(deskOf(deps, scope), scope.person)
      scope.toast('')
      rewrite(scope, say.pausing(scope.t, until, deps.settings.timeZone))
    }),
  )

  bot.callbackQuery(button.isFine.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, say.fine(scope.t, await isResting(scope)))
    }),
  )

  bot.callbackQuery(button.talkToSomebody.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, say.consent(scope.t, scope.person))
    }),
  )

  bot.callbackQuery(button.tellThem.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const wished = await wishToTalk(deskOf(deps, scope), scope.person)
      scope.toast('')
      rewrite(scope, say.wished(scope.t, wished, await isResting(scope)))
    }),
  )

  const isResting = async (scope: Known): Promise<boolean> =>
    (await ownCare(deskOf(deps, scope), scope.person)).restUntil !== undefined

  return bot
}
