import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { dataOn } from '../../telegram/buttons.ts'
import { isKnown, type LotseContext } from '../../telegram/context.ts'
import { type JoinLink, leadToJoin } from '../../telegram/lead-to-join.ts'
import { rewrite } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { claimIt, finishIt, ifNeedBe, leaveLine, releaseIt } from '../buttons.ts'
import { pageOf, pageWith } from '../lists/list-page.ts'
import { claim, mayClaim } from './claim.ts'
import { finish } from './finish.ts'
import { giveBack } from './give-back.ts'
import { offerIfNeedBe } from './if-need-be.ts'
import * as say from './press-messages.ts'

export type PlaceDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { joinLink: JoinLink }

/** What people press on a task's card, and on their own message about it. */
export function createPlaceBot(deps: PlaceDeps) {
  const zone = deps.settings.timeZone
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(claimIt.pattern, async (ctx) => {
    const { scope } = ctx
    if (!isKnown(scope) || !mayClaim(scope.person)) return leadToJoin(ctx, deps.joinLink, 'tasks.toasts.joinFirst')
    const { id } = claimIt.read(ctx.callbackQuery.data)
    answer(ctx, say.claimed(scope.t, await claim(deskOf(deps, scope), scope.person, id), zone))
    // Pressed in the list of open tasks, which shows it at once.
    const list = pageWith(dataOn(ctx.callbackQuery))
    if (list !== undefined) rewrite(scope, await pageOf(deskOf(deps, scope), scope, list))
  })

  bot.callbackQuery(ifNeedBe.pattern, async (ctx) => {
    const { scope } = ctx
    if (!isKnown(scope) || !mayClaim(scope.person)) return leadToJoin(ctx, deps.joinLink, 'tasks.toasts.joinFirst')
    const { id } = ifNeedBe.read(ctx.callbackQuery.data)
    answer(ctx, say.offered(scope.t, await offerIfNeedBe(deskOf(deps, scope), scope.person, id)))
  })

  for (const button of [releaseIt, leaveLine])
    bot.callbackQuery(button.pattern, (ctx) =>
      withPerson(ctx, async (scope) => {
        const { id } = button.read(ctx.callbackQuery.data)
        answer(ctx, say.givenBack(scope.t, await giveBack(deskOf(deps, scope), scope.person, id)))
      }),
    )

  bot.callbackQuery(finishIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = finishIt.read(ctx.callbackQuery.data)
      answer(ctx, say.finished(scope.t, await finish(deskOf(deps, scope), scope.person, id)))
    }),
  )

  return bot
}

const answer = ({ scope }: LotseContext, { toast, alert }: say.Answer): void =>
  scope.toast(toast, { alert: alert ?? false })
