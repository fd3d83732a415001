import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite, show } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { cancelForSure, cancelIt, keepIt, knowIt, reachedThem } from '../buttons.ts'
import { mayManage } from '../desk.ts'
import { askToCancel, cancelTask } from './cancel.ts'
import { fromStamp } from './change.ts'
import * as say from './change-messages.ts'
import { know, noteReached } from './know.ts'

export type ChangeDeps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Cancelling a task, and saying that one knows of a change. */
export function createChangeBot(deps: ChangeDeps) {
  const zone = deps.settings.timeZone
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(cancelIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const asked = await askToCancel(deskOf(deps, scope), scope.person, cancelIt.read(ctx.callbackQuery.data).id)
      if (asked.kind !== 'asks') return refuse(scope, asked.kind)
      scope.toast('')
      show(scope, say.forSure(scope.t, asked.task, asked.crew, mayManage(scope.person, asked.task), zone))
    }),
  )

  bot.callbackQuery(cancelForSure.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id } = cancelForSure.read(ctx.callbackQuery.data)
      const cancelled = await cancelTask(deskOf(deps, scope), scope.person, id)
      if (cancelled.kind !== 'cancelled') return refuse(scope, cancelled.kind)
      scope.toast(scope.t.plain('tasks.toasts.cancelled'))
      rewrite(scope, say.isCancelled(scope.t, cancelled.task, cancelled.told.length, zone))
    }),
  )

  bot.callbackQuery(keepIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, say.isKept(scope.t))
    }),
  )

  bot.callbackQuery(knowIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, change } = knowIt.read(ctx.callbackQuery.data)
      const { kind } = await know(deskOf(deps, scope), scope.person, id, fromStamp(change))
      scope.toast(scope.t.plain(knownToasts[kind]), { alert: kind === 'changed again' })
    }),
  )

  bot.callbackQuery(reachedThem.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { place } = reachedThem.read(ctx.callbackQuery.data)
      const { kind } = await noteReached(deskOf(deps, scope), scope.person, place)
      scope.toast(scope.t.plain(reachedToasts[kind]))
    }),
  )

  const refuse = ({ toast, t }: Known, kind: 'over' | 'not theirs'): void =>
    toast(t.plain(kind === 'over' ? 'tasks.toasts.over' : 'common.notYours'))

  return bot
}

const knownToasts = {
  known: 'tasks.toasts.known',
  'changed again': 'tasks.toasts.changedAgain',
  already: 'tasks.toasts.alreadyKnown',
  'not theirs': 'common.notYours',
}

const reachedToasts = {
  reached: 'tasks.toasts.reached',
  already: 'tasks.toasts.alreadyKnown',
  'not theirs': 'common.notYours',
}
