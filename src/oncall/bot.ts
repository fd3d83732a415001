import { Composer } from 'grammy'
import type { Person } from '../people/person.ts'
import { type Desk, deskOf } from '../questions/desk.ts'
import { carries } from '../telegram/buttons.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { forVolunteers } from '../telegram/who.ts'
import { showDuty, showHours, startIt, stopIt, toggleStandby } from './buttons.ts'
import { startDuty, stopDuty, toggleIfNeedBe } from './duty.ts'
import { hoursFor } from './hours-of.ts'
import * as say from './messages.ts'
import { overviewFor } from './overview.ts'

export type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Who is on duty, going on and off duty, and being asked if need be. */
export function createOncallBot(deps: Deps) {
  const bot = new Composer<LotseContext>()

  bot.chatType('private').command('oncall', (ctx) =>
    forVolunteers(ctx, async (scope) => {
      show(scope, await screen(scope))
    }),
  )

  bot.callbackQuery(showDuty.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await screen(scope))
    }),
  )

  bot.callbackQuery(startIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { kind } = await startDuty(deskOf(deps, scope), scope.person)
      scope.toast(scope.t.plain(kind === 'already' ? 'oncall.toasts.already' : 'oncall.toasts.started'))
      await refresh(ctx, scope, kind === 'on duty' ? { onDutySince: scope.now } : {})
    }),
  )

  bot.callbackQuery(stopIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { kind } = await stopDuty(deskOf(deps, scope), scope.person)
      scope.toast(scope.t.plain(kind === 'already' ? 'oncall.toasts.alreadyOff' : 'oncall.toasts.stopped'))
      await refresh(ctx, scope, { onDutySince: undefined })
    }),
  )

  bot.callbackQuery(toggleStandby.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { kind } = await toggleIfNeedBe(deskOf(deps, scope), scope.person)
      scope.toast(scope.t.plain(kind === 'if need be' ? 'oncall.toasts.ifNeedBe' : 'oncall.toasts.notEvenIfNeedBe'))
      await refresh(ctx, scope, { standbySince: kind === 'if need be' ? scope.now : undefined })
    }),
  )

  bot.callbackQuery(showHours.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast(scope.t.plain('oncall.toasts.hours'))
      show(scope, await hoursFor(deskOf(deps, scope), scope.person, scope.person))
    }),
  )

  async function refresh(ctx: LotseContext, scope: Known, change: Partial<Person>): Promise<void> {
    scope.person = { ...scope.person, ...change }
    const shown = await screen(scope)
    // The buttons also stand below the welcome and elsewhere: only the duty screen itself is rewritten.
    if (carries(ctx.callbackQuery, showHours.data({}))) rewrite(scope, shown)
    else show(scope, shown)
  }

  const screen = async (scope: Known) =>
    say.duty(scope.t, await overviewFor(deskOf(deps, scope), scope.person), deps.settings.timeZone)

  return bot
}
