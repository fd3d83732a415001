import { Composer } from 'grammy'
import { type Desk, deskOf } from '../questions/desk.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite } from '../telegram/show.ts'
import { forCoordinators, withPerson } from '../telegram/who.ts'
import { dayOf } from '../wall-clock.ts'
import { acceptIt, clearNow, dropIt, noteToday, sendConductTo, sendConductToAll, showClearances } from './buttons.ts'
import { isDated, isRecorded } from './clearance.ts'
import { acceptConduct, sendConductOnce, sendConductToAll as sendToAll } from './conduct.ts'
import * as say from './messages.ts'
import { drop, type Noted, record, recordOf } from './record.ts'

export type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** The code of conduct, and what coordinators record of each volunteer. */
export function createVettingBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  const zone = deps.settings.timeZone
  const today = ({ now }: Known) => dayOf(now, zone)

  bot.callbackQuery(acceptIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const accepted = await acceptConduct(deskOf(deps, scope), scope.person)
      if (accepted.kind === 'not a volunteer')
        return scope.toast(scope.t.plain('common.volunteersOnly'), { alert: true })
      scope.toast(scope.t.plain(`vetting.toasts.${accepted.kind}`))
      rewrite(scope, say.conductAccepted(scope.t, accepted.since, zone))
    }),
  )

  bot.callbackQuery(sendConductToAll.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const count = await sendToAll(deskOf(deps, scope), scope.group.id)
      scope.toast(scope.t.plain('vetting.toasts.sentToAll', { count }), { alert: true })
    }),
  )

  bot.callbackQuery(sendConductTo.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id } = sendConductTo.read(ctx.callbackQuery.data)
      const { kind } = await sendConductOnce(deskOf(deps, scope), scope.group.id, id)
      scope.toast(scope.t.plain(kind === 'sent' ? 'vetting.toasts.sent' : 'common.oldButton'))
    }),
  )

  bot.callbackQuery(showClearances.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id } = showClearances.read(ctx.callbackQuery.data)
      const found = await recordOf(deskOf(deps, scope), scope.person, id)
      if (!found) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      rewrite(scope, say.record(scope.t, found, { today: today(scope), zone }))
    }),
  )

  bot.callbackQuery(noteToday.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id, kind } = noteToday.read(ctx.callbackQuery.data)
      if (!isDated(kind)) return scope.toast(scope.t.plain('common.oldButton'))
      showNoted(scope, await record(deskOf(deps, scope), scope.person, id, kind, today(scope)))
    }),
  )

  bot.callbackQuery(clearNow.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id } = clearNow.read(ctx.callbackQuery.data)
      showNoted(scope, await record(deskOf(deps, scope), scope.person, id, 'sensitive', today(scope)))
    }),
  )

  bot.callbackQuery(dropIt.pattern, (ctx) =>
    forCoordinators(ctx, async (scope) => {
      const { id, kind } = dropIt.read(ctx.callbackQuery.data)
      if (!isRecorded(kind)) return scope.toast(scope.t.plain('common.oldButton'))
      showNoted(scope, await drop(deskOf(deps, scope), scope.person, id, kind))
    }),
  )

  function showNoted(scope: Known, noted: Noted): void {
    if (noted.kind === 'own') return scope.toast(scope.t.plain('vetting.toasts.own'), { alert: true })
    if (noted.kind !== 'recorded') return scope.toast(scope.t.plain('common.oldButton'))
    scope.toast(scope.t.plain('vetting.toasts.recorded'))
    rewrite(scope, say.record(scope.t, noted.record, { today: today(scope), zone }))
  }

  return bot
}
