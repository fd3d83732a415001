import { Composer } from 'grammy'
import { isTopic } from '../guides/guide.ts'
import { leaveForSure, moveForSure, toggleTopic } from '../people/buttons.ts'
import type { HelperGroup } from '../people/group.ts'
import { newcomer } from '../people/newcomer.ts'
import { isVolunteer, type Role } from '../people/person.ts'
import { showMenu } from '../people/show-menu.ts'
import { type Desk, deskOf } from '../questions/desk.ts'
import { isKnown, type Known, type LotseContext } from '../telegram/context.ts'
import type { Parking } from '../telegram/parking.ts'
import { rewrite, show } from '../telegram/show.ts'
import { welcomeWithConduct } from '../vetting/conduct.ts'
import { leadsTo } from './invite.ts'
import { join } from './join.ts'
import { leave } from './leave.ts'
import * as say from './messages.ts'
import { move } from './move.ts'
import { switchTopic } from './switch-topic.ts'

export type JoiningDeps = Pick<Desk, 'people' | 'words' | 'settings'> & { parking: Parking }

/** Becoming a volunteer through an invitation, choosing topics, and leaving again. */
export function createJoiningBot(deps: JoiningDeps) {
  const { people } = deps
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  inPrivate.command('start', async (ctx, next) => {
    const code = /^join_([a-z0-9]+)$/.exec(ctx.match)?.[1]
    const { scope } = ctx
    if (!code) {
      await next()
      // Coordinators who stand in the settings never came through an invitation: this is their first screen.
      if (ctx.match === '' && isKnown(scope) && isVolunteer(scope.person)) showWelcome(scope, scope.person.role)
      return undefined
    }
    // Who opens the link first thing belongs to the helper group that invited them.
    if (!scope.person) {
      const entry = await leadsTo(scope.transaction, code, scope.now)
      if ('why' in entry) return void scope.say(say.noEntry(scope.t, entry.why))
      const group = (await people.groupById(scope.transaction, entry.groupId)) as HelperGroup
      scope.person = await people.add(scope.transaction, newcomer(ctx.from, group), scope.now)
      scope.group = group
      await deps.parking.leave(scope.transaction, ctx.from.id)
    }
    if (!isKnown(scope)) return undefined
    const joined = await join(scope.transaction, people, scope.person, ctx.from.first_name, code, scope.now)
    if (joined.kind === 'no entry') return void scope.say(say.noEntry(scope.t, joined.why))
    if (joined.kind === 'already') return void scope.say(scope.t.html('volunteers.already'))
    if (joined.kind === 'elsewhere') return show(scope, say.moveQuestion(scope.t, joined.group, code))
    showWelcome(scope, joined.role)
    return welcomeWithConduct(deskOf(deps, scope), joined.group, scope.person)
  })

  function showWelcome(scope: Known, role: Role): void {
    scope.person = { ...scope.person, role }
    show(scope, say.welcome(scope.t, scope.group, role, scope.person.topics))
    showMenu(scope)
  }

  bot.callbackQuery(moveForSure.pattern, async (ctx) => {
    const { scope } = ctx
    if (!isKnown(scope)) return
    const moved = await move(
      deskOf(deps, scope),
      scope.person,
      newcomer(ctx.from, scope.group),
      ctx.from.first_name,
      moveForSure.read(ctx.callbackQuery.data).code,
    )
    if (moved.kind !== 'moved')
      return scope.toast(
        scope.t.plain(`volunteers.toasts.move.${moved.kind === 'last coordinator' ? 'lastCoordinator' : 'noEntry'}`),
        { alert: true },
      )
    scope.person = moved.person
    scope.group = moved.group
    scope.toast('')
    showWelcome(scope as Known, moved.person.role)
    await welcomeWithConduct(deskOf(deps, scope), moved.group, moved.person)
  })

  bot.callbackQuery(toggleTopic.pattern, async (ctx) => {
    const { scope } = ctx
    const { topic } = toggleTopic.read(ctx.callbackQuery.data)
    if (!isKnown(scope) || !isVolunteer(scope.person) || !isTopic(topic))
      return scope.toast(scope.t.plain('common.notYours'))
    const taken = await switchTopic(deskOf(deps, scope), scope.person, topic)
    if (taken === 'one at least') return scope.toast(scope.t.plain('volunteers.toasts.oneTopicAtLeast'))
    scope.toast('')
    rewrite(scope, say.welcome(scope.t, scope.group, scope.person.role, taken))
  })

  inPrivate.command('leave', ({ scope }) => {
    if (!isKnown(scope)) return
    if (!isVolunteer(scope.person)) return void scope.say(scope.t.html('volunteers.leave.asker'))
    show(scope, say.leaveQuestion(scope.t))
  })

  bot.callbackQuery(leaveForSure.pattern, async ({ scope }) => {
    if (!isKnown(scope)) return
    const left = await leave(deskOf(deps, scope), scope.person)
    if (left.kind === 'last coordinator')
      return scope.toast(scope.t.plain('volunteers.toasts.lastCoordinator'), { alert: true })
    if (left.kind === 'not a volunteer') return scope.toast(scope.t.plain('common.oldButton'))
    scope.person = { ...scope.person, role: 'asker' }
    scope.toast('')
    scope.rewrite(scope.t.html('volunteers.leave.done'))
    showMenu(scope)
  })

  return bot
}
