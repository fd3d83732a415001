import { Composer } from 'grammy'
import { nameOf } from '../../people/messages.ts'
import type { LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { forCoordinators, withPerson } from '../../telegram/who.ts'
import * as buttons from '../buttons.ts'
import { deskOf } from '../desk.ts'
import { coordinatorToast, keyOf } from '../outcome.ts'
import { addCover } from '../routing/cover.ts'
import * as toVolunteer from '../routing/volunteer-messages.ts'
import { continueTalk, declineTalk } from './continue-talk.ts'
import type { CoordinatorDeps } from './coordinator-bot.ts'
import * as talkMessages from './offer-talk-messages.ts'
import { wayOf } from './overview.ts'
import * as overviewMessages from './overview-messages.ts'
import { choiceFor, reassign } from './reassign.ts'
import * as say from './reassign-messages.ts'

/** Coordinators ask people off duty, or choose who is asked; and the one they chose for a talk says yes or no. */
export function createReassignBot(deps: CoordinatorDeps) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  inPrivate.callbackQuery(buttons.addCover.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id } = buttons.addCover.read(ctx.callbackQuery.data)
      const { kind } = await addCover(deskOf(deps, scope), scope.person, id)
      scope.toast(scope.t.plain(coordinatorToast('cover', kind)), { alert: kind !== 'asking' })
      await showWay(scope, id)
    }),
  )

  inPrivate.callbackQuery(buttons.chooseVolunteer.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id, page } = buttons.chooseVolunteer.read(ctx.callbackQuery.data)
      const choice = await choiceFor(deskOf(deps, scope), scope.person, id)
      if (choice.kind !== 'choice') return scope.toast(scope.t.plain(coordinatorToast('assign', choice.kind)))
      scope.toast('')
      rewrite(scope, say.choice(scope.t, choice, Number(page) || 0))
    }),
  )

  inPrivate.callbackQuery(buttons.assignTo.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id, person } = buttons.assignTo.read(ctx.callbackQuery.data)
      const done = await reassign(deskOf(deps, scope), scope.person, id, person)
      const name = done.kind === 'asked' ? nameOf(done.person, scope.t) : ''
      scope.toast(scope.t.plain(coordinatorToast('assign', done.kind), { name }), { alert: done.kind !== 'asked' })
      await showWay(scope, id)
    }),
  )

  /** What became of it stands in the question's way. */
  async function showWay(scope: Parameters<Parameters<typeof forCoordinators>[1]>[0], id: string): Promise<void> {
    const way = await wayOf(deskOf(deps, scope), scope.person, id)
    if (way.kind !== 'shown') return
    rewrite(scope, overviewMessages.way(scope.t, way, { now: scope.now, zone: deps.settings.timeZone }))
  }

  inPrivate.callbackQuery(buttons.continueTalk.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = buttons.continueTalk.read(ctx.callbackQuery.data)
      const { kind } = await continueTalk(deskOf(deps, scope), scope.person, id)
      if (kind === 'not asked') return scope.toast(scope.t.plain('common.notYours'))
      scope.toast(scope.t.plain(`questions.toasts.take.${keyOf(kind)}`), { alert: kind !== 'taken' })
      if (kind === 'taken') rewrite(scope, toVolunteer.offerTaken(scope.t))
    }),
  )

  inPrivate.callbackQuery(buttons.declineTalk.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = buttons.declineTalk.read(ctx.callbackQuery.data)
      const { kind } = await declineTalk(deskOf(deps, scope), scope.person, id)
      scope.toast(scope.t.plain(`questions.toasts.pass.${kind === 'declined' ? 'passed' : 'over'}`))
      if (kind === 'declined') rewrite(scope, talkMessages.declined(scope.t))
    }),
  )

  return bot
}
