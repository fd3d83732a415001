import { Composer } from 'grammy'
import { type Desk, deskOf } from '../questions/desk.ts'
import type { Known, LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { withPerson } from '../telegram/who.ts'
import { calendarFile, cancelForSure, cancelIt, listOwn, noPlace, showOne } from './buttons.ts'
import { sendFile } from './calendar-file.ts'
import { cancel } from './cancel.ts'
import { createChainBot } from './chain/chain-bot.ts'
import { createCompanyBot } from './company/company-bot.ts'
import type { Sources } from './desk.ts'
import { createPapersBot } from './papers/papers-bot.ts'
import * as say from './papers/papers-messages.ts'
import { listFor, screenById, sureToCancel } from './screen.ts'

export type Deps = Pick<Desk, 'people' | 'words' | 'settings'> & Sources

/** Everybody's own appointments and deadlines. */
export function createAppointmentsBot(deps: Deps) {
  const bot = new Composer<LotseContext>()
  const desk = (scope: Known) => deskOf(deps, scope)

  bot
    .chatType('private')
    .command('appointments', (ctx) =>
      withPerson(ctx, async (scope) => show(scope, await listFor(desk(scope), scope.person))),
    )

  bot.callbackQuery(listOwn.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await listFor(desk(scope), scope.person))
    }),
  )

  for (const button of [showOne, noPlace])
    bot.callbackQuery(button.pattern, (ctx) =>
      withPerson(ctx, async (scope) => {
        const screen = await screenById(desk(scope), deps, scope.person, button.read(ctx.callbackQuery.data).id)
        if (!screen) return scope.toast(scope.t.plain('common.oldButton'))
        scope.toast('')
        rewrite(scope, screen)
      }),
    )

  bot.callbackQuery(calendarFile.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const sent = await sendFile(desk(scope), scope.person, calendarFile.read(ctx.callbackQuery.data).id)
      scope.toast(sent === 'sent' ? '' : scope.t.plain('common.oldButton'))
    }),
  )

  bot.callbackQuery(cancelIt.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const asked = await sureToCancel(desk(scope), scope.person, cancelIt.read(ctx.callbackQuery.data).id)
      if (!asked) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      rewrite(scope, asked)
    }),
  )

  bot.callbackQuery(cancelForSure.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const cancelled = await cancel(desk(scope), scope.person, cancelForSure.read(ctx.callbackQuery.data).id)
      if (!cancelled) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast(scope.t.plain('appointments.toasts.cancelled'))
      rewrite(scope, say.cancelled(scope.t, cancelled))
    }),
  )

  bot.use(createPapersBot(deps))
  bot.use(createCompanyBot(deps))
  bot.use(createChainBot(deps))
  return bot
}
