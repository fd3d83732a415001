import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import type { Phrasebook } from '../language/words.ts'
import { isKnown, type LotseContext } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import { speakOther } from './buttons.ts'
import * as say from './messages.ts'
import type { People } from './store.ts'

type Deps = { people: People; words: Phrasebook }

/** Dialogues come after commands and buttons, so that none of those is ever swallowed by one. */
export function createPeopleDialogues(deps: Deps) {
  const bot = new Composer<LotseContext>()
  bot.use(
    createConversation<LotseContext, Context>(
      (conversation, ctx) => nameLanguage(conversation, ctx, deps),
      'nameLanguage',
    ),
  )
  bot.callbackQuery(speakOther.pattern, async (ctx) => {
    if (!isKnown(ctx.scope)) return
    ctx.scope.toast('')
    await ctx.conversation.exitAll()
    await ctx.conversation.enter('nameLanguage')
  })
  return bot
}

/** A name of a language has no more words than this; what has is a question, and not to be lost here. */
const mostWords = 3

/**
 * Asks for the name of a language until it is found. Any command or button ends it, and so does whatever cannot be a
 * name: it goes on to where it would have gone without the dialogue.
 */
async function nameLanguage(
  conversation: Conversation<LotseContext, Context>,
  _first: Context,
  { people, words }: Deps,
): Promise<void> {
  await conversation.external(({ scope }) => {
    scope.say(say.whichLanguage(scope.t))
  })
  for (;;) {
    const answer = await conversation.waitFor('message')
    const typed = answer.message.text
    if (typed === undefined || typed.trim().split(/\s+/).length > mostWords) return conversation.halt({ next: true })
    const found = await conversation.external(async ({ scope }) => {
      if (!isKnown(scope)) return true
      const named = words.spokenNames.find(typed, scope.t.language)
      const [code] = named
      if (code === undefined) {
        scope.say(say.languageNotFound(scope.t, typed))
        return false
      }
      if (named.length > 1) {
        show(scope, say.whichOfThese(scope.t, named))
        return true
      }
      const spoken = [...scope.person.spoken.filter((other) => other !== code), code]
      await people.setSpoken(scope.transaction, scope.person, spoken)
      show(scope, say.languageChoice(scope.t, { ...scope.person, spoken }))
      return true
    })
    if (found) return
  }
}
