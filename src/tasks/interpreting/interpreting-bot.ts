import { Composer } from 'grammy'
import { isVolunteer } from '../../people/person.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { show } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { askInterpreters, interpreted, interpretFor, interpretNow, stopSearching, tenMore } from './buttons.ts'
import { extend, stop } from './go-on.ts'
import * as say from './interpreting-messages.ts'
import { pairsFor } from './pairs.ts'
import { requestInterpreter } from './request.ts'
import { spokenByVolunteers, spokenInTalk } from './who-speaks.ts'

export type InterpretingDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** An interpreter at once: which languages, ten more minutes, done. */
export function createInterpretingBot(deps: InterpretingDeps) {
  const bot = new Composer<LotseContext>()
  const desk = (scope: Known) => deskOf(deps, scope)

  bot.callbackQuery(interpretNow.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { person } = scope
      scope.toast('')
      // A volunteer needs it for somebody else.
      const spoken = isVolunteer(person) ? await spokenByVolunteers(desk(scope), person) : person.spoken
      show(scope, say.choose(scope.t, pairsFor(spoken)))
    }),
  )

  bot.callbackQuery(interpretFor.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = interpretFor.read(ctx.callbackQuery.data)
      const spoken = await spokenInTalk(desk(scope), scope.person, id)
      if (!spoken) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      show(scope, say.choose(scope.t, pairsFor(spoken)))
    }),
  )

  bot.callbackQuery(askInterpreters.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { kind } = await requestInterpreter(desk(scope), scope.person, askInterpreters.read(ctx.callbackQuery.data))
      scope.toast(scope.t.plain(`tasks.interpreting.toasts.${kind === 'not possible' ? 'notPossible' : kind}`))
    }),
  )

  bot.callbackQuery(tenMore.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const extended = await extend(desk(scope), scope.person, tenMore.read(ctx.callbackQuery.data).id)
      scope.toast(scope.t.plain(toasts[extended.kind]))
    }),
  )

  for (const button of [interpreted, stopSearching])
    bot.callbackQuery(button.pattern, (ctx) =>
      withPerson(ctx, async (scope) => {
        const { kind } = await stop(desk(scope), scope.person, button.read(ctx.callbackQuery.data).id)
        scope.toast(scope.t.plain(toasts[kind]))
      }),
    )

  return bot
}

const toasts = {
  extended: 'tasks.interpreting.toasts.extended',
  'not yet': 'tasks.interpreting.toasts.notYet',
  done: 'tasks.interpreting.toasts.done',
  stopped: 'tasks.interpreting.stopped',
  over: 'tasks.toasts.over',
  'not theirs': 'common.notYours',
} as const
