import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { forCoordinators } from '../../telegram/who.ts'
import type { SlotTimes } from '../slot.ts'
import { addSlot } from './add-slot.ts'
import { addIt, chooseFrom, chooseUntil, newSlot, openHolidays, openRota } from './plan-buttons.ts'
import * as say from './plan-messages.ts'
import { readSlot } from './read-slot.ts'
import { holidaysScreen, planScreen } from './screens.ts'
import * as slotSay from './slot-messages.ts'

export type PlanDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Coordinators plan the weekly slots. */
export function createPlanBot(deps: PlanDeps) {
  const bot = new Composer<LotseContext>()

  bot.chatType('private').command('rota', (ctx) =>
    forCoordinators(ctx, async (scope) => {
      if (ctx.match.trim() === '') return show(scope, await screen(scope))
      const read = readSlot(ctx.match, scope.t.language)
      if ('kind' in read) return show(scope, say.unreadable(scope.t, read))
      const added = await addSlot(deskOf(deps, scope), scope.group, read)
      show(scope, added.kind === 'added' ? slotSay.slot(scope.t, added.slot) : say.problem(scope.t, read, added))
    }),
  )

  bot.callbackQuery(openRota.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await screen(scope))
    }),
  )

  bot.callbackQuery(newSlot.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, say.whichWeekday(scope.t))
    }),
  )

  bot.callbackQuery(chooseFrom.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { weekday } = numbers(chooseFrom.read(ctx.callbackQuery.data))
      if (!isWeekday(weekday)) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      rewrite(scope, say.fromWhen(scope.t, weekday))
    }),
  )

  bot.callbackQuery(chooseUntil.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { weekday, from } = numbers(chooseUntil.read(ctx.callbackQuery.data))
      if (!isWeekday(weekday) || !(from >= 0 && from < 1440)) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      rewrite(scope, say.untilWhen(scope.t, weekday, from))
    }),
  )

  bot.callbackQuery(addIt.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const wanted = numbers(addIt.read(ctx.callbackQuery.data))
      if (!areTimes(wanted)) return scope.toast(scope.t.plain('common.oldButton'))
      const added = await addSlot(deskOf(deps, scope), scope.group, wanted)
      if (added.kind !== 'added') {
        scope.toast('')
        return show(scope, say.problem(scope.t, wanted, added))
      }
      scope.toast(scope.t.plain('rota.plan.toasts.added'))
      rewrite(scope, slotSay.slot(scope.t, added.slot))
    }),
  )

  bot.callbackQuery(openHolidays.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await holidaysScreen(deskOf(deps, scope), scope.t, scope.group))
    }),
  )

  const screen = (scope: Known) => planScreen(deskOf(deps, scope), scope.t, scope.group)

  return bot
}

const numbers = <Name extends string>(read: Record<Name, string>) =>
  Object.fromEntries(Object.entries(read).map(([name, value]) => [name, Number(value)])) as Record<Name, number>

const isWeekday = (number: number) => [1, 2, 3, 4, 5, 6, 7].includes(number)
const areTimes = ({ weekday, from, until }: SlotTimes) =>
  isWeekday(weekday) && [from, until].every((minute) => Number.isInteger(minute) && minute >= 0 && minute <= 1440)
