import type { Composer } from 'grammy'
import type { Phrasebook } from '../language/words.ts'
import { createAsking, type Heard } from '../telegram/asking.ts'
import { isKnown, type Known, type LotseContext } from '../telegram/context.ts'
import { show } from '../telegram/show.ts'
import { speakOther } from './buttons.ts'
import * as say from './messages.ts'
import type { People } from './store.ts'

type Deps = { people: People; words: Phrasebook }

/** Asks for the name of a language that has no button. */
export function createPeopleDialogues(deps: Deps): Composer<LotseContext> {
  const { bot, ask } = createAsking({
    name: 'nameLanguage',
    mostWords: 3,
    hear: (scope, typed) => nameLanguage(scope, typed, deps),
  })
  bot.callbackQuery(speakOther.pattern, async (ctx) => {
    if (isKnown(ctx.scope)) await ask(ctx, { html: say.whichLanguage(ctx.scope.t) }, undefined)
  })
  return bot
}

async function nameLanguage(scope: Known, typed: string, { people, words }: Deps): Promise<Heard> {
  const named = words.spokenNames.find(typed, scope.t.language)
  const [code] = named
  if (code === undefined) {
    scope.say(say.languageNotFound(scope.t, typed))
    return 'again'
  }
  if (named.length > 1) {
    show(scope, say.whichOfThese(scope.t, named))
    return 'done'
  }
  const spoken = [...scope.person.spoken.filter((other) => other !== code), code]
  await people.setSpoken(scope.transaction, scope.person, spoken)
  show(scope, say.languageChoice(scope.t, { ...scope.person, spoken }))
  return 'done'
}
