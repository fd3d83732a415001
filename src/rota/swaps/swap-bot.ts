import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { forVolunteers } from '../../telegram/who.ts'
import { chooseInReturn, handOverIt, passSwap, swapFor, swapIt, takeSwap, withdrawSwap } from '../buttons.ts'
import { passOnSwap, withdrawIt } from './end-swap.ts'
import { choicesFor, type Giving, giving, type Offered, offerShift, offerSwap } from './offer-swap.ts'
import { settleSwap } from './settle-swap.ts'
import * as say from './swap-messages.ts'

export type SwapDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Volunteers hand their shifts over, or swap them. */
export function createSwapBot(deps: SwapDeps) {
  const zone = deps.settings.timeZone
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(swapIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const own = await giving(deskOf(deps, scope), scope.person, swapIt.read(ctx.callbackQuery.data).id)
      if (own.kind !== 'theirs') return refuse(scope, own)
      scope.toast('')
      show(scope, say.waysOut(scope.t, own, zone))
    }),
  )

  bot.callbackQuery(handOverIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id } = handOverIt.read(ctx.callbackQuery.data)
      showOffered(scope, await offerShift(deskOf(deps, scope), scope.person, id))
    }),
  )

  bot.callbackQuery(chooseInReturn.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const desk = deskOf(deps, scope)
      const own = await giving(desk, scope.person, chooseInReturn.read(ctx.callbackQuery.data).id)
      if (own.kind !== 'theirs') return refuse(scope, own)
      scope.toast('')
      rewrite(scope, say.choices(scope.t, own.shift, await choicesFor(desk, scope.person, own.shift), zone))
    }),
  )

  bot.callbackQuery(swapFor.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id, other } = swapFor.read(ctx.callbackQuery.data)
      showOffered(scope, await offerSwap(deskOf(deps, scope), scope.person, id, other))
    }),
  )

  bot.callbackQuery(takeSwap.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const settled = await settleSwap(deskOf(deps, scope), scope.person, takeSwap.read(ctx.callbackQuery.data).id)
      scope.toast(say.settledToast(scope.t, settled, zone), { alert: settled.kind === 'not possible' })
      if (settled.kind === 'settled') rewrite(scope, say.nowYours(scope.t, { ...settled, zone }))
    }),
  )

  bot.callbackQuery(passSwap.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { kind } = await passOnSwap(deskOf(deps, scope), scope.person, passSwap.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(kind === 'passed' ? 'rota.swap.toasts.passed' : 'rota.swap.toasts.noLongerOpen'))
      if (kind === 'passed') rewrite(scope, say.passed(scope.t))
    }),
  )

  bot.callbackQuery(withdrawSwap.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { kind } = await withdrawIt(deskOf(deps, scope), scope.person, withdrawSwap.read(ctx.callbackQuery.data).id)
      if (kind === 'not theirs') return scope.toast(scope.t.plain('common.notYours'))
      if (kind === 'no longer open') return scope.toast(scope.t.plain('rota.swap.toasts.noLongerOpen'))
      scope.toast('')
      rewrite(scope, say.withdrawn(scope.t))
    }),
  )

  function showOffered(scope: Known, outcome: Offered): void {
    if (outcome.kind === 'not theirs' || outcome.kind === 'began') return refuse(scope, outcome)
    scope.toast('')
    rewrite(scope, say.offered(scope.t, outcome, zone))
  }

  const refuse = (scope: Known, { kind }: Exclude<Giving, { kind: 'theirs' }>) =>
    scope.toast(scope.t.plain(kind === 'began' ? 'rota.swap.toasts.began' : 'rota.swap.toasts.notYours'), {
      alert: true,
    })

  return bot
}
