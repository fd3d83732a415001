import { type Conversation, createConversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import { isLanguage, languageFor } from '../language/languages.ts'
import { isSpokenLanguage } from '../language/spoken.ts'
import type { Phrasebook, Words } from '../language/words.ts'
import { isKnown, type LotseContext } from '../telegram/context.ts'
import { isCommand } from '../telegram/unknown.ts'
import { chooseTown, setLanguage, speak, speakOther, unspeak } from './buttons.ts'
import { allCommands } from './menu.ts'
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
    show(scope, say.greeting(scope.t, scope.group, await townsFor(scope)))
  })

  inPrivate.command('help', ({ scope }) => {
    show(scope, say.help(scope.t, scope.person?.role ?? 'asker'))
  })

  bot.callbackQuery(chooseTown.pattern, async (ctx) => {
    const { scope } = ctx
    const { id, language } = chooseTown.read(ctx.callbackQuery.data)
    const group = await people.groupById(scope.transaction, id)
    if (scope.person || !group) return scope.toast(scope.t.plain('common.oldButton'))
    // What the app says comes again without being kept; another language must have been chosen.
    const chosen = isLanguage(language) && language !== languageFor(ctx.from.language_code) ? language : undefined
    scope.person = await people.add(scope.transaction, newcomer(ctx.from, group, chosen), scope.now)
    scope.group = group
    scope.t = words.in(scope.person.language)
    scope.toast('')
    scope.rewrite(say.inTown(scope.t, group))
    if (chosen) showMenu(scope)
  })

  inPrivate.command('language', async ({ scope }) => {
    show(scope, isKnown(scope)
      ? say.languageChoice(scope.t, scope.person)
      : say.greeting(scope.t, scope.group, await townsFor(scope)))
  })

  bot.callbackQuery(setLanguage.pattern, async (ctx) => {
    const { scope } = ctx
    const { code } = setLanguage.read(ctx.callbackQuery.data)
    if (!isLanguage(code)) return scope.toast(scope.t.plain('common.oldButton'))
    if (!isKnown(scope)) return greetIn(scope, words.in(code))
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

  /** Nobody knows them yet, and nothing is kept: the greeting itself remembers the language. */
  async function greetIn(scope: LotseContext['scope'], t: Words): Promise<void> {
    scope.toast(t.plain('people.toasts.languageSet'))
    rewrite(scope, say.greeting(t, scope.group, await townsFor(scope)))
  }

  const townsFor = async (scope: LotseContext['scope']) => (scope.group ? [] : people.groups(scope.transaction))

  bot.callbackQuery(speak.pattern, (ctx) => changeSpoken(ctx, speak.read(ctx.callbackQuery.data).code, true))
  bot.callbackQuery(unspeak.pattern, (ctx) => changeSpoken(ctx, unspeak.read(ctx.callbackQuery.data).code, false))

  async function changeSpoken(ctx: LotseContext, code: string, speaks: boolean): Promise<void> {
    const { scope } = ctx
    if (!isKnown(scope) || !isSpokenLanguage(code)) return scope.toast(scope.t.plain('common.oldButton'))
    const others = scope.person.spoken.filter((other) => other !== code)
    if (!speaks && others.length === 0) return scope.toast(scope.t.plain('people.toasts.oneLanguageAtLeast'))
    const spoken = speaks ? [...others, code] : others
    await people.setSpoken(scope.transaction, scope.person, spoken)
    scope.person = { ...scope.person, spoken }
    scope.toast('')
    rewrite(scope, say.languageChoice(scope.t, scope.person))
  }

  return bot
}

/** Any command or button ends an open dialogue, so that nobody is caught in one. */
export function createCancelBot(people: People) {
  const bot = new Composer<LotseContext>()
  const inPrivate = bot.chatType('private')

  async function endDialogue(scope: LotseContext['scope']): Promise<boolean> {
    const { person } = scope
    if (person?.dialogue === undefined) return false
    await people.keepDialogue(scope.transaction, person, undefined, scope.now)
    scope.person = { ...person, dialogue: undefined }
    return true
  }

  inPrivate.on(['message:entities:bot_command', 'callback_query'], async (ctx, next) => {
    const ends = ctx.callbackQuery !== undefined || isCommand(ctx)
    const open = ends && (await endDialogue(ctx.scope))
    if (!ctx.hasCommand('cancel')) return next()
    ctx.scope.say(say.cancelled(ctx.scope.t, open))
  })
  return bot
}

/** What somebody may read, or choose, before they have said where they are. */
const beforeTown = ['start', 'help', 'language', 'guides', 'privacy', 'mydata', 'forget']

/** With several helper groups, whoever has not said which is asked for it before anything else. */
export function createTownBot(people: People) {
  const bot = new Composer<LotseContext>()
  bot.chatType('private').on('message', async (ctx, next) => {
    const { scope } = ctx
    const known = allCommands.some((command) => ctx.hasCommand(command))
    if (scope.person || ctx.hasCommand(beforeTown) || (isCommand(ctx) && !known)) return next()
    return show(scope, say.townQuestion(scope.t, await people.groups(scope.transaction)))
  })
  return bot
}

/** Dialogues come after commands and buttons, so that none of those is ever swallowed by one. */
export function createPeopleDialogues(deps: Pick<Deps, 'people' | 'words'>) {
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
  { people, words }: Pick<Deps, 'people' | 'words'>,
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
