import { Composer } from 'grammy'
import { isTopic } from '../guides/guide.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { withPerson } from '../telegram/who.ts'
import * as toAsker from './asker-messages.ts'
import { bridge, discreet, human, newOne, rateIt, topicIs } from './buttons.ts'
import { call } from './call.ts'
import { type Desk, deskOf } from './desk.ts'
import type { Knowledge } from './knowledge.ts'
import { type Filed, fileUnder, keepDiscreet } from './mark.ts'
import { keyOf, refuse } from './outcome.ts'
import { rate } from './rate.ts'
import { separate } from './separate.ts'
import { showCalled } from './show-called.ts'
import { offerBridge } from './talk/bridge.ts'

export type AskerDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { knowledge: Knowledge }

/** What an asker presses: that they want a person, what it is about, what is a question of its own, how it went. */
export function createAskerBot(deps: AskerDeps) {
  const bot = new Composer<LotseContext>()
  const desk = (scope: Known) => deskOf(deps, scope)

  bot.callbackQuery(human.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      showCalled(scope, await call(desk(scope), scope.person, human.read(ctx.callbackQuery.data).id))
    }),
  )

  bot.callbackQuery(topicIs.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, topic } = topicIs.read(ctx.callbackQuery.data)
      if (!isTopic(topic)) return scope.toast(scope.t.plain('common.oldButton'))
      showFiled(scope, await fileUnder(desk(scope), scope.person, id, topic))
    }),
  )

  bot.callbackQuery(discreet.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = discreet.read(ctx.callbackQuery.data)
      showFiled(scope, await keepDiscreet(desk(scope), scope.person, id))
    }),
  )

  bot.callbackQuery(newOne.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = newOne.read(ctx.callbackQuery.data)
      const separated = await separate(desk(scope), deps.knowledge, scope.person, id)
      if (separated.kind === 'not theirs') return refuse(scope, separated.kind)
      if (separated.kind === 'already') return scope.toast(scope.t.plain('questions.toasts.alreadySeparate'))
      scope.toast(scope.t.plain('questions.toasts.separated'))
      show(scope, toAsker.answer(scope.t, separated.question, separated.guides, { dangers: separated.dangers }))
    }),
  )

  bot.callbackQuery(bridge.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, language } = bridge.read(ctx.callbackQuery.data)
      const bridged = await offerBridge(desk(scope), scope.person, id, language)
      if (bridged.kind !== 'bridged') return refuse(scope, bridged.kind)
      scope.toast(scope.t.plain('questions.toasts.bridged'))
      rewrite(scope, bridged.saying)
    }),
  )

  bot.callbackQuery(rateIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, stars } = rateIt.read(ctx.callbackQuery.data)
      const rated = await rate(desk(scope), scope.person, id, stars)
      if (rated.kind !== 'rated') return refuse(scope, rated.kind)
      scope.toast(scope.t.plain('questions.toasts.rated'))
      rewrite(scope, toAsker.rated(scope.t, rated.question, rated.stars))
    }),
  )

  return bot
}

function showFiled(scope: Known, filed: Filed): void {
  const key = filed.kind === 'filed' ? (filed.discreet ? 'discreet' : 'filed') : keyOf(filed.kind)
  scope.toast(scope.t.plain(`questions.toasts.file.${key}`))
  if (filed.kind === 'filed' && filed.saying) rewrite(scope, filed.saying)
}
