import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { boardFor } from '../board/board-for.ts'
import { endIt, fewerPlaces, morePlaces, urgeIt } from '../buttons.ts'
import { endTask } from '../places/finish.ts'
import * as say from './posting-messages.ts'
import { changePlaces } from './set-places.ts'
import { markUrgent } from './urgent.ts'

export type BoardDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** What whoever looks after a task presses on its board. */
export function createBoardBot(deps: BoardDeps) {
  const zone = deps.settings.timeZone
  const bot = new Composer<LotseContext>()

  for (const [button, by] of [
    [morePlaces, 1],
    [fewerPlaces, -1],
  ] as const)
    bot.callbackQuery(button.pattern, (ctx) =>
      withPerson(ctx, async (scope) => {
        const { id } = button.read(ctx.callbackQuery.data)
        const desk = deskOf(deps, scope)
        const set = await changePlaces(desk, scope.person, id, by)
        const { toast, alert } = say.placesSet(scope.t, set)
        scope.toast(toast, { alert: alert ?? false })
        // Nobody else sees a draft, and nothing is shown of it by itself.
        if (set.kind === 'set' && set.task.state === 'draft')
          rewrite(scope, await boardFor(desk, scope.person, set.task))
      }),
    )

  bot.callbackQuery(urgeIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = urgeIt.read(ctx.callbackQuery.data)
      const { toast, alert } = say.urged(scope.t, await markUrgent(deskOf(deps, scope), scope.person, id), zone)
      scope.toast(toast, { alert: alert ?? false })
    }),
  )

  bot.callbackQuery(endIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const ended = await endTask(deskOf(deps, scope), scope.person, endIt.read(ctx.callbackQuery.data).id)
      scope.toast(
        scope.t.plain(
          ended.kind === 'not theirs' ? 'common.notYours' : `tasks.toasts.${ended.kind === 'ended' ? 'ended' : 'over'}`,
        ),
      )
    }),
  )

  return bot
}
