import { mkdirSync, rmSync } from 'node:fs'
import { type App, createApp } from './app.ts'
import { systemClock } from './clock.ts'
import { type Config, readConfig, readEnvironment, startedByNpm } from './config.ts'
import { BrokenContent } from './content.ts'
import { DatabaseUnavailable } from './database/database.ts'
import { takeLock } from './database/lock.ts'
import { startHttp } from './http.ts'
import { createLog } from './log.ts'
import type { Playground } from './playground/playground.ts'
import { startTicker } from './ticker.ts'

const longestStop = 9000
const defaultDatabase = 'file:./data/lotse.db'
const defaultGroup = 'Lotse'

// What Lotse writes is for the account it runs under alone.
process.umask(0o077)

const read = readConfig(readEnvironment())
if ('problems' in read) refuse(read.problems)
const { config } = read
const log = createLog(config.logLevel)

let app: App | undefined
let stopTicker = () => {}
let stopping = false

const playground = config.botToken === undefined ? await openPlayground() : undefined
const server = await startHttp(
  config.host,
  config.port,
  {
    ready: () => app?.ready() ?? false,
    metrics: () => app && { text: app.metrics.text(), contentType: app.metrics.contentType },
    calendar: async (secret) => app?.calendar(secret),
  },
  playground?.app,
).catch((error: { code?: string }) =>
  refuse([`PORT: ${config.host}:${config.port} cannot be used: ${whyNoPort(error.code ?? 'unknown')}`]),
)
// The log names the place and keeps the words; Node would print them, and what people wrote may be among them.
process.on('uncaughtException', (error) => {
  log.fatal('stopped by an error that nobody caught', { error })
  process.exit(1)
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
if (startedByNpm()) stopWithParent()

await start(settled(config, playground)).catch(explain)
if (playground) {
  await playground.seed()
  console.error(`\n  The playground is open: http://${config.host}:${server.port}\n`)
}

async function start(settings: Config & { botToken: string }): Promise<void> {
  // Where any free port was asked for, the one that was found stands in addresses.
  app = await createApp({ config: { ...settings, port: server.port }, clock: systemClock, log, patient: true })
  if (stopping) return
  app.metrics.watchProcess()
  const { tick } = app
  stopTicker = startTicker(
    config.tick,
    systemClock.now,
    () => void tick().catch((error) => log.error('a tick failed', { error })),
  )
  log.info('ready', { port: server.port, database: config.database })
}

/** Without a token: a Telegram of our own in this process, with a town that is set up anew at each start. */
async function openPlayground(): Promise<Playground> {
  // Not even loaded where there is a token.
  const { createPlayground } = await import('./playground/playground.ts')
  return createPlayground({
    now: systemClock.now,
    log,
    async onReset() {
      await closeApp()
      if (playground) await start(settled(config, playground))
    },
  })
}

/** The settings as the assistant is to use them: with the stand-in's address where there is no token. */
function settled(config: Config, playground: Playground | undefined): Config & { botToken: string } {
  if (!playground) return { ...config, botToken: config.botToken as string }
  const { token, apiRoot, coordinators } = playground
  const databaseUrl = config.databaseUrl === defaultDatabase ? playgroundDatabase() : config.databaseUrl
  return {
    ...config,
    botToken: token,
    telegramApiRoot: apiRoot,
    databaseUrl,
    helperGroup: config.helperGroup === defaultGroup ? playground.helperGroup : config.helperGroup,
    coordinators: [...config.coordinators, ...coordinators],
  }
}

/**
 * The stand-in forgets everything when it stops, so what the assistant knows of its people goes too; but not under the
 * feet of another playground, which is noticed a moment later.
 */
function playgroundDatabase(): string {
  const file = 'data/playground.db'
  try {
    mkdirSync('data', { recursive: true })
    const lock = takeLock(file)
    if (lock) for (const ending of ['', '-wal', '-shm', '.key']) rmSync(`${file}${ending}`, { force: true })
    lock?.release()
  } catch {
    // Whatever keeps us from writing here keeps the database from it too, and is told then.
  }
  return `file:./${file}`
}

async function closeApp(): Promise<void> {
  stopTicker()
  await app?.stop()
  app = undefined
}

async function stop(signal: string): Promise<void> {
  if (stopping) return
  stopping = true
  log.info('stopping', { signal })
  // Whatever hangs longer than this is in the database and goes on after the next start.
  setTimeout(() => process.exit(0), longestStop).unref()
  await closeApp()
  await playground?.close()
  await server.close()
  process.exit(0)
}

function whyNoPort(code: string): string {
  if (code === 'EADDRINUSE') return 'another program listens there, perhaps another Lotse'
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? 'HOST is no address of this machine' : code
}

/** npm ends at once on SIGTERM without a word to what it started; whoever stopped it meant us. */
function stopWithParent(): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stop('SIGTERM')
  }, 200).unref()
}

function explain(error: unknown): never {
  if (error instanceof DatabaseUnavailable || error instanceof BrokenContent) refuse(error.message.split('\n'))
  log.fatal('could not start', { error })
  process.exit(1)
}

function refuse(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem)
  process.exit(2)
}
