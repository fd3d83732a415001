import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import { withWesternDigits } from '../language/fold.ts'
import { type Desk, deskOf } from '../questions/desk.ts'
import { isKnown, type LotseContext } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import { ownQuiet } from './buttons.ts'
import { setQuietAsTyped } from './quiet.ts'
import * as say from './quiet-messages.ts'

type Deps = Pick<Desk, 'people' | 'words' | 'settings'>

/** Asks for quiet hours that have no button. */
export function createLimitsDialogues(deps: Deps) {
  const bot = new Composer<LotseContext>()
  bot.use(createConversation<LotseContext, Context>((conversation) => askForHours(conversation, deps), 'askForHours'))
  bot.callbackQuery(ownQuiet.pattern, async (ctx) => {
    if (!isKnown(ctx.scope)) return
    ctx.scope.toast('')
    await ctx.conversation.exitAll()
    await ctx.conversation.enter('askForHours')
  })
  return bot
}

/** Hours take no more words than "von 22 Uhr bis 6:30 Uhr"; what has more is a question, and not to be lost here. */
const mostWords = 8

/** Asks until hours are understood. Any command or button ends it, and so does whatever cannot be hours. */
async function askForHours(conversation: Conversation<LotseContext, Context>, deps: Deps): Promise<void> {
  await conversation.external(({ scope }) => {
    scope.say(say.question(scope.t))
  })
  for (;;) {
    const answer = await conversation.waitFor('message')
    const typed = answer.message.text
    if (typed === undefined || !/\d/.test(withWesternDigits(typed)) || typed.trim().split(/\s+/).length > mostWords)
      return conversation.halt({ next: true })
    const understood = await conversation.external(async ({ scope }) => {
      if (!isKnown(scope)) return true
      const set = await setQuietAsTyped(deskOf(deps, scope), scope.person, typed)
      if (set.kind === 'set') show(scope, say.screen(scope.t, scope.person, set.quiet))
      else scope.say(say.notUnderstood(scope.t, set.kind))
      return set.kind === 'set'
    })
    if (understood) return
  }
}
