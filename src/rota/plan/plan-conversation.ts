import type { Composer } from 'grammy'
import { deskOf } from '../../questions/desk.ts'
import { createAsking } from '../../telegram/asking.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { show } from '../../telegram/show.ts'
import { forCoordinators } from '../../telegram/who.ts'
import { isDay } from '../../wall-clock.ts'
import { addExtra, typeDay, typeShiftHours } from './day-buttons.ts'
import type { PlanDeps } from './plan-bot.ts'
import { typeHours, typeTimes } from './plan-buttons.ts'
import { questionFor, settle, type Wanted } from './typed.ts'

/** What is typed rather than pressed: hours that no button has, and days that are far. */
export function createPlanDialogues(deps: PlanDeps): Composer<LotseContext> {
  const { bot, ask } = createAsking<Wanted>({
    name: 'planRota',
    mostWords: 6,
    async hear(scope, typed, wanted) {
      const settled = await settle(deskOf(deps, scope), scope, wanted, typed)
      show(scope, settled.saying)
      return settled.done ? 'done' : 'again'
    },
  })

  bot.callbackQuery(typeHours.pattern, (ctx) => {
    const weekday = Number(typeHours.read(ctx.callbackQuery.data).weekday)
    return enter(ctx, weekday >= 1 && weekday <= 7 ? { for: 'new slot', weekday } : undefined)
  })
  bot.callbackQuery(typeTimes.pattern, (ctx) =>
    enter(ctx, { for: 'slot', id: typeTimes.read(ctx.callbackQuery.data).id }),
  )
  bot.callbackQuery(typeShiftHours.pattern, (ctx) =>
    enter(ctx, { for: 'shift', id: typeShiftHours.read(ctx.callbackQuery.data).id }),
  )
  bot.callbackQuery(addExtra.pattern, (ctx) => {
    const { day } = addExtra.read(ctx.callbackQuery.data)
    return enter(ctx, isDay(day) ? { for: 'extra shift', day } : undefined)
  })
  bot.callbackQuery(typeDay.pattern, (ctx) => enter(ctx, { for: 'day' }))

  const enter = (ctx: LotseContext, wanted: Wanted | undefined) =>
    forCoordinators(ctx, async (scope) => {
      const question = wanted && (await questionFor(deskOf(deps, scope), scope, wanted))
      if (question) await ask(ctx, question, wanted)
      else scope.toast(scope.t.plain('common.oldButton'))
    })

  return bot
}
