import { Composer } from 'grammy'
import { type Desk, deskOf } from '../questions/desk.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { forVolunteers } from '../telegram/who.ts'
import { renewIt, showGroups, showMine, stopIt } from './buttons.ts'
import { addressOf, isShows, type Shows } from './calendar.ts'
import * as say from './messages.ts'
import { type Opened, openCalendar, renewCalendar, stopCalendar } from './own.ts'
import type { Calendars } from './store.ts'

export type Deps = Pick<Desk, 'people' | 'words' | 'settings'> & {
  calendars: Calendars
  /** Where the HTTP server is reached, and whether from outside. */
  address: { base: string; reachable: boolean }
}

/** Volunteers read their shifts, or the whole group's, in a calendar of their own. */
export function createCalendarsBot(deps: Deps) {
  const { calendars, address } = deps
  const bot = new Composer<LotseContext>()

  for (const [button, shows] of [[showMine, 'mine'] as const, [showGroups, 'group'] as const])
    bot.callbackQuery(button.pattern, (ctx) =>
      forVolunteers(ctx, async (scope) => {
        const opened = await openCalendar(deskOf(deps, scope), calendars, scope.person, shows)
        scope.toast('')
        const screen = screenOf(scope, opened)
        if (screen) show(scope, screen)
      }),
    )

  bot.callbackQuery(renewIt.pattern, (ctx) =>
    withKind(ctx, renewIt.read(ctx.callbackQuery.data).shows, async (scope, shows) => {
      const renewed = await renewCalendar(deskOf(deps, scope), calendars, scope.person, shows)
      scope.toast(scope.t.plain('calendars.toasts.renewed'), { alert: true })
      const screen = screenOf(scope, renewed)
      if (screen) rewrite(scope, screen)
    }),
  )

  bot.callbackQuery(stopIt.pattern, (ctx) =>
    withKind(ctx, stopIt.read(ctx.callbackQuery.data).shows, async (scope, shows) => {
      await stopCalendar(deskOf(deps, scope), scope.person, shows)
      scope.toast(scope.t.plain('calendars.toasts.stopped'))
      rewrite(scope, say.stopped(scope.t, shows))
    }),
  )

  const withKind = (ctx: LotseContext, shows: string, act: (scope: Known, shows: Shows) => Promise<void>) =>
    forVolunteers(ctx, async (scope) => {
      if (!isShows(shows)) return scope.toast(scope.t.plain('common.oldButton'))
      await act(scope, shows)
    })

  function screenOf({ t }: Known, opened: Opened) {
    if (opened.kind === 'not a volunteer') return undefined
    const { calendar } = opened
    const { base, reachable } = address
    return say.calendar(t, { shows: calendar.shows, address: addressOf(base, calendar), reachable })
  }

  return bot
}
