import { Composer } from 'grammy'
import type { LotseContext } from '../../telegram/context.ts'
import { withPerson } from '../../telegram/who.ts'
import { keepContact, showContact } from '../buttons.ts'
import { deskOf } from '../desk.ts'
import { type HearingDeps, hearAndShow } from '../show-heard.ts'
import { takeHeldContact } from './contact.ts'

/** Whether somebody's own number, which waits for their word, may be shown to whoever helps them. */
export function createContactBot(deps: HearingDeps) {
  const bot = new Composer<LotseContext>()

  bot.callbackQuery(showContact.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { number } = showContact.read(ctx.callbackQuery.data)
      scope.toast('')
      const held = await takeHeldContact(deskOf(deps, scope), scope.person, Number(number))
      if (!held) return scope.rewrite(scope.t.html('questions.contact.gone'))
      scope.rewrite(scope.t.html('questions.contact.shown'))
      await hearAndShow(deps, scope, held)
    }),
  )

  bot.callbackQuery(keepContact.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { number } = keepContact.read(ctx.callbackQuery.data)
      scope.toast('')
      await takeHeldContact(deskOf(deps, scope), scope.person, Number(number))
      scope.rewrite(scope.t.html('questions.contact.kept'))
    }),
  )

  return bot
}
