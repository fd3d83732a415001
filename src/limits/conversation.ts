import type { Composer } from 'grammy'
import { withWesternDigits } from '../language/fold.ts'
import { type Desk, deskOf } from '../questions/desk.ts'
import { createAsking } from '../telegram/asking.ts'
import { isKnown, type LotseContext } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import { ownQuiet } from './buttons.ts'
import { setQuietAsTyped } from './quiet.ts'
import * as say from './quiet-messages.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Asks for quiet hours that have no button. */
export function createLimitsDialogues(deps: Deps): Composer<LotseContext> {
  const { bot, ask } = createAsking({
    name: 'askForHours',
    // "von 22 Uhr bis 6:30 Uhr", and a little more.
    mostWords: 8,
    async hear(scope, typed) {
      if (!/\d/.test(withWesternDigits(typed))) return 'elsewhere'
      const set = await setQuietAsTyped(deskOf(deps, scope), scope.person, typed)
      if (set.kind === 'set') show(scope, say.screen(scope.t, scope.person, set.quiet))
      else scope.say(say.notUnderstood(scope.t, set.kind))
      return set.kind === 'set' ? 'done' : 'again'
    },
  })
  bot.callbackQuery(ownQuiet.pattern, async (ctx) => {
    if (isKnown(ctx.scope)) await ask(ctx, { html: say.question(ctx.scope.t) }, undefined)
  })
  return bot
}
