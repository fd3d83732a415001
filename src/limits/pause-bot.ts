import { Composer } from 'grammy'
import { type Desk, deskOf } from '../questions/desk.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { forVolunteers } from '../telegram/who.ts'
import { giveShiftsBack, pauseFor, showPause, stopPause } from './buttons.ts'
import { longestPause } from './limits.ts'
import { limitsOf } from './of.ts'
import { endPause, giveShiftsBack as giveBack, type Paused, pauseAsTyped, pauseUntil, shiftsInPause } from './pause.ts'
import * as say from './pause-messages.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Pausing for a while, and coming back. */
export function createPauseBot(deps: Deps) {
  const bot = new Composer<LotseContext>()

  bot.chatType('private').command('pause', (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const paused = ctx.match.trim() ? await pauseAsTyped(deskOf(deps, scope), scope.person, ctx.match) : undefined
      if (paused && isRefusal(paused)) return show(scope, say.refusal(scope.t, paused.kind))
      const passedOn = paused?.kind === 'paused' && paused.passedOn > 0
      show(scope, passedOn ? say.withPassedOn(scope.t, await screen(scope)) : await screen(scope))
    }),
  )

  bot.callbackQuery(showPause.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await screen(scope))
    }),
  )

  bot.callbackQuery(pauseFor.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { length } = pauseFor.read(ctx.callbackQuery.data)
      const paused = await (length === 'open'
        ? pauseUntil(deskOf(deps, scope), scope.person, new Date(scope.now.getTime() + longestPause))
        : pauseAsTyped(deskOf(deps, scope), scope.person, length))
      if (paused.kind !== 'paused') return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast(scope.t.plain(paused.passedOn > 0 ? 'limits.toasts.passedOn' : 'limits.toasts.holds'))
      rewrite(scope, await screen(scope))
    }),
  )

  bot.callbackQuery(stopPause.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { kind } = await endPause(deskOf(deps, scope), scope.person)
      scope.toast(scope.t.plain(kind === 'ended' ? 'pause.toasts.ended' : 'pause.toasts.notPaused'))
      rewrite(scope, await screen(scope))
    }),
  )

  bot.callbackQuery(giveShiftsBack.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const count = await giveBack(deskOf(deps, scope), scope.person)
      scope.toast(scope.t.plain(count > 0 ? 'pause.toasts.givenBack' : 'pause.toasts.nothingToGiveBack', { count }))
      rewrite(scope, await screen(scope))
    }),
  )

  async function screen(scope: Known) {
    const { t, transaction, person, now } = scope
    const limits = await limitsOf(transaction, person)
    return say.screen(t, {
      limits,
      shifts: await shiftsInPause(deskOf(deps, scope), person),
      now,
      zone: deps.settings.timeZone,
    })
  }

  return bot
}

const isRefusal = (
  paused: Paused,
): paused is Paused & { kind: Exclude<Paused['kind'], 'paused' | 'ended' | 'not paused'> } =>
  !['paused', 'ended', 'not paused'].includes(paused.kind)
