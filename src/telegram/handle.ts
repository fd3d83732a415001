import type { Bot, Middleware } from 'grammy'
import type { Chat, Update } from 'grammy/types'
import type { Clock } from '../clock.ts'
import type { Transaction } from '../database/transactions.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import { type Language, languageFor } from '../language/languages.ts'
import type { Phrasebook } from '../language/words.ts'
import type { HelperGroup } from '../people/group.ts'
import { newcomer } from '../people/newcomer.ts'
import { isVolunteer, type Person } from '../people/person.ts'
import { showMenu } from '../people/show-menu.ts'
import type { People } from '../people/store.ts'
import type { LotseContext, Scope } from './context.ts'
import type { Handler } from './inbox.ts'
import { createScope, originOf } from './scope.ts'

type Deps = {
  bot: Bot<LotseContext>
  people: People
  words: Phrasebook
  clock: Clock
  defaultLanguage: Language
  /** The id of the helper group that the settings describe. */
  firstGroup: string
  outboxFor(transaction: Transaction, now: Date): Outbox
  /** Somebody who had blocked Lotse writes again. */
  welcomeBack(transaction: Transaction, outbox: Outbox, person: Person, now: Date): Promise<void>
  /** Somebody blocked Lotse, and Telegram says so at once. */
  goneAway(transaction: Transaction, outbox: Outbox, person: Person, now: Date): Promise<void>
}

/** Works out who an update is from and hands it to the features, inside the transaction it is handled in. */
export function createHandler(deps: Deps): {
  handle: Handler
  apologize: Handler
  middleware: Middleware<LotseContext>
} {
  const { bot, people, words, clock } = deps
  const scopes = new WeakMap<Update, Scope>()

  /** The first of the bot's middlewares: gives each context the scope that was made for its update. */
  const middleware: Middleware<LotseContext> = (ctx, next) => {
    ctx.scope = scopes.get(ctx.update) as Scope
    return next()
  }

  async function handle(update: Update, transaction: Transaction): Promise<void> {
    const scope = await scopeOf(update, transaction)
    if (!scope) return
    scopes.set(update, scope)
    if (update.my_chat_member?.chat.type === 'private') return blockedOrBack(update, scope)
    await bot.handleUpdate(update)
    // A button turns until it is answered, so every press is, at the latest now.
    if (!scope.toasted()) scope.toast(scope.person ? '' : scope.t.plain('common.oldButton'))
  }

  async function scopeOf(update: Update, transaction: Transaction) {
    const origin = originOf(update)
    const { from, chat } = origin
    if (!from || from.is_bot || !chat || chat.type === 'channel') return undefined
    const now = clock.now()
    const outbox = deps.outboxFor(transaction, now)
    const groups = await people.groups(transaction)
    const anyGroup = groups.find(({ id }) => id === deps.firstGroup) as HelperGroup
    const known = await people.byTelegramId(transaction, from.id)
    const unmet = known && isVolunteer(known) && known.name === undefined && update.message?.chat.type === 'private'
    const person = unmet
      ? await people.meet(transaction, known, newcomer(from, anyGroup), from.first_name)
      : (known ?? (await newcomerIn(update, transaction, groups, now)))
    const group = person ? groups.find(({ id }) => id === person.groupId) : whose(chat, groups)
    if (person?.unreachable && chat.type === 'private' && !update.my_chat_member) {
      await people.markReachable(transaction, person)
      await deps.welcomeBack(transaction, outbox, person, now)
    }
    const language = person?.language ?? languageFor(from.language_code) ?? group?.language ?? deps.defaultLanguage
    const scope = createScope({ origin, now, transaction, outbox, person, group, anyGroup, t: words.in(language) })
    if (unmet) showMenu(scope)
    return scope
  }

  /**
   * Whoever writes in private is known from then on; with several helper groups, once they have said which town. A press
   * of an old button, an edit or a block makes nobody known: they may have asked to be forgotten.
   */
  async function newcomerIn(
    { message }: Update,
    transaction: Transaction,
    [group, ...others]: HelperGroup[],
    now: Date,
  ): Promise<Person | undefined> {
    if (!message?.from || message.chat.type !== 'private' || !group || others.length > 0) return undefined
    return people.add(transaction, newcomer(message.from, group), now)
  }

  /** The helper group of somebody nobody knows: the only one there is, or the one whose chat this is. */
  const whose = (chat: Chat, groups: HelperGroup[]): HelperGroup | undefined =>
    chat.type === 'private'
      ? groups.length === 1
        ? groups[0]
        : undefined
      : groups.find((group) => group.chat?.telegramId === chat.id)

  async function blockedOrBack({ my_chat_member: change }: Update, scope: Scope): Promise<void> {
    if (!scope.person) return
    const blocked = change?.new_chat_member.status === 'kicked'
    if (!blocked) {
      if (scope.person.unreachable) {
        await people.markReachable(scope.transaction, scope.person)
        await deps.welcomeBack(scope.transaction, scope.outbox, scope.person, scope.now)
      }
    } else if (await people.markUnreachable(scope.transaction, scope.person, scope.now)) {
      await deps.goneAway(scope.transaction, scope.outbox, { ...scope.person, unreachable: true }, scope.now)
    }
  }

  async function apologize(update: Update, transaction: Transaction): Promise<void> {
    const scope = await scopeOf(update, transaction)
    if (scope?.pressed) scope.toast(scope.t.plain('common.sorry'), { alert: true })
    else if (update.message?.chat.type === 'private') scope?.say(scope.t.html('common.sorry'))
  }

  return { handle, apologize, middleware }
}
