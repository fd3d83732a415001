import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { forCoordinators, forVolunteers } from '../../telegram/who.ts'
import { assignIt, passIt } from '../buttons.ts'
import { callIn } from './call-in.ts'
import * as say from './gap-messages.ts'
import { passAsk } from './pass-ask.ts'

export type GapDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** What whoever is asked for a shift presses, and coordinators who were told of a gap. Taking it is for the shift bot. */
export function createGapBot(deps: GapDeps) {
  const zone = deps.settings.timeZone
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(passIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const passed = await passAsk(deskOf(deps, scope), scope.person, passIt.read(ctx.callbackQuery.data).id)
      if (passed.kind === 'not asked') return scope.toast(scope.t.plain('common.notYours'))
      if (passed.kind === 'too late') return scope.toast(scope.t.plain('rota.ask.toasts.tooLate'))
      scope.toast(scope.t.plain('rota.ask.toasts.passed'))
      rewrite(scope, say.askPassed(scope.t, passed.shift, zone))
    }),
  )

  bot.callbackQuery(assignIt.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id, person } = assignIt.read(ctx.callbackQuery.data)
      const outcome = await callIn(deskOf(deps, scope), scope.person, id, person)
      switch (outcome.kind) {
        case 'called in':
          return scope.toast(
            scope.t.plain('rota.told.toasts.assigned', {
              name: outcome.person.name ?? scope.t.plain('people.somebody'),
            }),
          )
        case 'does not fit':
          return scope.toast(scope.t.plain('rota.told.toasts.doesNotFit'), { alert: true })
        case 'not a coordinator':
          return scope.toast(scope.t.plain('common.coordinatorsOnly'))
        case 'full':
          return scope.toast(scope.t.plain('rota.told.toasts.full'))
        default:
          return scope.toast(scope.t.plain('rota.told.toasts.noLonger'), { alert: true })
      }
    }),
  )

  return bot
}
