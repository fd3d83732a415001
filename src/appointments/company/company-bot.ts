import { Composer } from 'grammy'
import { type Desk, deskOf } from '../../questions/desk.ts'
import type { Known, LotseContext } from '../../telegram/context.ts'
import { rewrite } from '../../telegram/show.ts'
import { withPerson } from '../../telegram/who.ts'
import { askFor, callOff, wishFor } from '../buttons.ts'
import { callOff as callOffCompany } from '../cancel.ts'
import type { Sources } from '../desk.ts'
import { screenById } from '../screen.ts'
import { ask, preview } from './ask.ts'
import * as say from './company-messages.ts'
import { decodeWish } from './wish.ts'

export type CompanyDeps = Pick<Desk, 'people' | 'words' | 'settings'> & Sources

/** Somebody wishes for a person who comes along. */
export function createCompanyBot(deps: CompanyDeps) {
  const bot = new Composer<LotseContext>()
  const desk = (scope: Known) => deskOf(deps, scope)

  bot.callbackQuery(wishFor.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, wish: text } = wishFor.read(ctx.callbackQuery.data)
      const wish = decodeWish(text)
      const shown = wish && (await preview(desk(scope), scope.group, scope.person, id, wish))
      if (!shown) return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast('')
      rewrite(scope, say.wish(scope.t, scope.person, shown))
    }),
  )

  bot.callbackQuery(askFor.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, wish: text, circle } = askFor.read(ctx.callbackQuery.data)
      const wish = decodeWish(text)
      if (!wish) return scope.toast(scope.t.plain('common.oldButton'))
      const asked = await ask(desk(scope), scope.group, scope.person, id, wish, circle === 'chat' ? 'chat' : 'small')
      if (asked.kind === 'gone') return scope.toast(scope.t.plain('common.oldButton'))
      scope.toast(scope.t.plain(`appointments.toasts.${asked.kind}`))
      await showAgain(scope, id)
    }),
  )

  bot.callbackQuery(callOff.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { id, kind } = callOff.read(ctx.callbackQuery.data)
      if (kind !== 'company' && kind !== 'interpreting') return scope.toast(scope.t.plain('common.oldButton'))
      const done = await callOffCompany(desk(scope), scope.person, id, kind)
      scope.toast(scope.t.plain(done ? 'appointments.toasts.calledOff' : 'common.oldButton'))
      if (done) await showAgain(scope, id)
    }),
  )

  async function showAgain(scope: Known, id: string): Promise<void> {
    const screen = await screenById(desk(scope), deps, scope.person, id)
    if (screen) rewrite(scope, screen)
  }

  return bot
}
