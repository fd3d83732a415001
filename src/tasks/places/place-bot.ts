import { Composer } from 'grammy'
import { isVolunteer } from '../../people/person.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { dataOn } from '../../telegram/buttons.ts'
import { isKnown, type LotseContext } from '../../telegram/context.ts'
import { type JoinLink, leadToJoin } from '../../telegram/lead-to-join.ts'
import { rewrite } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { claimIt, finishIt, ifNeedBe, leaveLine, releaseIt } from '../buttons.ts'
import { pageOf, pageWith } from '../lists/list-page.ts'
import { type Claimed, claim } from './claim.ts'
import { finish } from './finish.ts'
import { giveBack } from './give-back.ts'
import { offerIfNeedBe } from './if-need-be.ts'
import * as say from './press-messages.ts'
import { startLink, wayFor } from './take-in.ts'

export type PlaceDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { joinLink: JoinLink; botName: string }

/** What people press on a task's card, and on their own message about it. */
export function createPlaceBot(deps: PlaceDeps) {
  const zone = deps.settings.timeZone
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(claimIt.pattern, async (ctx) => {
    const { scope } = ctx
    const { id } = claimIt.read(ctx.callbackQuery.data)
    if (!isKnown(scope)) return leadIn(ctx, id)
    const claimed = await claim(deskOf(deps, scope), scope.person, id)
    const isVisitor = !isVolunteer(scope.person) || (claimed.kind === 'no such task' && isElsewhere(ctx))
    if (isVisitor && isRefusal(claimed)) return leadIn(ctx, id)
    answer(ctx, say.claimed(scope.t, claimed, zone))
    // Pressed in the list of open tasks, which shows it at once.
    const list = pageWith(dataOn(ctx.callbackQuery))
    if (list !== undefined) rewrite(scope, await pageOf(deskOf(deps, scope), scope, list))
  })

  /** Somebody who has not joined, or cannot be written to: to where they can. */
  async function leadIn(ctx: LotseContext, id: string): Promise<void> {
    const { scope } = ctx
    const way = scope.group && !isElsewhere(ctx) ? await wayFor(deskOf(deps, scope), scope.group, id) : 'join'
    // Apps open a link only where nothing is said beside it.
    if (way === 'start') return scope.toast('', { url: startLink(deps.botName, id) })
    if (way === 'over') return scope.toast(scope.t.plain('tasks.toasts.over'))
    return leadToJoin(ctx, deps.joinLink, 'tasks.toasts.joinFirst')
  }

  bot.callbackQuery(ifNeedBe.pattern, async (ctx) => {
    const { scope } = ctx
    if (!isKnown(scope) || !isVolunteer(scope.person)) return leadToJoin(ctx, deps.joinLink, 'tasks.toasts.joinFirst')
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

/** What whoever has not joined can do something about. */
const isRefusal = ({ kind }: Claimed): boolean =>
  kind === 'not a volunteer' || kind === 'unreachable' || kind === 'no such task'

/** A group chat that is not the one of their own helper group. */
const isElsewhere = ({ scope, chat }: LotseContext): boolean =>
  chat?.type !== 'private' && scope.group?.chat?.telegramId !== chat?.id

const answer = ({ scope }: LotseContext, { toast, alert }: say.Answer): void =>
  scope.toast(toast, { alert: alert ?? false })
