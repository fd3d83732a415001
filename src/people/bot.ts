import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import { isLanguage } from '../language/languages.ts'
import { findSpoken, isSpoken } from '../language/spoken.ts'
import type { Phrasebook } from '../language/words.ts'
import { isKnown, type LotseContext } from '../telegram/context.ts'
import { chooseTown, setLanguage, speak, speakOther, unspeak } from './buttons.ts'
import * as say from './messages.ts'
import { newcomer } from './newcomer.ts'
import type { People } from './store.ts'

export type Deps = {
  people: People
  words: Phrasebook
  /** Puts the right commands into somebody's menu, after their language changed. */
  showMenu(scope: LotseContext['scope']): void
}

/** The first greeting, help, languages, and the way out of any dialogue. */
export function createPeopleBot({ people, words, showMenu }: Deps) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  inPrivate.command('start', async (ctx) => {
    const { scope } = ctx
    const towns = scope.person ? [] : await people.groups(scope.transaction)
    const { html, keyboard } = say.greeting(scope.t, scope.group, towns)
    scope.say(html, { keyboard })
  })

  inPrivate.command('help', ({ scope }) => {
    const { html, keyboard } = say.help(scope.t, scope.person?.role ?? 'asker')
    scope.say(html, { keyboard })
  })

  bot.callbackQuery(chooseTown.pattern, async (ctx) => {
    const { scope } = ctx
    const group = await people.groupById(scope.transaction, chooseTown.read(ctx.callbackQuery.data).id)
    if (scope.person || !group) return scope.toast(scope.t.plain('common.oldButton'))
    scope.person = await people.add(scope.transaction, newcomer(ctx.from, group), scope.now)
    scope.group = group
    scope.toast('')
    scope.rewrite(say.inTown(scope.t, group))
  })

  inPrivate.command('language', ({ scope }) => {
    if (!isKnown(scope)) return
    const { html, keyboard } = say.languageChoice(scope.t, scope.person)
    scope.say(html, { keyboard })
  })

  bot.callbackQuery(setLanguage.pattern, async (ctx) => {
    const { scope } = ctx
    const { code } = setLanguage.read(ctx.callbackQuery.data)
    if (!isLanguage(code)) return scope.toast(scope.t.plain('common.oldButton'))
    if (!isKnown(scope)) return scope.toast(words.in(code).plain('people.toasts.townFirst'))
    const { person } = scope
    await people.setLanguage(scope.transaction, person, code)
    // Whoever reads a language can be helped in it.
    const spoken = person.spoken.includes(code) ? person.spoken : [code, ...person.spoken]
    await people.setSpoken(scope.transaction, person, spoken)
    scope.person = { ...person, language: code, languageFrom: 'chosen', spoken }
    scope.t = words.in(code)
    scope.toast(scope.t.plain('people.toasts.languageSet'))
    scope.say(say.languageSet(scope.t))
    showMenu(scope)
  })

  bot.callbackQuery(speak.pattern, (ctx) => changeSpoken(ctx, speak.read(ctx.callbackQuery.data).code, true))
  bot.callbackQuery(unspeak.pattern, (ctx) => changeSpoken(ctx, unspeak.read(ctx.callbackQuery.data).code, false))

  async function changeSpoken(ctx: LotseContext, code: string, speaks: boolean): Promise<void> {
    const { scope } = ctx
    if (!isKnown(scope) || !isSpoken(code)) return scope.toast(scope.t.plain('common.oldButton'))
    const others = scope.person.spoken.filter((other) => other !== code)
    if (!speaks && others.length === 0) return scope.toast(scope.t.plain('people.toasts.oneLanguageAtLeast'))
    const spoken = speaks ? [...others, code] : others
    await people.setSpoken(scope.transaction, scope.person, spoken)
    scope.person = { ...scope.person, spoken }
    scope.toast('')
    const { html, keyboard } = say.languageChoice(scope.t, scope.person)
    scope.rewrite(html, { keyboard })
  }

  return bot
}

/** Any command ends an open dialogue, so that nobody is caught in one. */
export function createCancelBot(people: People) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')
  inPrivate.on('message:entities:bot_command', async (ctx, next) => {
    const { scope } = ctx
    const open = scope.person?.dialogue !== undefined
    if (scope.person && open) {
      await people.keepDialogue(scope.transaction, scope.person, undefined, scope.now)
      scope.person = { ...scope.person, dialogue: undefined }
    }
    if (!ctx.hasCommand('cancel')) return next()
    scope.say(say.cancelled(scope.t, open))
  })
  return bot
}

/** Dialogues come after commands and buttons, so that none of those is ever swallowed by one. */
export function createPeopleDialogues({ people }: Pick<Deps, 'people'>) {
  const bot = new Composer<LotseContext>()
  bot.use(
    createConversation<LotseContext, Context>(
      (conversation, ctx) => nameLanguage(conversation, ctx, people),
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

/** Asks for the name of a language until it is found; any command or button ends it. */
async function nameLanguage(
  conversation: Conversation<LotseContext, Context>,
  _first: Context,
  people: People,
): Promise<void> {
  await conversation.external(({ scope }) => {
    scope.say(say.whichLanguage(scope.t))
  })
  for (;;) {
    const answer = await conversation.waitFor('message:text')
    const typed = answer.message.text
    const found = await conversation.external(async ({ scope }) => {
      if (!isKnown(scope)) return true
      const code = findSpoken(typed, scope.t.language)
      if (!code) {
        scope.say(say.languageNotFound(scope.t, typed))
        return false
      }
      const spoken = [...scope.person.spoken.filter((other) => other !== code), code]
      await people.setSpoken(scope.transaction, scope.person, spoken)
      const { html, keyboard } = say.languageChoice(scope.t, { ...scope.person, spoken })
      scope.say(html, { keyboard })
      return true
    })
    if (found) return
  }
}
