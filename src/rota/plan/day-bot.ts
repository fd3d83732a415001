import { Composer } from 'grammy'
import type { Saying } from '../../deliveries/tell.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { Button } from '../../telegram/buttons.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { forCoordinators } from '../../telegram/who.ts'
import { isDay } from '../../wall-clock.ts'
import { weeksAhead } from '../shift.ts'
import { putIn, takeOut } from './assign.ts'
import { type ChangedShift, cancelShift, resizeShift, restoreShift } from './change-shift.ts'
import {
  bringItBack,
  cancelForSure,
  cancelIt,
  openDay,
  openShift,
  openWeek,
  putThemIn,
  restoreIt,
  setSize,
  takeThemOut,
  whoCould,
} from './day-buttons.ts'
import * as daySay from './day-messages.ts'
import { bringBack } from './extra-shift.ts'
import type { PlanDeps } from './plan-bot.ts'
import { cancelScreen, candidatesScreen, dayScreen, shiftScreen, weekScreen } from './screens.ts'

/** Coordinators see who is in which shift, and change single days. */
export function createDayBot(deps: PlanDeps) {
  const { people } = deps
  const bot = new Composer<LotseContext>()

  on(openWeek, async (scope, desk, { weeks }) => {
    const count = Number(weeks)
    if (!(count >= 0 && count <= weeksAhead)) return oldButton(scope)
    scope.toast('')
    rewrite(scope, await weekScreen(desk, scope.t, scope.group, count))
  })

  on(openDay, async (scope, desk, { day }) => {
    if (!isDay(day)) return oldButton(scope)
    scope.toast('')
    rewrite(scope, await dayScreen(desk, scope.t, scope.group, day))
  })

  on(bringItBack, async (scope, desk, { slot, day }) => {
    const back = isDay(day) && (await bringBack(desk, scope.group, slot, day))
    if (!back) return oldButton(scope)
    scope.toast(scope.t.plain('rota.plan.toasts.takesPlace'))
    rewrite(scope, await dayScreen(desk, scope.t, scope.group, day))
  })

  on(openShift, async (scope, desk, { id }) => {
    place(scope, await shiftScreen(desk, scope.t, scope.group, id), '')
  })
  on(cancelIt, async (scope, desk, { id }) => {
    place(scope, await cancelScreen(desk, scope.t, scope.group, id), '')
  })
  on(whoCould, async (scope, desk, { id, page }) => {
    place(scope, await candidatesScreen(desk, scope.t, scope.group, id, Number(page) || 0), '')
  })

  on(setSize, async (scope, desk, { id, count }) => {
    await changed(scope, desk, id, await resizeShift(desk, scope.group, id, Number(count)), '')
  })
  on(cancelForSure, async (scope, desk, { id }) => {
    const outcome = await cancelShift(desk, scope.group, scope.person, id)
    await changed(scope, desk, id, outcome, scope.t.plain('rota.plan.toasts.cancelled'))
  })
  on(restoreIt, async (scope, desk, { id }) => {
    const outcome = await restoreShift(desk, scope.group, scope.person, id)
    await changed(scope, desk, id, outcome, scope.t.plain('rota.plan.toasts.takesPlace'))
  })

  on(putThemIn, async (scope, desk, { shift, person: personId }) => {
    const person = await people.byId(scope.transaction, scope.group.id, personId)
    if (!person) return oldButton(scope)
    const { text, alert } = daySay.putIn(scope.t, person, await putIn(desk, scope.person, person, shift))
    scope.toast(text, { alert })
    place(scope, await shiftScreen(desk, scope.t, scope.group, shift))
  })
  on(takeThemOut, async (scope, desk, { shift, person: personId }) => {
    const person = await people.byId(scope.transaction, scope.group.id, personId)
    if (!person) return oldButton(scope)
    const { kind } = await takeOut(desk, scope.person, person, shift)
    scope.toast(scope.t.plain(kind === 'taken out' ? 'rota.plan.toasts.takenOut' : 'rota.plan.toasts.notInIt'))
    place(scope, await shiftScreen(desk, scope.t, scope.group, shift))
  })

  function on<Argument extends string>(
    button: Button<Argument>,
    act: (scope: Known, desk: Desk, read: Record<Argument, string>) => Promise<void>,
  ): void {
    bot.callbackQuery(button.pattern, (ctx) =>
      forCoordinators(ctx, (scope) => act(scope, deskOf(deps, scope), button.read(ctx.callbackQuery.data))),
    )
  }

  async function changed(scope: Known, desk: Desk, id: string, outcome: ChangedShift, done: string): Promise<void> {
    const toast = outcome.kind === 'changed' ? done : scope.t.plain('rota.plan.toasts.shiftGone')
    place(scope, await shiftScreen(desk, scope.t, scope.group, id), toast)
  }

  return bot
}

const oldButton = (scope: Known) => scope.toast(scope.t.plain('common.oldButton'))

/** Puts a screen in the place of the message, where what it shows still exists. */
function place(scope: Known, screen: Saying | undefined, toast?: string): void {
  if (!screen) return scope.toast(scope.t.plain('rota.plan.toasts.shiftGone'))
  if (toast !== undefined) scope.toast(toast)
  rewrite(scope, screen)
}
