import { z } from 'zod'
import { type Language, languages } from './language/languages.ts'
import {
  apiRoot,
  botToken,
  databaseUrl,
  duration,
  encryptionKey,
  host,
  lands,
  logLevels,
  oneOf,
  personIds,
  phrase,
  publicUrl,
  timeZone,
  wholeNumber,
} from './setting-values.ts'

/** The process's environment. An empty string counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>

export type Config = Readonly<{
  /** Without one the playground's stand-in takes Telegram's place. */
  botToken?: string | undefined
  /** Without a slash at the end. */
  telegramApiRoot: string
  databaseUrl: string
  database: 'sqlite' | 'postgresql'
  /** Telegram ids of people, each once. */
  coordinators: readonly number[]
  helperGroup: string
  region?: string | undefined
  land?: (typeof lands)[number] | undefined
  defaultLanguage: Language
  /** IANA name. */
  timeZone: string
  guidesDir: string
  /** Milliseconds. */
  acceptWithin: number
  /** Milliseconds. */
  closeAfter: number
  /** Milliseconds. */
  retention: number
  /** Milliseconds. */
  tick: number
  /** Messages a second. */
  sendRate: number
  /** 32 bytes; without one a key is made in a file beside the SQLite file. */
  encryptionKey?: Buffer | undefined
  host: string
  /** 0 takes any free port. */
  port: number
  /** Where the HTTP server is reached from outside; without a slash at the end. */
  publicUrl?: string | undefined
  logLevel: (typeof logLevels)[number]
}>

type Setting = Readonly<{
  name: string
  /** As written in the environment; empty where there is none. */
  default: string
  /** One line, for `.env.example` and the README. */
  meaning: string
}>

const secrets = new Set(['BOT_TOKEN', 'DATABASE_URL', 'ENCRYPTION_KEY', 'WEBHOOK_SECRET'])
const looksSecret = /\d+:[\w-]{20,}|\/\/[^/]*@|[\w+/-]{40,}/

/** A setting that is always there: its default is read the same way as what is given. */
const setting = <Value>(name: string, fallback: string, meaning: string, schema: z.ZodType<Value, string>) => ({
  name,
  default: fallback,
  meaning,
  schema: z.string().default(fallback).pipe(schema),
})

/** A setting that may be missing. */
const optional = <Value>(name: string, meaning: string, schema: z.ZodType<Value, string>) => ({
  name,
  default: '',
  meaning,
  schema: schema.optional(),
})

const table = {
  botToken: optional('BOT_TOKEN', 'Telegram bot token from @BotFather; without one the playground starts', botToken),
  telegramApiRoot: setting('TELEGRAM_API_ROOT', 'https://api.telegram.org', 'another Bot API server', apiRoot),
  databaseUrl: setting(
    'DATABASE_URL',
    'file:./data/lotse.db',
    '`file:…` is SQLite, `postgresql://…` PostgreSQL',
    databaseUrl,
  ),
  coordinators: setting(
    'COORDINATORS',
    '',
    'Telegram ids, comma separated: coordinators of the first helper group from the start',
    personIds,
  ),
  helperGroup: setting('HELPER_GROUP', 'Lotse', 'name of the first helper group', phrase),
  region: optional('REGION', 'region of the first helper group, as guides name it', phrase),
  land: optional('LAND', 'its Land (`BY`, `NW`, …), for holidays', oneOf(lands, 'a Land')),
  defaultLanguage: setting(
    'DEFAULT_LANGUAGE',
    'de',
    'for groups, and for people whose language is not known',
    oneOf(languages, 'a language'),
  ),
  timeZone: setting('TIME_ZONE', 'Europe/Berlin', 'wall-clock times that people type and read', timeZone),
  guidesDir: setting('GUIDES_DIR', 'locales', 'folder that holds `<language>/guides/*.md`', z.string()),
  acceptWithin: setting(
    'ACCEPT_WITHIN',
    '10m',
    'how long a volunteer has to take a question before the next one is asked',
    duration('3650d'),
  ),
  closeAfter: setting(
    'CLOSE_AFTER',
    '7d',
    'silence after which a talk closes; both are told a day before',
    duration('3650d'),
  ),
  retention: setting('RETENTION', '90d', "after closing, how long a question's words are kept", duration('3650d')),
  tick: setting('TICK', '30s', 'how often due work is looked for (reminders, escalations)', duration('1h')),
  sendRate: setting(
    'SEND_RATE',
    '28',
    'messages a second to many people at most (broadcasts, digests); answers go at once',
    wholeNumber(1, 1000),
  ),
  encryptionKey: optional(
    'ENCRYPTION_KEY',
    'base64, 32 bytes; made on first start in a file beside the SQLite file, required with PostgreSQL',
    encryptionKey,
  ),
  webhookUrl: optional('WEBHOOK_URL', 'webhooks are not part of this version: leave it empty', z.string()),
  webhookSecret: optional('WEBHOOK_SECRET', 'webhooks are not part of this version: leave it empty', z.string()),
  host: setting('HOST', '127.0.0.1', 'where the HTTP server listens', host),
  port: setting('PORT', '8080', 'where the HTTP server listens; 0 takes any free port', wholeNumber(0, 65535)),
  publicUrl: optional(
    'PUBLIC_URL',
    'address under which the HTTP server is reached from outside, for calendar apps; without one `http://HOST:PORT`',
    publicUrl,
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    'JSON lines on stdout: `trace` to `fatal`, or `silent`',
    oneOf(logLevels, 'a level'),
  ),
} as const

const entries = Object.entries(table)
const schema = z.object(
  Object.fromEntries(entries.map(([key, setting]) => [key, setting.schema])) as {
    [Key in keyof typeof table]: (typeof table)[Key]['schema']
  },
)

/** Every setting there is, in the order in which people read them. */
export const settings: readonly Setting[] = Object.values(table)

/** Reads every setting; what is wrong comes back all at once, a line each, and no line shows a secret. */
export function readConfig(environment: Environment): { config: Config } | { problems: readonly string[] } {
  const given = (name: string) => environment[name]?.trim() || undefined
  const read = schema.safeParse(Object.fromEntries(entries.map(([key, { name }]) => [key, given(name)])))

  const problems = (read.error?.issues ?? []).map(({ path, message }) => {
    const { name } = table[path[0] as keyof typeof table]
    return `${name} is ${shown(name, given(name))}; expected ${message}`
  })
  const onPostgresql = given('DATABASE_URL')?.startsWith('postgres') ?? false
  if (onPostgresql && !given('ENCRYPTION_KEY'))
    problems.push(
      'ENCRYPTION_KEY is not set; with PostgreSQL it is required: base64 of 32 bytes (openssl rand -base64 32)',
    )
  if (given('WEBHOOK_URL'))
    problems.push(
      'WEBHOOK_URL is set; webhooks are not part of this version; leave WEBHOOK_URL empty, Lotse fetches messages itself',
    )
  if (environment.NODE_ENV === 'production' && !given('BOT_TOKEN'))
    problems.push('BOT_TOKEN is not set; with NODE_ENV=production it is required: the token from @BotFather')
  if (!read.success || problems.length > 0) return { problems }

  const { webhookUrl, webhookSecret, ...values } = read.data
  return { config: Object.freeze({ ...values, database: onPostgresql ? 'postgresql' : 'sqlite' }) }
}

/** The process's environment, and what `.env` in the working directory adds to it; the environment wins. */
export function readEnvironment(): Environment {
  try {
    process.loadEnvFile()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return process.env
}

/** A token may have slipped into any variable, so whatever looks like one stays hidden everywhere. */
function shown(name: string, value: string | undefined): string {
  return value && !secrets.has(name) && !looksSecret.test(value) ? JSON.stringify(value) : 'set, but not shown here'
}

/** Whether this process is a script of npm's. */
export const startedByNpm = (): boolean => process.env.npm_lifecycle_event !== undefined
