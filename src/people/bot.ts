import { Composer } from 'grammy'
import { isLanguage, languageFor } from '../language/languages.ts'
import { isSpokenLanguage } from '../language/spoken.ts'
import type { Phrasebook, Words } from '../language/words.ts'
import { isKnown, type LotseContext } from '../telegram/context.ts'
import type { Parking } from '../telegram/parking.ts'
import { rewrite, show } from '../telegram/show.ts'
import { isCommand } from '../telegram/unknown.ts'
import { chooseTown, setLanguage, speak, unspeak } from './buttons.ts'
import { allCommands } from './menu.ts'
import * as say from './messages.ts'
import { newcomer } from './newcomer.ts'
import { showMenu } from './show-menu.ts'
import type { People } from './store.ts'

export type Deps = {
  people: People
  words: Phrasebook
  parking: Parking
}

/** The first greeting, help, languages, and the way out of any dialogue. */
export function createPeopleBot({ people, words, parking }: Deps) {
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
    await parking.leave(scope.transaction, ctx.from.id)
  })

  inPrivate.command('language', async ({ scope }) => {
    show(
      scope,
      isKnown(scope)
        ? say.languageChoice(scope.t, scope.person)
        : say.greeting(scope.t, scope.group, await townsFor(scope)),
    )
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

/** With several helper groups, whoever has not said which is asked for it first; what they wrote waits meanwhile. */
export function createTownBot({ people, parking }: Pick<Deps, 'people' | 'parking'>) {
  const bot = new Composer<LotseContext>()
  bot.chatType('private').on('message', async (ctx, next) => {
    const { scope } = ctx
    const known = allCommands.some((command) => ctx.hasCommand(command))
    if (scope.person || ctx.hasCommand(beforeTown) || (isCommand(ctx) && !known)) return next()
    if (!isCommand(ctx)) await parking.park(scope.transaction, ctx.update.update_id)
    return show(scope, say.townQuestion(scope.t, await people.groups(scope.transaction), isCommand(ctx)))
  })
  return bot
}
