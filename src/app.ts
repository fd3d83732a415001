import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { BrokenContent, type Content, readContent } from './content.ts'
import { openDatabase } from './database/database.ts'
import { openVault } from './database/encryption-key.ts'
import type { Transaction } from './database/transactions.ts'
import { createOutbox, type Outbox } from './deliveries/outbox.ts'
import { createSender } from './deliveries/sender.ts'
import { createTransport } from './deliveries/transport.ts'
import { createGroupsBot } from './groups/bot.ts'
import { loseChat } from './groups/lose-chat.ts'
import { createGuidesBot } from './guides/bot.ts'
import { detectLanguage } from './language/detect.ts'
import type { Words } from './language/words.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createOncallBot } from './oncall/bot.ts'
import { createCancelBot, createPeopleBot, createTownBot } from './people/bot.ts'
import { createPeopleDialogues } from './people/conversation.ts'
import { ensureFirstGroup } from './people/first-group.ts'
import { commonMenus, fingerprint, menuFor, privateCommands } from './people/menu.ts'
import type { Person } from './people/person.ts'
import { createPeople } from './people/store.ts'
import { createPrivacyBot } from './privacy/bot.ts'
import { createQuestionsBot } from './questions/bot.ts'
import type { Desk, Settings } from './questions/desk.ts'
import { lookAfterQuestions } from './questions/jobs.ts'
import { createKnowledge } from './questions/knowledge.ts'
import { readSubject } from './questions/question.ts'
import { foundAgain, lost, notDelivered } from './questions/reach.ts'
import { connect, UnknownToken } from './telegram/connect.ts'
import type { Known, Scope } from './telegram/context.ts'
import { createDialogues } from './telegram/dialogues.ts'
import { createHandler } from './telegram/handle.ts'
import { createInbox, forgetOldUpdates, forgetUpdatesOf } from './telegram/inbox.ts'
import { startReceiving } from './telegram/receive.ts'
import { createUnknownCommands, createUnknownPresses } from './telegram/unknown.ts'
import { createVolunteersBot } from './volunteers/bot.ts'
import { joinLinkFor } from './volunteers/group-link.ts'

type Options = {
  config: Config & { botToken: string }
  clock: Clock
  log: Log
  /** Missing words throw, and every query must say which helper group it means; for tests. */
  strict?: boolean
  /** Keep asking when Telegram does not answer at the start, rather than give up. */
  patient?: boolean
  /** Read once for many starts; for tests. */
  content?: Content
}

export type App = Awaited<ReturnType<typeof createApp>>

/** Joins all parts. Everything that runs is made here, and is stopped by what is returned. */
export async function createApp({
  config,
  clock,
  log,
  strict = false,
  patient = false,
  content = readContent(config, strict),
}: Options) {
  const { words, library } = content
  const database = await openDatabase({ url: config.databaseUrl, wall: strict })
  const { transact } = database
  const vault = await openVault(database, config.encryptionKey)
  const people = createPeople(vault)
  const metrics = createMetrics()
  const firstGroup = await transact((transaction) => ensureFirstGroup(transaction, people, config, clock.now()))

  const { bot, me, download, close } = await connect({
    token: config.botToken,
    apiRoot: config.telegramApiRoot,
    clock,
    log,
    patient,
  }).catch(explainToken)
  const { api } = bot

  const threads = me.has_topics_enabled === true
  const settings: Settings = {
    acceptWithin: config.acceptWithin,
    closeAfter: config.closeAfter,
    retention: config.retention,
    timeZone: config.timeZone,
    threads,
  }
  const sender = createSender({
    transact,
    people,
    vault,
    clock,
    log,
    transport: createTransport(api, download),
    sendRate: config.sendRate,
    hasThreads: threads,
    count: metrics.delivery,
  })
  const outboxFor = (transaction: Transaction, now: Date): Outbox => createOutbox(transaction, now, vault.house, sender)
  const deskFor = (transaction: Transaction, now: Date): Desk => ({
    transaction,
    now,
    outbox: outboxFor(transaction, now),
    people,
    words,
    settings,
  })
  sender.listen({
    unreachable: (transaction, person) => lost(deskFor(transaction, clock.now()), person),
    chatLost: (transaction, groupId) => loseChat(deskFor(transaction, clock.now()), groupId),
    async refused(transaction, { subject, groupId }) {
      const read = subject === undefined ? undefined : readSubject(subject)
      if (read?.about === 'message') await notDelivered(deskFor(transaction, clock.now()), groupId, read.id)
    },
  })

  const knowledge = createKnowledge({
    ...content,
    regionOf: (groupId) => people.groupAtHand(groupId)?.region ?? null,
  })

  const background = new Set<Promise<void>>()
  const inBackground = (work: Promise<void>): void => {
    const watched = work
      .catch((error) => log.error('work in the background failed', { error }))
      .finally(() => background.delete(watched))
    background.add(watched)
  }

  const { handle, apologize, middleware } = createHandler({
    bot,
    people,
    words,
    clock,
    defaultLanguage: config.defaultLanguage,
    firstGroup: firstGroup.id,
    outboxFor,
    welcomeBack: (transaction, outbox, person, now) =>
      foundAgain({ transaction, outbox, now, people, words, settings }, person),
    goneAway: (transaction, outbox, person, now) => lost({ transaction, outbox, now, people, words, settings }, person),
    showMenu: (scope) => showMenu(scope),
  })
  const showMenu = (scope: Scope): void => {
    if (scope.person) putMenu(scope, scope.person, scope.t)
  }
  const putMenu = ({ outbox }: Scope, to: Person, t: Words): void => {
    outbox.add({
      to,
      method: 'setMyCommands',
      urgency: 'notice',
      letter: { chatless: true, chatScope: true, parameters: { commands: menuFor(to.role, t) } },
    })
  }
  /** Nothing is written under the name of somebody who is about to be forgotten, so it goes as if to a group. */
  const takeMenu = ({ outbox, group, person }: Known): void => {
    outbox.add({
      to: { ...group, chat: { telegramId: person.telegramId, kind: 'group' } },
      method: 'deleteMyCommands',
      urgency: 'answer',
      letter: { chatless: true, chatScope: true, parameters: {} },
    })
  }
  const common = { people, words, settings }
  bot.use(middleware)
  bot.use(createCancelBot(people))
  bot.use(createTownBot(people))
  bot.use(
    createVolunteersBot({
      ...common,
      botName: me.username,
      showMenu,
      tellMenu: (scope, person) => putMenu(scope, person, words.in(person.language)),
    }),
  )
  bot.use(createGuidesBot({ library }))
  bot.use(createPeopleBot({ ...common, showMenu }))
  bot.use(createOncallBot(common))
  bot.use(
    createPrivacyBot({
      ...common,
      takeMenu,
      forgetUpdates: async ({ transaction, person }) => forgetUpdatesOf(transaction, vault, person.telegramId),
    }),
  )
  bot.use(createGroupsBot({ ...common, api, me, clock, log, transact, outboxFor, background: inBackground }))
  const { buttons, messages } = createQuestionsBot({
    ...common,
    knowledge,
    detect: detectLanguage,
    async joinLink({ transaction, now }, chatId) {
      const group = await people.groupByChat(transaction, chatId)
      return group && joinLinkFor(transaction, group, me.username, now)
    },
  })
  bot.use(buttons)
  bot.use(createUnknownCommands(privateCommands))
  bot.use(createDialogues(people))
  bot.use(createPeopleDialogues(common))
  bot.use(messages)
  bot.use(createUnknownPresses())

  const inbox = createInbox({ transact, vault, clock, log, handle, apologize, count: metrics.update })
  metrics.watch({ inbox: inbox.waiting, deliveries: sender.waiting })

  /** Sets the menus that hold for everybody, where they have changed since the last start. */
  async function setMenus(): Promise<void> {
    const menus = commonMenus(words, config.defaultLanguage)
    const print = Buffer.from(`${me.id}:${fingerprint(menus)}`)
    const known = await transact(({ tx }) => tx.installation.findUnique({ where: { name: 'menus' } }))
    if (known && Buffer.from(known.value).equals(print)) return
    for (const menu of menus) await api.raw.setMyCommands(menu as never)
    const value = new Uint8Array(print)
    await transact(({ tx }) =>
      tx.installation.upsert({ where: { name: 'menus' }, create: { name: 'menus', value }, update: { value } }),
    )
  }

  let menusSet = false
  /** Menus are a comfort: where Telegram does not take them now, the next tick tries again. */
  async function keepMenus(): Promise<void> {
    if (menusSet) return
    menusSet = true
    try {
      await setMenus()
    } catch (error) {
      menusSet = false
      log.warn('the menus could not be set, trying again', { error })
    }
  }
  /** One round of looking for what is due. */
  async function tick(): Promise<void> {
    const now = clock.now()
    people.forgetGroups()
    const groups = await transact(async (transaction) => {
      await forgetOldUpdates(transaction, now)
      return people.groups(transaction)
    })
    for (const group of groups)
      await transact(async (transaction) => {
        await people.endOldDialogues(transaction, group.id, now)
        await lookAfterQuestions(deskFor(transaction, now), group)
      })
    await sender.sweep()
    database.scrub()
    await keepMenus()
  }

  inBackground(keepMenus())
  const left = await inbox.resume()
  if (left > 0) log.info('took up what was left unhandled', { count: left })
  await sender.sweep()
  const receiver = startReceiving({ api, clock, log, take: inbox.take })

  return {
    me,
    metrics,
    tick,
    /** Telegram answers and the database is open. */
    ready: () => receiver.failures() < 3,
    /** Resolves when everything that came in is handled and everything that could go out is sent; for tests. */
    async idle(): Promise<void> {
      for (;;) {
        await inbox.idle()
        await Promise.all(background)
        await database.idle()
        await sender.idle()
        if (!inbox.busy() && background.size === 0) return
      }
    },
    /** Takes nothing new, finishes what it began. */
    async stop(): Promise<void> {
      await receiver.stop()
      await inbox.stop()
      await Promise.all(background)
      await sender.stop()
      await database.close()
      close()
    },
  }
}

function explainToken(error: unknown): never {
  if (!(error instanceof UnknownToken)) throw error
  throw new BrokenContent('BOT_TOKEN: Telegram does not know this token; get a fresh one from @BotFather')
}
