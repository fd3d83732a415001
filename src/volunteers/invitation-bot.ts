import { Composer } from 'grammy'
import { inviteDays, invitePlaces, inviteRole, revoke } from '../people/buttons.ts'
import type { Desk } from '../questions/desk.ts'
import type { LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { forCoordinators } from '../telegram/who.ts'
import { type Change, changeInvitation, invite } from './invite.ts'
import * as say from './messages.ts'

export type InvitationDeps = Pick<Desk, 'settings'> & { botName: string }

/** Coordinators invite, and change what an invitation is good for. */
export function createInvitationBot({ settings, botName }: InvitationDeps) {
  const bot = new Composer<LotseContext>()

  bot.chatType('private').command('invite', (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const invitation = await invite(scope.transaction, scope.person, scope.now)
      show(scope, say.invitation(scope.t, invitation, botName, settings.timeZone))
    }),
  )

  const change = (ctx: LotseContext, id: string, change: Change) =>
    forCoordinators(ctx, async (scope) => {
      const changed = await changeInvitation(scope.transaction, scope.person, id, change, scope.now)
      if (!changed) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast(scope.t.plain('volunteers.toasts.inviteChanged'))
      rewrite(scope, say.invitation(scope.t, changed, botName, settings.timeZone))
    })

  bot.callbackQuery(invitePlaces.pattern, (ctx) => {
    const { id, places } = invitePlaces.read(ctx.callbackQuery.data)
    return change(ctx, id, { places })
  })
  bot.callbackQuery(inviteDays.pattern, (ctx) => {
    const { id, days } = inviteDays.read(ctx.callbackQuery.data)
    return change(ctx, id, { days })
  })
  bot.callbackQuery(inviteRole.pattern, (ctx) => {
    const { id, role } = inviteRole.read(ctx.callbackQuery.data)
    return change(ctx, id, { role })
  })
  bot.callbackQuery(revoke.pattern, (ctx) => change(ctx, revoke.read(ctx.callbackQuery.data).id, 'revoke'))

  return bot
}
