import { expect, test } from 'vitest'
import { type Environment, readConfig } from './config.ts'

const token = '123456789:AAF-this_is_not_a_real_token_000000'
const key = Buffer.alloc(32, 7).toString('base64')

function config(environment: Environment = {}) {
  const read = readConfig(environment)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.config
}

function problems(environment: Environment): readonly string[] {
  const read = readConfig(environment)
  return 'problems' in read ? read.problems : []
}

test('with nothing set everything has its default', () => {
  expect(config()).toMatchInlineSnapshot(`
    {
      "acceptWithin": 600000,
      "botToken": undefined,
      "closeAfter": 604800000,
      "coordinators": [],
      "database": "sqlite",
      "databaseUrl": "file:./data/lotse.db",
      "defaultLanguage": "de",
      "encryptionKey": undefined,
      "guidesDir": "locales",
      "helperGroup": "Lotse",
      "host": "127.0.0.1",
      "land": undefined,
      "logLevel": "info",
      "port": 8080,
      "publicUrl": undefined,
      "region": undefined,
      "retention": 7776000000,
      "sendRate": 28,
      "telegramApiRoot": "https://api.telegram.org",
      "tick": 30000,
      "timeZone": "Europe/Berlin",
    }
  `)
  expect(Object.isFrozen(config())).toBe(true)
})

test('an empty string counts as not set', () => {
  expect(config({ PORT: '', BOT_TOKEN: ' ', WEBHOOK_URL: '', LAND: '' })).toEqual(config())
})

test.each([
  ['BOT_TOKEN', '1:test', { botToken: '1:test' }],
  ['TELEGRAM_API_ROOT', 'http://127.0.0.1:8081/', { telegramApiRoot: 'http://127.0.0.1:8081' }],
  ['DATABASE_URL', 'file:/var/lib/lotse.db', { database: 'sqlite' }],
  ['COORDINATORS', '5551, 5552,5551,', { coordinators: [5551, 5552] }],
  ['LAND', 'NW', { land: 'NW' }],
  ['DEFAULT_LANGUAGE', 'uk', { defaultLanguage: 'uk' }],
  ['TIME_ZONE', 'Europe/Kyiv', { timeZone: 'Europe/Kyiv' }],
  ['ACCEPT_WITHIN', '90s', { acceptWithin: 90_000 }],
  ['ACCEPT_WITHIN', '10m', { acceptWithin: 600_000 }],
  ['CLOSE_AFTER', '36h', { closeAfter: 129_600_000 }],
  ['RETENTION', '14d', { retention: 1_209_600_000 }],
  ['TICK', '1s', { tick: 1000 }],
  ['SEND_RATE', '5', { sendRate: 5 }],
  ['ENCRYPTION_KEY', key, { encryptionKey: Buffer.alloc(32, 7) }],
  ['PORT', '0', { port: 0 }],
  ['HOST', '::1', { host: '::1' }],
  ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
])('%s=%s', (name, value, expected) => {
  expect(config({ [name]: value })).toMatchObject(expected)
})

test('PostgreSQL with a key is fine', () => {
  const onPostgresql = { DATABASE_URL: 'postgresql://lotse:secret@localhost/lotse', ENCRYPTION_KEY: key }
  expect(config(onPostgresql)).toMatchObject({ database: 'postgresql' })
})

test('every problem comes at once, a line each', () => {
  const everythingWrong = {
    NODE_ENV: 'production',
    TELEGRAM_API_ROOT: 'api.telegram.org',
    DATABASE_URL: 'postgresql://',
    COORDINATORS: '5551,@clara,-100123',
    LAND: 'Bayern',
    DEFAULT_LANGUAGE: 'Deutsch',
    TIME_ZONE: 'Mitteleuropa',
    ACCEPT_WITHIN: '10',
    CLOSE_AFTER: '0d',
    RETENTION: '99999d',
    TICK: '2h',
    SEND_RATE: '2.5',
    PORT: '65536',
    HOST: 'http://localhost',
    LOG_LEVEL: 'loud',
    WEBHOOK_URL: 'https://lotse.example/hook',
  }
  expect(problems(everythingWrong).join('\n')).toMatchInlineSnapshot(`
    "TELEGRAM_API_ROOT is "api.telegram.org"; expected an address beginning with http:// or https://, without user, password, ?, # or a bot
    DATABASE_URL is set, but not shown here; expected file:… for SQLite (a file, not :memory:) or postgresql://… for PostgreSQL
    COORDINATORS is "5551,@clara,-100123"; expected ids of people as Telegram gives them, numbers separated by commas (no @name, no id of a group)
    LAND is "Bayern"; expected a Land: BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH
    DEFAULT_LANGUAGE is "Deutsch"; expected a language: de en uk ru ar fa tr fr
    TIME_ZONE is "Mitteleuropa"; expected the name of a time zone, such as Europe/Berlin
    ACCEPT_WITHIN is "10"; expected a duration such as 90s, 10m, 36h or 14d, from 1s to 3650d
    CLOSE_AFTER is "0d"; expected a duration such as 90s, 10m, 36h or 14d, from 1s to 3650d
    RETENTION is "99999d"; expected a duration such as 90s, 10m, 36h or 14d, from 1s to 3650d
    TICK is "2h"; expected a duration such as 90s, 10m, 36h or 14d, from 1s to 1h
    SEND_RATE is "2.5"; expected a whole number from 1 to 1000
    HOST is "http://localhost"; expected a host name or an IP address, without a port
    PORT is "65536"; expected a whole number from 0 to 65535
    LOG_LEVEL is "loud"; expected a level: trace debug info warn error fatal silent
    ENCRYPTION_KEY is not set; with PostgreSQL it is required: base64 of 32 bytes (openssl rand -base64 32)
    WEBHOOK_URL is set; webhooks are not part of this version; leave WEBHOOK_URL empty, Lotse fetches messages itself
    BOT_TOKEN is not set; with NODE_ENV=production it is required: the token from @BotFather"
  `)
})

test.each([
  ['BOT_TOKEN', `bot${token}`],
  ['BOT_TOKEN', 'correct-horse'],
  ['DATABASE_URL', 'mysql://lotse:correct-horse@localhost/lotse'],
  ['ENCRYPTION_KEY', 'correct-horse'],
  ['COORDINATORS', token],
  ['TELEGRAM_API_ROOT', `https://api.telegram.org/bot${token}`],
  ['TELEGRAM_API_ROOT', 'https://lotse:correct-horse@api.telegram.org'],
  ['PORT', key],
])('what %s wrongly holds is not shown where it may be a secret: %s', (name, value) => {
  const [line, ...others] = problems({ [name]: value })

  expect(line).toContain(`${name} is set, but not shown here; expected`)
  expect(line).not.toMatch(/correct-horse|not_a_real_token|BwcHBwcH/)
  expect(others).toEqual([])
})
