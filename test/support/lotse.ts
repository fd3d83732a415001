import { onTestFinished } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { type Content, readContent } from '../../src/content.ts'
import { createLog, type Log } from '../../src/log.ts'
import { type BotSettings, createTelegram } from '../../src/playground/telegram/telegram.ts'
import { type Actor, createActor } from './actor.ts'
import { watchChat } from './chat.ts'
import { createHandClock } from './clock.ts'
import { createTestDatabase, type TestDatabase } from './databases.ts'
import { addTowns, type Moment, replay, requestsSince, setUpTown, type Town } from './town.ts'

type Options = {
  /** Settings as in the environment. */
  settings?: Record<string, string>
  bot?: BotSettings
  limits?: boolean
  /** Keep the helper group of the cast from being set up: nobody has started, nobody is a volunteer. */
  bare?: boolean
  /** Further helper groups, walled off from the one of the cast. */
  towns?: { name: string; region?: string; coordinators?: number[] }[]
}

export type Lotse = Awaited<ReturnType<typeof start>>

/** When the clock of every test begins: a Monday morning in Berlin. */
const beginning = '2026-11-23T08:00:00Z'
const encryptionKey = Buffer.alloc(32, 7).toString('base64')

/**
 * The real assistant over HTTP against the stand-in Telegram, on a real database, with the clock turned by hand, and
 * the cast everybody knows. A message nobody looked at, or an error in the log, fails the test.
 */
export async function startLotse(options: Options = {}): Promise<Lotse> {
  return start(options, options.bare ? undefined : await townWith(options))
}

/** The towns of this worker, by the options they were set up with. */
const towns = new Map<string, Town>()

/** Lotse does the same for the cast before nearly every test, so it does it once, and tests go on from there. */
async function townWith(options: Options): Promise<Town> {
  const key = JSON.stringify({ ...options, settings: options.settings ?? {} })
  const known = towns.get(key)
  if (known) return known
  const lotse = await start(options)
  await setUpTown(lotse)
  await lotse.stop()
  const town = { database: await lotse.database.keep(), moments: lotse.moments }
  towns.set(key, town)
  return town
}

async function start({ settings = {}, bot, limits = false, towns = [] }: Options, town?: Town) {
  const clock = createHandClock(beginning)
  const telegram = createTelegram({ now: clock.now, limits, ...(bot ? { bot } : {}) })
  const server = await telegram.listen()
  const database: TestDatabase = await createTestDatabase(town?.database)
  const person = (id: number, first_name: string, language_code: string) =>
    createActor(
      telegram,
      telegram.person({ id, first_name, language_code, username: `${first_name.toLowerCase()}_account` }),
      () => pass(),
    )
  const others: Actor[] = []
  const cast = {
    amal: person(1001, 'Amal', 'ar'),
    olena: person(1002, 'Olena', 'uk'),
    vera: person(2001, 'Vera', 'de'),
    viktor: person(2002, 'Viktor', 'de'),
    clara: person(3001, 'Clara', 'de'),
    oskar: person(6001, 'Oskar', 'de'),
  }
  const { clara, vera, viktor } = cast
  const group = telegram.group({ title: 'Helferkreis', creator: clara.person, members: [vera.person, viktor.person] })

  const chat = watchChat(telegram, group)

  const environment = {
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    DATABASE_URL: database.url,
    ENCRYPTION_KEY: encryptionKey,
    COORDINATORS: String(clara.id),
    ...settings,
  }
  const config = configOf(environment)
  const errors: string[] = []
  const log = watchedLog(errors)
  const content = contentFor(config)
  const moments: Moment[] = []
  /** Everybody looks at their chats without a word about it. */
  const skipAll = () => {
    for (const actor of Object.values(cast)) actor.skips()
    chat.reads()
  }
  let pass = moment
  if (town) {
    pass = replay(telegram, clock, town.moments)
    await setUpTown({ ...cast, group, moment: pass, skipAll })
    pass = moment
  } else if (towns.length > 0) await addTowns(config, towns, clock.now())
  let app: App = await createApp({ config, clock, log, strict: true, content })

  /** Until nothing moves any more without the clock. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      await telegram.idle()
      await app.idle()
      quiet = telegram.pendingUpdates().length === 0 ? quiet + 1 : 0
    }
  }

  /** A few seconds in which people look at their phones, and Lotse writes no faster than Telegram lets it. */
  async function moment(): Promise<void> {
    const before = telegram.requests.count
    await settle()
    const until = clock.now().getTime() + 5000
    while (clock.step(until)) await settle()
    moments.push({ requests: requestsSince(telegram, before), until: clock.now() })
  }

  async function advance(milliseconds: number): Promise<void> {
    const until = clock.now().getTime() + milliseconds
    await settle()
    while (clock.step(until)) await settle()
    telegram.clockTurned()
    await app.tick()
    await settle()
  }

  const lotse = {
    ...cast,
    telegram,
    group,
    /** What the group chat shows. */
    chat,
    clock,
    config,
    database,
    settle,
    moment,
    /** Somebody who is not of the cast. */
    person(id: number, name: string, language: string): Actor {
      const actor = person(id, name, language)
      others.push(actor)
      return actor
    },
    /** Turns the clock on, lets what is due happen. */
    advance,
    /** What the clock on the wall shows, so much later. */
    timeIn: (milliseconds: number): string =>
      new Date(clock.now().getTime() + milliseconds).toLocaleTimeString('de', {
        timeZone: config.timeZone,
        timeStyle: 'short',
      }),
    /** Stops and starts again, on the same database. */
    async restart(changed: Record<string, string> = {}): Promise<void> {
      await app.stop()
      app = await createApp({ config: configOf({ ...environment, ...changed }), clock, log, strict: true, content })
      await settle()
    },
    stop: () => app.stop(),
    get app() {
      return app
    },
    /** Errors that this test brings about on purpose. */
    expectErrors(): string[] {
      return errors.splice(0)
    },
    skipAll,
    /** What Lotse asked of Telegram in each moment. */
    moments,
  }

  onTestFinished(async ({ task }) => {
    telegram.faults.clear()
    await app.stop()
    await server.close()
    await database.drop()
    if (task.result?.state === 'fail') return
    if (errors.length > 0) throw new Error(`errors nobody expected:\n${errors.join('\n')}`)
    for (const actor of [...Object.values(cast), ...others])
      if (actor.unread() > 0) throw new Error(`${actor.person.user.first_name} did not look at:\n${actor.reads()}`)
  })

  return lotse
}

export const minutes = (count: number): number => count * 60_000
export const hours = (count: number): number => count * 3_600_000
export const days = (count: number): number => count * 86_400_000

function configOf(environment: Record<string, string>): Config & { botToken: string } {
  const read = readConfig(environment)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return { ...read.config, botToken: read.config.botToken ?? '' }
}

const read = new Map<string, Content>()

/** Words and guides take longer to read than most tests; they are the same for all that have the same settings. */
function contentFor(config: Config): Content {
  const key = `${config.guidesDir} ${config.defaultLanguage}`
  const content = read.get(key) ?? readContent(config, true)
  read.set(key, content)
  return content
}

function watchedLog(errors: string[]): Log {
  return createLog('info', {
    write(line: string) {
      const { level } = JSON.parse(line)
      if (level === 'error' || level === 'fatal') errors.push(line)
    },
  })
}
