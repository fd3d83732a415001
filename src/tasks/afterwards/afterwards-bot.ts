import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { countHours, itWent, resultIs, staysOpen } from '../buttons.ts'
import { isPlaceOutcome, isTaskOutcome } from './afterwards.ts'
import * as say from './afterwards-messages.ts'
import { answer, answerResult, correctHours } from './answer.ts'
import { keepOpen } from './end-overdue.ts'

export type AfterwardsDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** How it went: what both sides press. */
export function createAfterwardsBot(deps: AfterwardsDeps) {
  const zone = deps.settings.timeZone
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(itWent.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, how } = itWent.read(ctx.callbackQuery.data)
      if (!isPlaceOutcome(how)) return scope.toast(scope.t.plain('common.oldButton'))
      const told = await answer(deskOf(deps, scope), scope.person, id, how)
      scope.toast(scope.t.plain(toasts[told.kind]))
      if (told.kind === 'answered') rewrite(scope, say.answered(scope.t, told.task, told.outcome, told.minutes, zone))
    }),
  )

  bot.callbackQuery(countHours.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, by } = countHours.read(ctx.callbackQuery.data)
      if (by !== 'more' && by !== 'less') return scope.toast(scope.t.plain('common.oldButton'))
      const counted = await correctHours(deskOf(deps, scope), scope.person, id, by === 'more' ? 1 : -1)
      if (counted.kind !== 'counted') return scope.toast(scope.t.plain(toasts[counted.kind]))
      const { task, minutes, outcome } = counted
      scope.toast(scope.t.plain('tasks.toasts.hours', { hours: minutes / 60 }))
      rewrite(
        scope,
        outcome ? say.answered(scope.t, task, outcome, minutes, zone) : say.howItWent(scope.t, task, minutes, zone),
      )
    }),
  )

  bot.callbackQuery(resultIs.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, how } = resultIs.read(ctx.callbackQuery.data)
      if (!isTaskOutcome(how)) return scope.toast(scope.t.plain('common.oldButton'))
      const told = await answerResult(deskOf(deps, scope), scope.person, id, how)
      scope.toast(scope.t.plain(toasts[told.kind]))
      if (told.kind === 'answered') rewrite(scope, say.result(scope.t, told.task, told.outcome, told.thanks))
    }),
  )

  bot.callbackQuery(staysOpen.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const kept = await keepOpen(deskOf(deps, scope), scope.person, staysOpen.read(ctx.callbackQuery.data).id)
      if (kept.kind !== 'kept')
        return scope.toast(scope.t.plain(kept.kind === 'over' ? 'tasks.toasts.over' : 'common.notYours'))
      scope.toast('')
      rewrite(scope, say.keptOpen(scope.t, kept.task, kept.until, zone))
    }),
  )

  return bot
}

const toasts = {
  answered: 'tasks.toasts.noted',
  already: 'tasks.toasts.answeredBefore',
  'not theirs': 'common.notYours',
}
