import { Composer } from 'grammy'
import { type Desk, deskOf } from '../questions/desk.ts'
import { isKnown, type Known, type LotseContext } from '../telegram/context.ts'
import { rewrite, show } from '../telegram/show.ts'
import { withPerson } from '../telegram/who.ts'
import { noQuiet, quietIs, showQuiet } from './buttons.ts'
import { holds } from './limit-bot.ts'
import type { Quiet } from './limits.ts'
import { limitsOf } from './of.ts'
import { setQuiet, setQuietAsTyped } from './quiet.ts'
import * as say from './quiet-messages.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Everybody's quiet hours, askers' too. */
export function createQuietBot(deps: Deps) {
  const bot = new Composer<LotseContext>()

  bot.chatType('private').command('quiet', async ({ scope, match }) => {
    if (!isKnown(scope)) return
    const set = match.trim() ? await setQuietAsTyped(deskOf(deps, scope), scope.person, match) : undefined
    if (set && set.kind !== 'set') scope.say(say.notUnderstood(scope.t, set.kind))
    else show(scope, await screen(scope))
  })

  bot.callbackQuery(showQuiet.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      scope.toast('')
      rewrite(scope, await screen(scope))
    }),
  )

  bot.callbackQuery(quietIs.pattern, (ctx) =>
    withPerson(ctx, async (scope) => {
      const { from, until } = quietIs.read(ctx.callbackQuery.data)
      await change(scope, { from: Number(from), until: Number(until) })
    }),
  )

  bot.callbackQuery(noQuiet.pattern, (ctx) => withPerson(ctx, (scope) => change(scope, undefined)))

  async function change(scope: Known, quiet: Quiet | undefined): Promise<void> {
    const set = await setQuiet(deskOf(deps, scope), scope.person, quiet)
    if (set.kind !== 'set') return scope.toast(scope.t.plain('common.oldButton'))
    holds(scope, set)
    rewrite(scope, await screen(scope))
  }

  const screen = async ({ t, transaction, person }: Known) =>
    say.screen(t, person, (await limitsOf(transaction, person)).quiet)

  return bot
}
