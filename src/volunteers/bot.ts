import { Composer } from 'grammy'
import { tell } from '../deliveries/tell.ts'
import { isTopic, topics } from '../guides/guide.ts'
import {
  inviteDays,
  invitePlaces,
  inviteRole,
  leaveForSure,
  moveForSure,
  revoke,
  setRole,
  showMember,
  showMembers,
  toggleTopic,
} from '../people/buttons.ts'
import type { HelperGroup } from '../people/group.ts'
import { newcomer } from '../people/newcomer.ts'
import { isCoordinator, isVolunteer, type Role } from '../people/person.ts'
import type { Desk } from '../questions/desk.ts'
import { isKnown, type Known, type LotseContext } from '../telegram/context.ts'
import { type Change, changeInvitation, invite, leadsTo } from './invite.ts'
import { join } from './join.ts'
import { changeRole, leave } from './leave.ts'
import * as say from './messages.ts'
import { move } from './move.ts'

export type Deps = Pick<Desk, 'people' | 'words' | 'settings'> & {
  botName: string
  showMenu(scope: LotseContext['scope']): void
  tellMenu(scope: Known, person: Known['person']): void
}

/** Inviting, joining, leaving, and who may do what. */
export function createVolunteersBot(deps: Deps) {
  const { people, botName, showMenu } = deps
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')
  const desk = ({ transaction, outbox, now }: Known): Desk => ({ ...deps, transaction, outbox, now })

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
    }
    if (!isKnown(scope)) return undefined
    const joined = await join(scope.transaction, people, scope.person, ctx.from.first_name, code, scope.now)
    if (joined.kind === 'no entry') return void scope.say(say.noEntry(scope.t, joined.why))
    if (joined.kind === 'already') return void scope.say(scope.t.html('volunteers.already'))
    if (joined.kind === 'elsewhere') {
      const { html, keyboard } = say.moveQuestion(scope.t, joined.group, code)
      return void scope.say(html, { keyboard })
    }
    return showWelcome(scope, joined.role)
  })

  function showWelcome(scope: Known, role: Role): void {
    scope.person = { ...scope.person, role }
    const { html, keyboard } = say.welcome(scope.t, scope.group, role, scope.person.topics)
    scope.say(html, { keyboard })
    showMenu(scope)
  }

  bot.callbackQuery(moveForSure.pattern, async (ctx) => {
    const { scope } = ctx
    if (!isKnown(scope)) return
    const moved = await move(
      desk(scope),
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
  })

  inPrivate.command('invite', (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const invitation = await invite(scope.transaction, scope.person, scope.now)
      const { html, keyboard } = say.invitation(scope.t, invitation, botName, deps.settings.timeZone)
      scope.say(html, { keyboard })
    }),
  )

  const change = (ctx: LotseContext, id: string, change: Change) =>
    forCoordinators(ctx, async (scope) => {
      const changed = await changeInvitation(scope.transaction, scope.person, id, change, scope.now)
      if (!changed) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast(scope.t.plain('volunteers.toasts.inviteChanged'))
      const { html, keyboard } = say.invitation(scope.t, changed, botName, deps.settings.timeZone)
      scope.rewrite(html, { keyboard })
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

  bot.callbackQuery(toggleTopic.pattern, async (ctx) => {
    const { scope } = ctx
    const { topic } = toggleTopic.read(ctx.callbackQuery.data)
    if (!isKnown(scope) || !isVolunteer(scope.person) || !isTopic(topic))
      return scope.toast(scope.t.plain('common.notYours'))
    const taken = scope.person.topics.length === 0 ? [...topics] : scope.person.topics.filter(isTopic)
    const changed = taken.includes(topic) ? taken.filter((other) => other !== topic) : [...taken, topic]
    if (changed.length === 0) return scope.toast(scope.t.plain('volunteers.toasts.oneTopicAtLeast'))
    const kept = changed.length === topics.length ? [] : changed
    await people.setTopics(scope.transaction, scope.person, kept)
    scope.toast('')
    const { html, keyboard } = say.welcome(scope.t, scope.group, scope.person.role, kept)
    scope.rewrite(html, { keyboard })
  })

  inPrivate.command('leave', ({ scope }) => {
    if (!isKnown(scope)) return
    if (!isVolunteer(scope.person)) return void scope.say(scope.t.html('volunteers.leave.asker'))
    const { html, keyboard } = say.leaveQuestion(scope.t)
    scope.say(html, { keyboard })
  })

  bot.callbackQuery(leaveForSure.pattern, async ({ scope }) => {
    if (!isKnown(scope)) return
    const left = await leave(desk(scope), scope.person)
    if (left.kind === 'last coordinator')
      return scope.toast(scope.t.plain('volunteers.toasts.lastCoordinator'), { alert: true })
    if (left.kind === 'not a volunteer') return scope.toast(scope.t.plain('common.oldButton'))
    scope.person = { ...scope.person, role: 'asker' }
    scope.toast('')
    scope.rewrite(scope.t.html('volunteers.leave.done'))
    showMenu(scope)
  })

  inPrivate.command('volunteers', (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { html, keyboard } = say.members(
        scope.t,
        await people.withRole(scope.transaction, scope.group.id, 'coordinator', 'volunteer'),
      )
      scope.say(html, { keyboard })
    }),
  )

  bot.callbackQuery(showMembers.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      scope.toast('')
      const { html, keyboard } = say.members(
        scope.t,
        await people.withRole(scope.transaction, scope.group.id, 'coordinator', 'volunteer'),
      )
      scope.rewrite(html, { keyboard })
    }),
  )

  bot.callbackQuery(showMember.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const person = await people.byId(scope.transaction, scope.group.id, showMember.read(ctx.callbackQuery.data).id)
      if (!person || !isVolunteer(person)) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      const { html, keyboard } = say.member(scope.t, person)
      scope.rewrite(html, { keyboard })
    }),
  )

  bot.callbackQuery(setRole.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id, role } = setRole.read(ctx.callbackQuery.data)
      const person = await people.byId(scope.transaction, scope.group.id, id)
      if (!person || !isVolunteer(person) || !isRole(role)) return scope.toast(scope.t.plain('common.oldButton'))
      const changed = await changeRole(desk(scope), person, role)
      if (changed.kind === 'last coordinator')
        return scope.toast(scope.t.plain('volunteers.toasts.lastCoordinator'), { alert: true })
      scope.toast(scope.t.plain('volunteers.toasts.roleChanged'))
      const changedPerson = { ...person, role }
      deps.tellMenu(scope, changedPerson)
      if (person.id === scope.person.id) {
        scope.person = changedPerson
        return scope.rewrite(say.roleChanged(scope.t, scope.group, role).html)
      }
      tell(scope.outbox, changedPerson, say.roleChanged(deps.words.in(person.language), scope.group, role))
      const { html, keyboard } = say.members(
        scope.t,
        await people.withRole(scope.transaction, scope.group.id, 'coordinator', 'volunteer'),
      )
      scope.rewrite(html, { keyboard })
    }),
  )

  return bot
}

const isRole = (role: string): role is Role => role === 'asker' || role === 'volunteer' || role === 'coordinator'

async function forCoordinators(ctx: LotseContext, act: (scope: Known) => Promise<void>): Promise<void> {
  const { scope } = ctx
  if (isKnown(scope) && isCoordinator(scope.person)) return act(scope)
  if (scope.pressed) scope.toast(scope.t.plain('common.coordinatorsOnly'))
  else scope.say(scope.t.html('common.coordinatorsOnly'))
}
