import { Composer } from 'grammy'
import { isTopic } from '../../guides/guide.ts'
import { isSpokenLanguage } from '../../language/spoken.ts'
import { deskOf } from '../../questions/desk.ts'
import type { Button } from '../../telegram/buttons.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { forCoordinators } from '../../telegram/who.ts'
import type { Slot } from '../slot.ts'
import { changeSlot, type SlotChange } from './change-slot.ts'
import { endSlot } from './end-slot.ts'
import { slotAt } from './overview.ts'
import type { PlanDeps } from './plan-bot.ts'
import {
  endForSure,
  endIt,
  openSlot,
  openSpoken,
  openTopics,
  setHolidays,
  setPeople,
  wantSpoken,
  wantTopic,
} from './plan-buttons.ts'
import * as say from './plan-messages.ts'
import { planScreen } from './screens.ts'
import * as slotSay from './slot-messages.ts'

/** Coordinators change one slot. */
export function createSlotBot(deps: PlanDeps) {
  const bot = new Composer<LotseContext>()

  shows(openSlot, slotSay.slot)
  shows(openSpoken, slotSay.spokenChoice)
  shows(openTopics, slotSay.topicChoice)
  shows(endIt, slotSay.endQuestion)

  changes(setPeople, ({ count }) => ({ people: Number(count) }), slotSay.slot)
  changes(setHolidays, ({ on }) => ({ onHolidays: on === '1' }), slotSay.slot)
  changes(
    wantSpoken,
    ({ code, on }, { spoken }) => (isSpokenLanguage(code) ? { spoken: toggled(spoken, code, on === '1') } : undefined),
    slotSay.spokenChoice,
  )
  changes(
    wantTopic,
    ({ topic, on }, { topics }) => (isTopic(topic) ? { topics: toggled(topics, topic, on === '1') } : undefined),
    slotSay.topicChoice,
  )

  bot.callbackQuery(endForSure.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const desk = deskOf(deps, scope)
      const ended = await endSlot(desk, scope.group, scope.person, endForSure.read(ctx.callbackQuery.data).id)
      if (ended.kind === 'no such slot') return gone(scope)
      scope.toast(scope.t.plain('rota.plan.toasts.ended'))
      rewrite(scope, await planScreen(desk, scope.t, scope.group))
    }),
  )

  function shows<Argument extends string>(button: Button<Argument | 'id'>, screen: typeof slotSay.slot): void {
    bot.callbackQuery(button.pattern, (ctx) =>
      forCoordinators(ctx, async (scope) => {
        const slot = await slotAt(deskOf(deps, scope), scope.group, button.read(ctx.callbackQuery.data).id)
        if (!slot) return gone(scope)
        scope.toast('')
        rewrite(scope, screen(scope.t, slot))
      }),
    )
  }

  function changes<Argument extends string>(
    button: Button<Argument | 'id'>,
    change: (read: Record<Argument | 'id', string>, slot: Slot) => SlotChange | undefined,
    screen: typeof slotSay.slot,
  ): void {
    bot.callbackQuery(button.pattern, (ctx) =>
      forCoordinators(ctx, async (scope) => {
        const desk = deskOf(deps, scope)
        const read = button.read(ctx.callbackQuery.data)
        const slot = await slotAt(desk, scope.group, read.id)
        const wanted = slot && change(read, slot)
        if (!wanted) return gone(scope)
        const changed = await changeSlot(desk, scope.group, scope.person, slot.id, wanted)
        if (changed.kind === 'no such slot') return gone(scope)
        scope.toast('')
        if (changed.kind === 'changed') rewrite(scope, screen(scope.t, changed.slot))
        else show(scope, say.problem(scope.t, slot, changed))
      }),
    )
  }

  return bot
}

const gone = (scope: Known) => scope.toast(scope.t.plain('rota.plan.toasts.slotGone'))

const toggled = <Each>(list: readonly Each[], each: Each, on: boolean): Each[] => [
  ...list.filter((other) => other !== each),
  ...(on ? [each] : []),
]
