import { lookAfterAppointments } from './appointments/jobs.ts'
import { createBackground } from './background.ts'
import { baseFor } from './calendars/calendar.ts'
import { readCalendar } from './calendars/read.ts'
import { createCalendars } from './calendars/store.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { BrokenContent, type Content, readContent } from './content.ts'
import { openDatabase } from './database/database.ts'
import { openVault } from './database/encryption-key.ts'
import type { Transaction } from './database/transactions.ts'
import { createOutbox, type Outbox } from './deliveries/outbox.ts'
import { createSender } from './deliveries/sender.ts'
import { createTransport } from './deliveries/transport.ts'
import { joinFeatures } from './features.ts'
import { changeChat } from './groups/change-chat.ts'
import { loseChat } from './groups/lose-chat.ts'
import { lookAfterPauses } from './limits/jobs.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createCommonMenus } from './people/common-menus.ts'
import { ensureFirstGroup } from './people/first-group.ts'
import { createPeople } from './people/store.ts'
import { type Desk, deskOf, type Settings } from './questions/desk.ts'
import { askAfterDuty } from './questions/handover/handover-jobs.ts'
import { lookAfterQuestions } from './questions/jobs.ts'
import { createKnowledge } from './questions/knowledge.ts'
import { readSubject } from './questions/question.ts'
import { foundAgain, lost, notDelivered } from './questions/talk/reach.ts'
import { keepRota } from './rota/jobs.ts'
import { lookAfterTasks } from './tasks/jobs.ts'
import { cardDeleted } from './tasks/posting/card-deleted.ts'
import { connect, UnknownToken } from './telegram/connect.ts'
import { createHandler } from './telegram/handle.ts'
import { createInbox, forgetOldUpdates, forgetUpdatesOf } from './telegram/inbox.ts'
import { createParking } from './telegram/parking.ts'
import { startReceiving } from './telegram/receive.ts'
import { lookAfterClearances } from './vetting/jobs.ts'

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
  const calendars = createCalendars(vault)
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
  const common = { people, words, settings }
  const deskFor = (transaction: Transaction, now: Date): Desk =>
    deskOf(common, { transaction, now, outbox: outboxFor(transaction, now) })
  sender.listen({
    unreachable: (transaction, person) => lost(deskFor(transaction, clock.now()), person),
    chatLost: (transaction, group, muted) =>
      loseChat(deskFor(transaction, clock.now()), group, muted ? 'muted' : 'put out'),
    chatMoved: async (transaction, group, telegramId) =>
      void (await changeChat(deskFor(transaction, clock.now()), group, { telegramId, kind: 'supergroup' })),
    deleted: (transaction, group, subject) => cardDeleted(deskFor(transaction, clock.now()), group, subject),
    async refused(transaction, { subject, groupId }) {
      const read = subject === undefined ? undefined : readSubject(subject)
      if (read?.about === 'message') await notDelivered(deskFor(transaction, clock.now()), groupId, read.id)
    },
  })

  const knowledge = createKnowledge({
    ...content,
    regionOf: (groupId) => people.groupAtHand(groupId)?.region ?? null,
  })

  const background = createBackground(log)
  const { handle, apologize, middleware } = createHandler({
    bot,
    people,
    words,
    clock,
    defaultLanguage: config.defaultLanguage,
    firstGroup: firstGroup.id,
    outboxFor,
    welcomeBack: (transaction, outbox, person, now) => foundAgain(deskOf(common, { transaction, outbox, now }), person),
    goneAway: (transaction, outbox, person, now) => lost(deskOf(common, { transaction, outbox, now }), person),
  })
  const parking = createParking(vault, clock.now)
  bot.use(middleware)
  joinFeatures({
    ...common,
    parking,
    bot,
    me,
    library,
    knowledge,
    clock,
    log,
    transact,
    outboxFor,
    calendars,
    address: {
      base: config.publicUrl ?? baseFor(config.host, config.port),
      reachable: config.publicUrl !== undefined,
    },
    forgetUpdates: (transaction, telegramId) => forgetUpdatesOf(transaction, vault, telegramId),
    background: background.add,
  })

  const inbox = createInbox({ transact, vault, clock, log, handle, apologize, count: metrics.update })
  parking.listen(inbox.resume)
  metrics.watch({ inbox: inbox.waiting, deliveries: sender.waiting })

  const keepMenus = createCommonMenus({
    words,
    defaultLanguage: config.defaultLanguage,
    botId: me.id,
    log,
    transact,
    set: (menu) => api.raw.setMyCommands(menu as never),
  })

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
        const desk = deskFor(transaction, now)
        await keepRota(desk, group)
        await lookAfterTasks(desk, group)
        await lookAfterAppointments(desk, group, library)
        await lookAfterPauses(desk, group)
        await lookAfterQuestions(desk, group)
        await askAfterDuty(desk, group)
        await lookAfterClearances(desk, group)
      })
    await sender.sweep()
    database.scrub()
    await keepMenus()
  }

  background.add(keepMenus())
  const left = await inbox.resume()
  if (left > 0) log.info('took up what was left unhandled', { count: left })
  await sender.sweep()
  const receiver = startReceiving({ api, clock, log, take: inbox.take })

  return {
    me,
    metrics,
    tick,
    /** What a calendar app reads at a secret address; undefined where there is nothing (any more). */
    calendar: (secret: string) =>
      transact((transaction) => readCalendar(deskFor(transaction, clock.now()), calendars, secret)),
    /** Telegram answers and the database is open. */
    ready: () => receiver.failures() < 3,
    /** Resolves when everything that came in is handled and everything that could go out is sent; for tests. */
    async idle(): Promise<void> {
      for (;;) {
        await inbox.idle()
        await background.done()
        await database.idle()
        await sender.idle()
        if (!inbox.busy() && !background.busy()) return
      }
    },
    /** Takes nothing new, finishes what it began. */
    async stop(): Promise<void> {
      await receiver.stop()
      await inbox.stop()
      await background.done()
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
