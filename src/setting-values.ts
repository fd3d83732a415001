import { z } from 'zod'

// How the text of one setting is read. Each message completes "… is "x"; expected …".

/** As in ISO 3166-2:DE. */
// biome-ignore format: one line reads better
export const lands = ['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'] as const
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const second = 1000
const milliseconds = { s: second, m: 60 * second, h: 3600 * second, d: 86_400 * second }

export const oneOf = <const Choice extends string>(choices: readonly Choice[], expected: string) =>
  z.enum(choices, { error: `${expected}: ${choices.join(' ')}` })

export const phrase = z.string().regex(/^[^\p{Cc}]{1,100}$/u, 'a name of at most 100 characters, on one line')

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `a whole number from ${least} to ${most}`)

export const duration = (longest: `${number}${keyof typeof milliseconds}`) => {
  const expected = `a duration such as 90s, 10m, 36h or 14d, from 1s to ${longest}`
  const inMilliseconds = (text: string) =>
    Number(text.slice(0, -1)) * milliseconds[text.slice(-1) as keyof typeof milliseconds]
  return z
    .string()
    .regex(/^\d{1,9}[smhd]$/, expected)
    .transform(inMilliseconds)
    .refine((value) => value >= second && value <= inMilliseconds(longest), expected)
}

export const apiRoot = z
  .string()
  .refine((text) => {
    const url = URL.parse(text)
    return (
      url !== null && /^https?:$/.test(url.protocol) && !(url.username || url.password || /[?#]|\/bot\d/.test(text))
    )
  }, 'an address beginning with http:// or https://, without user, password, ?, # or a bot')
  .transform((text) => text.replace(/\/+$/, ''))

export const publicUrl = z
  .string()
  .refine((text) => {
    const url = URL.parse(text)
    return url !== null && /^https?:$/.test(url.protocol) && !(url.username || url.password || /[?#]/.test(text))
  }, 'an address beginning with https:// or http://, without user, password, ? or #')
  .transform((text) => text.replace(/\/+$/, ''))

/** A user's id is positive and below 2^52; a minus sign marks a group, a channel or a topic. */
export const personIds = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine(
    (parts) => parts.every((part) => /^[1-9]\d{0,15}$/.test(part) && Number(part) < 2 ** 52),
    'ids of people as Telegram gives them, numbers separated by commas (no @name, no id of a group)',
  )
  .transform((parts) => Object.freeze([...new Set(parts.map(Number))]))

export const timeZone = z.string().refine((zone) => {
  try {
    return /^[A-Z]/i.test(zone) && new Intl.DateTimeFormat('de', { timeZone: zone }).format() !== ''
  } catch {
    return false
  }
}, 'the name of a time zone, such as Europe/Berlin')

export const databaseUrl = z
  .string()
  .refine(
    (url) => /^file:(?!:memory:)[^?]+$/.test(url) || (/^postgres(ql)?:\/\/./.test(url) && URL.canParse(url)),
    'file:… for SQLite (a file, not :memory:) or postgresql://… for PostgreSQL',
  )

export const encryptionKey = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, 'base64 of 32 bytes, as `openssl rand -base64 32` prints it')
  .transform((text) => Buffer.from(text, 'base64'))

/** Short ones pass, so that a test server may hand out its own: only the shape `number:letters` is asked for. */
export const botToken = z
  .string()
  .regex(/^\d+:[\w-]+$/, 'a token as @BotFather gives it, a number, a colon and letters')

export const host = z.string().regex(/^[\w.:-]+$/, 'a host name or an IP address, without a port')
