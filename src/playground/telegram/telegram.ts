/**
 * A stand-in for Telegram: it keeps users, chats and messages in memory, answers the Bot API over HTTP for one bot, and
 * refuses what Telegram refuses, in Telegram's words. Tests and the playground act through `person()` and `group()`; the
 * bot cannot tell the difference.
 *
 *     const telegram = createTelegram({ now: () => new Date() })
 *     const server = await telegram.listen()                     // TELEGRAM_API_ROOT=server.apiRoot
 *     const amal = telegram.person({ first_name: 'Amal', language_code: 'ar' })
 *     amal.start()
 *     amal.send('Wohnung suchen')
 *     amal.sees().at(-1)?.text
 */
import type { BotCommand, BotCommandScope, Update, WebhookInfo } from 'grammy/types'
import { type Bot, type BotSettings, createBot } from './bot.ts'
import { createCallbacks } from './callbacks.ts'
import { type Change, createChanges } from './changes.ts'
import { type ChatRef, createChats, idOf } from './chats.ts'
import { createCommands } from './commands.ts'
import { createFaults, type Faults } from './faults.ts'
import { createFiles } from './files.ts'
import { createFlood } from './flood.ts'
import { createGroup, type Group, type GroupProfile } from './group.ts'
import { createMessages } from './messages.ts'
import { createPerson, type Person, type Profile } from './person.ts'
import { createRequests, type Requests } from './requests.ts'
import { type CallbackAnswer, type SeenMessage, seen } from './seen.ts'
import { createApp, type Listening, listen } from './server.ts'
import { createUpdates } from './updates.ts'
import { createUsers } from './users.ts'
import type { World } from './world.ts'

export type { Upload } from './files.ts'
export type { SeenMedia } from './media.ts'
export type { Outgoing, SendOptions } from './outgoing.ts'
export type {
  Bot,
  BotSettings,
  CallbackAnswer,
  Change,
  ChatRef,
  Faults,
  Group,
  GroupProfile,
  Listening,
  Person,
  Profile,
  Requests,
  SeenMessage,
}

export interface TelegramOptions {
  /** The clock of everything: dates, the 48 hours of deletion, expiry of presses, flood windows. */
  readonly now: () => Date
  /** The bot's token; its digits are the bot's id. */
  readonly token?: string
  /** Name, username, privacy mode, topics in private chats, … */
  readonly bot?: BotSettings
  /** Refuse parameters the method does not know. Telegram ignores them; a typo should not. On by default. */
  readonly strict?: boolean
  /** Keep Telegram's flood limits. Off by default; `telegram.flood.enabled` switches it later. */
  readonly limits?: boolean
  /** How long a press waits for its answer, in seconds. Telegram waits about 15. */
  readonly callbackLifetime?: number
  /** How many requests the log keeps; the oldest go first. */
  readonly keepRequests?: number
}

export interface Telegram {
  readonly token: string
  readonly bot: Bot
  /** Changes what BotFather would change: privacy mode, topics, whether it may join groups. */
  setBot(settings: BotSettings): void

  /** Somebody with the Telegram app. The same id gives the same person. */
  person(profile: Profile): Person
  people(): readonly Person[]
  /** A new group, without the bot: `group.addBot()`. */
  group(profile: GroupProfile): Group
  groups(): readonly Group[]

  /** Every message of a chat, deleted ones and those nobody may see any more included. */
  history(chat: ChatRef): SeenMessage[]
  /** What the bot has set with setMyCommands for one scope and language; undefined where it set nothing. */
  commands(scope: BotCommandScope, languageCode?: string): readonly BotCommand[] | undefined

  /** Every request the bot made, oldest first, and how it was answered. */
  readonly requests: Requests
  /** Failures on demand. */
  readonly faults: Faults
  readonly flood: { enabled: boolean; reset(): void }
  readonly webhook: WebhookInfo
  /** Called with every change, synchronously; returns the function that ends it. */
  onChange(listener: (change: Change) => void): () => void

  /** Updates the bot has not confirmed yet. */
  pendingUpdates(): readonly Update[]
  /** The last updates handed out or waiting, oldest first. */
  recentUpdates(): readonly Update[]
  /** Hands out an update a second time, under the same number, as Telegram does when a confirmation got lost. */
  repeatUpdate(updateId?: number): void
  /** Resolves as soon as every update is confirmed and no request but a long poll is under way. */
  idle(): Promise<void>
  /** Presses that are still waiting for their answer. */
  pendingPresses(): number
  /** Tell the stand-in that `now()` has leapt: presses whose time is over end at once instead of a little later. */
  clockTurned(): void

  /** Answers one request of the Bot API without a network. */
  fetch(request: Request): Promise<Response>
  /** Serves the Bot API on 127.0.0.1. */
  listen(options?: { port?: number }): Promise<Listening>
}

export function createTelegram(options: TelegramOptions): Telegram {
  const { now } = options
  const bot = createBot(options.token ?? '1000000000:stand-in-for-telegram', options.bot)
  const changes = createChanges()
  const users = createUsers(bot)
  const chats = createChats(users)
  const updates = createUpdates({ now })
  const world: World = {
    now,
    bot,
    strict: options.strict ?? true,
    users,
    chats,
    updates,
    files: createFiles({ bot }),
    commands: createCommands({ chats }),
    callbacks: createCallbacks({
      now,
      lifetime: options.callbackLifetime ?? 15,
      emit: changes.emit,
    }),
    messages: createMessages({ now, bot, updates, emit: changes.emit }),
    flood: createFlood({ now, enabled: options.limits ?? false }),
    faults: createFaults(),
    requests: createRequests({ now, keep: options.keepRequests ?? 20_000 }),
    emit: changes.emit,
  }
  const app = createApp(world)
  const people = new Map<number, Person>()
  const groups = new Map<number, Group>()

  const telegram: Telegram = {
    token: bot.token,
    bot,
    setBot: (settings) => Object.assign(bot, settings),
    person(profile) {
      const known = profile.id === undefined ? undefined : people.get(profile.id)
      if (known) return known
      const person = createPerson(world, profile)
      people.set(person.id, person)
      return person
    },
    people: () => [...people.values()],
    group(profile) {
      const group = createGroup(world, profile, (successor) => groups.set(successor.id, successor))
      groups.set(group.id, group)
      return group
    },
    groups: () => [...groups.values()],
    history: (chat) => world.messages.all(chats.get(idOf(chat))).map(seen),
    commands: (scope, languageCode) => world.commands.get(scope, languageCode),
    requests: world.requests,
    faults: world.faults,
    flood: world.flood,
    get webhook() {
      return updates.webhook.info()
    },
    onChange: changes.on,
    pendingUpdates: () => updates.pending(),
    recentUpdates: () => updates.recent(),
    repeatUpdate: (updateId) => updates.repeat(updateId),
    async idle() {
      for (;;) {
        await world.requests.quiet()
        await updates.confirmed()
        if (world.requests.underWay === 0 && updates.pending().length === 0) return
      }
    },
    pendingPresses: () => world.callbacks.waiting(),
    clockTurned: () => world.callbacks.expire(),
    fetch: async (request) => await app.fetch(request),
    listen: ({ port = 0 } = {}) => listen(app, port),
  }
  return telegram
}
