import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import type { Saying } from '../../deliveries/tell.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { isKnown, type Known, type LotseContext } from '../../telegram/context.ts'
import { show } from '../../telegram/show.ts'
import { forCoordinators } from '../../telegram/who.ts'
import { isDay } from '../../wall-clock.ts'
import { addExtra, typeDay, typeShiftHours } from './day-buttons.ts'
import type { PlanDeps } from './plan-bot.ts'
import { typeHours, typeTimes } from './plan-buttons.ts'
import { questionFor, settle, type Wanted } from './typed.ts'

/** What is typed rather than pressed: hours that no button has, and days that are far. */
export function createPlanDialogues(deps: PlanDeps) {
  const bot = new Composer<LotseContext>()
  bot.use(
    createConversation<LotseContext, Context>(
      (conversation, _ctx, wanted) => typeIt(conversation, wanted as Wanted, deps),
      'planRota',
    ),
  )

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
      const question = wanted && (await questionFor(desk(deps, scope), scope, wanted))
      if (!question) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      show(scope, question)
      await ctx.conversation.exitAll()
      await ctx.conversation.enter('planRota', wanted)
    })

  return bot
}

/** What has more words is a question, and not to be lost here. */
const mostWords = 6

/** Asks until it is understood. Any command or button ends it, and so does whatever cannot be meant. */
async function typeIt(
  conversation: Conversation<LotseContext, Context>,
  wanted: Wanted,
  deps: PlanDeps,
): Promise<void> {
  for (;;) {
    const answer = await conversation.waitFor('message')
    const typed = answer.message.text
    if (typed === undefined || typed.trim().split(/\s+/).length > mostWords) return conversation.halt({ next: true })
    const done = await conversation.external(async ({ scope }) => {
      if (!isKnown(scope)) return true
      const settled: { done: boolean; saying: Saying } = await settle(desk(deps, scope), scope, wanted, typed)
      show(scope, settled.saying)
      return settled.done
    })
    if (done) return
  }
}

const desk = (deps: PlanDeps, scope: Known): Desk => deskOf(deps, scope)
