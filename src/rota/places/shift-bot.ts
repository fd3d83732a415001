import { Composer } from 'grammy'
import { type Saying, tell } from '../../deliveries/tell.ts'
import { showDuty, showHours } from '../../oncall/buttons.ts'
import { isVolunteer } from '../../people/person.ts'
import { type Desk, deskOf } from '../../questions/desk.ts'
import { carries } from '../../telegram/buttons.ts'
import { isKnown, type Known, type LotseContext } from '../../telegram/context.ts'
import { type JoinLink, leadToJoin } from '../../telegram/lead-to-join.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { forVolunteers } from '../../telegram/who.ts'
import { listShifts, passIt, releaseIt, standByIt, takeIt } from '../buttons.ts'
import { comingFor } from './coming.ts'
import { giveBackShift } from './give-back.ts'
import * as list from './list-messages.ts'
import * as say from './shift-messages.ts'
import { standByShift } from './stand-by.ts'
import { takeShift } from './take.ts'

export type ShiftDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { joinLink: JoinLink }

/** Volunteers see the coming shifts, take them, give them back, and offer to come if need be. */
export function createShiftBot(deps: ShiftDeps) {
  const zone = deps.settings.timeZone
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(listShifts.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      scope.toast('')
      const page = await listOf(scope, { page: Number(listShifts.read(ctx.callbackQuery.data).page) })
      // The list and the duty screen take turns in one message; below any other it is one of its own.
      if (isList(ctx) || carries(ctx.callbackQuery, showHours.data({}))) rewrite(scope, page)
      else show(scope, page)
    }),
  )

  bot.callbackQuery(takeIt.pattern, async (ctx) => {
    const { scope } = ctx
    const isVolunteerHere = isKnown(scope) && isVolunteer(scope.person)
    if (!isVolunteerHere && ctx.chat?.type !== 'private') return leadToJoin(ctx, deps.joinLink, 'rota.toasts.joinFirst')
    return forVolunteers(ctx, async (scope) => {
      const { id } = takeIt.read(ctx.callbackQuery.data)
      await settle(ctx, scope, id, say.taken(scope.t, await takeShift(deskOf(deps, scope), scope.person, id), zone))
    })
  })

  bot.callbackQuery(releaseIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id } = releaseIt.read(ctx.callbackQuery.data)
      const outcome = await giveBackShift(deskOf(deps, scope), scope.person, id)
      await settle(ctx, scope, id, say.givenBack(scope.t, outcome, zone))
    }),
  )

  bot.callbackQuery(standByIt.pattern, (ctx) =>
    forVolunteers(ctx, async (scope) => {
      const { id } = standByIt.read(ctx.callbackQuery.data)
      const outcome = await standByShift(deskOf(deps, scope), scope.person, id)
      await settle(ctx, scope, id, say.stoodBy(scope.t, outcome, zone))
    }),
  )

  async function settle(ctx: LotseContext, scope: Known, id: string, result: say.Result): Promise<void> {
    scope.toast(result.toast, { alert: result.alert ?? false })
    if (isList(ctx)) rewrite(scope, await listOf(scope, { shiftId: id }))
    // Who was asked for it reads it in the place of the ask.
    else if (result.record && !carries(ctx.callbackQuery, passIt.data({ id }))) inPrivate(ctx, scope, result.record)
    if (result.message) inPrivate(ctx, scope, result.message)
  }

  /** Under a press in the group chat, too, what is one person's comes to that person. */
  function inPrivate(ctx: LotseContext, scope: Known, saying: Saying): void {
    if (ctx.chat?.type === 'private') show(scope, saying)
    else if (!scope.person.unreachable) tell(scope.outbox, scope.person, saying, { urgency: 'answer' })
  }

  async function listOf(scope: Known, at: Parameters<typeof comingFor>[2]) {
    return list.page(scope.t, await comingFor(deskOf(deps, scope), scope.person, at), scope.now, zone)
  }

  return bot
}

/** Only the list leads back to the duty screen. */
const isList = (ctx: LotseContext): boolean => carries(ctx.callbackQuery, showDuty.data({}))
