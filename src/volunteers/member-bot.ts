import { Composer } from 'grammy'
import { tell } from '../deliveries/tell.ts'
import { hoursFor } from '../oncall/hours-of.ts'
import { setRole, showMember, showMemberHours, showMemberPage, showMembers } from '../people/buttons.ts'
import { isVolunteer, type Role } from '../people/person.ts'
import { putMenu } from '../people/show-menu.ts'
import { type Desk, deskOf, hushedFor } from '../questions/desk.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { forCoordinators } from '../telegram/who.ts'
import { changeRole } from './leave.ts'
import * as say from './member-messages.ts'
import { detailed, listed } from './members.ts'
import { roleChanged } from './messages.ts'

export type MemberDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Coordinators see who belongs to the helper group, and change roles. */
export function createMemberBot(deps: MemberDeps) {
  const { people, words } = deps
  const bot = new Composer<LotseContext>()

  bot.chatType('private').command('volunteers', (ctx) =>
    forCoordinators(ctx, async (scope) => {
      show(scope, await list(scope, 0))
    }),
  )

  bot.callbackQuery(showMembers.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await list(scope, 0))
    }),
  )

  bot.callbackQuery(showMemberPage.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await list(scope, Number(showMemberPage.read(ctx.callbackQuery.data).page) || 0))
    }),
  )

  bot.callbackQuery(showMember.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id } = showMember.read(ctx.callbackQuery.data)
      const found = await detailed(deskOf(deps, scope), scope.group, id)
      if (!found) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      rewrite(scope, say.member(scope.t, found, deps.settings.timeZone))
    }),
  )

  bot.callbackQuery(showMemberHours.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id } = showMemberHours.read(ctx.callbackQuery.data)
      const person = await people.byId(scope.transaction, scope.group.id, id)
      if (!person || !isVolunteer(person)) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      show(scope, await hoursFor(deskOf(deps, scope), scope.person, person))
    }),
  )

  bot.callbackQuery(setRole.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id, role } = setRole.read(ctx.callbackQuery.data)
      const person = await people.byId(scope.transaction, scope.group.id, id)
      if (!person || !isVolunteer(person) || !isRole(role)) return scope.toast(scope.t.plain('common.oldButton'))
      const desk = deskOf(deps, scope)
      const changed = await changeRole(desk, person, role)
      if (changed.kind === 'last coordinator')
        return scope.toast(scope.t.plain('volunteers.toasts.lastCoordinator'), { alert: true })
      scope.toast(scope.t.plain('volunteers.toasts.roleChanged'))
      const changedPerson = { ...person, role }
      const t = words.in(person.language)
      putMenu(scope, changedPerson, t)
      if (person.id === scope.person.id) {
        scope.person = changedPerson
        return rewrite(scope, roleChanged(scope.t, scope.group, role))
      }
      tell(scope.outbox, changedPerson, roleChanged(t, scope.group, role), await hushedFor(desk, changedPerson))
      rewrite(scope, await list(scope, 0))
    }),
  )

  const list = async (scope: Known, page: number) =>
    say.members(scope.t, await listed(deskOf(deps, scope), scope.group), page)

  return bot
}

const isRole = (role: string): role is Role => role === 'asker' || role === 'volunteer' || role === 'coordinator'
