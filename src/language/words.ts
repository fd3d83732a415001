/// <reference lib="es2025.intl" />
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next, { type i18n, type TFunction } from 'i18next'
import { isolate, isolateForeign, isolateValue, isRightToLeft, startRightToLeft } from './direction.ts'
import { escapeHtml, type Html, isHtml } from './html.ts'
import { type Direction, direction, type Language, languages } from './languages.ts'
import { createSpokenNames, isSpokenLanguage, type SpokenNames } from './spoken.ts'

/** `count` chooses the plural form and must be a number. */
export type Values = Readonly<Record<string, string | number | Html> & { count?: number }>
export type PlainValues = Readonly<Record<string, string | number> & { count?: number }>

/** Everything Lotse says, in one language. Keys are `feature.name` as nested in `locales/<language>/lotse.json`. */
export type Words = {
  readonly language: Language
  readonly direction: Direction
  /** For messages: the text is Telegram HTML, values are escaped unless they are Html. */
  html(key: string, values?: Values): string
  /** For buttons, callback answers and command menus, where Telegram shows every character as it is: no tags, nothing escaped. */
  plain(key: string, values?: PlainValues): string
  /** A spoken language's name for this reader. */
  spoken(code: string): string
  /** Weekday, day, month and year in `zone` (IANA name). */
  date(instant: Date, zone: string): string
  /** Weekday, day and month in `zone`, short: for what is near enough to need no year. */
  day(instant: Date, zone: string): string
  /** A weekday's name, 1 Monday … 7 Sunday. */
  weekday(number: number, length?: 'long' | 'short'): string
  /** Hours and minutes of the 24-hour clock in `zone`, as German letters have them. */
  time(instant: Date, zone: string): string
  /** The two largest units of a length in milliseconds, to the minute; below two minutes to the second. */
  duration(milliseconds: number): string
  /** Names one after another, with the comma of the language. */
  list(names: readonly string[]): string
}

export type Phrasebook = { in(language: Language): Words; readonly spokenNames: SpokenNames }

export type WordsOptions = {
  /** A missing text or variable throws. Else the default language's or the English text is shown, and nothing for the variable. */
  strict?: boolean
  /** Whose text stands in for a missing one. */
  defaultLanguage?: Language
  /** Languages that must have a file. */
  required?: readonly Language[]
}

/**
 * Reads `<folder>/<language>/lotse.json` of every language.
 * @throws Error naming every unreadable, missing or misshapen file with its position, one line each.
 */
export function loadWords(folder: string, options: WordsOptions = {}): Phrasebook {
  const { strict = false, defaultLanguage = 'de', required = languages } = options
  const problems: string[] = []
  const resources: Record<string, { lotse: Texts }> = {}
  for (const language of languages) {
    const texts = readTexts(join(folder, language, 'lotse.json'), required.includes(language), problems)
    if (texts)
      resources[language] = { lotse: direction(language) === 'rtl' ? mapTexts(texts, orderRightToLeft) : texts }
  }
  if (problems.length > 0) throw new Error(`The texts cannot be read:\n${problems.join('\n')}`)

  const i18n = createI18n(resources, strict ? [] : [defaultLanguage, 'en'], strict)
  const spokenNames = createSpokenNames()
  const words = new Map(languages.map((language) => [language, createWords(i18n, language, strict, spokenNames)]))
  return { in: (language) => words.get(language) as Words, spokenNames }
}

type Texts = { [name: string]: string | Texts }

function readTexts(file: string, required: boolean, problems: string[]): Texts | undefined {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    if (required) problems.push(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
    return undefined
  }
  try {
    const texts: unknown = JSON.parse(source)
    const before = problems.length
    checkShape(texts, file, [], problems)
    return problems.length === before ? (texts as Texts) : undefined
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec((error as Error).message) ?? []
    problems.push(`${file}${line ? `:${line}:${column}` : ''}: is not JSON: ${(error as Error).message}`)
    return undefined
  }
}

function checkShape(texts: unknown, file: string, path: string[], problems: string[]): void {
  if (typeof texts === 'string' && path.length > 0) return
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) {
    problems.push(
      `${file}: ${path.join('.') || 'the file'} must be ${path.length > 0 ? 'a text or ' : ''}an object of texts`,
    )
    return
  }
  for (const [name, inner] of Object.entries(texts)) checkShape(inner, file, [...path, name], problems)
}

function mapTexts(texts: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, inner]) => [
      name,
      typeof inner === 'string' ? change(inner) : mapTexts(inner, change),
    ]),
  )
}

/** Translators write Arabic and Persian without direction marks; tags, code and variables are left alone here. */
function orderRightToLeft(text: string): string {
  return text
    .split(/(<(code|pre)\b[^>]*>.*?<\/\2>|<[^>]*>|\{\{[^}]*\}\})/s)
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) => (index % 2 === 0 ? isolateForeign(part) : /^<(code|pre)\b/.test(part) ? isolate(part) : part))
    .join('')
    .split('\n')
    .map((line) => (isRightToLeft(line) ? startRightToLeft(line) : line))
    .join('\n')
}

function createI18n(resources: Record<string, { lotse: Texts }>, fallbackLng: string[], strict: boolean): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    resources,
    fallbackLng,
    defaultNS: 'lotse',
    ns: ['lotse'],
    initAsync: false,
    returnEmptyString: false,
    // Values are escaped and isolated one by one in `prepare`.
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (text, match) => {
      if (strict) throw new Error(`No value for ${match[0]} in "${text}"`)
      return ''
    },
    parseMissingKeyHandler: (key) => {
      if (strict) throw new Error(`No text for "${key}"`)
      return key
    },
  })
  return instance
}

function createWords(i18n: i18n, language: Language, strict: boolean, names: SpokenNames): Words {
  const t = i18n.getFixedT(language)
  const locale = clockLocale(language)
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false })
  const durations = new Intl.DurationFormat(locale, { style: 'long' })
  const dates = inZone(locale, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
  const days = inZone(locale, { weekday: 'short', day: 'numeric', month: 'short' })
  const times = inZone(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const show = (value: string | number) =>
    typeof value === 'number' ? numbers.format(value) : isolateValue(value, language)
  return {
    language,
    direction: direction(language),
    html: (key, values = {}) =>
      keepCodeClean(say(t, key, values, (value) => (isHtml(value) ? value.html : escapeHtml(show(value))))),
    plain: (key, values = {}) => {
      if (strict) refuseTags(key, t(key, { ...values, skipInterpolation: true }))
      return say(t, key, values, (value) => show(value as string | number))
    },
    spoken: (code) => (isSpokenLanguage(code) ? names.name(code, language) : code),
    date: (instant, zone) => dates(zone).format(instant),
    day: (instant, zone) => days(zone).format(instant),
    // The first of January 2024 was a Monday.
    weekday: (number, length = 'long') =>
      new Date(Date.UTC(2024, 0, number)).toLocaleDateString(locale, { timeZone: 'UTC', weekday: length }),
    time: (instant, zone) => times(zone).format(instant),
    duration: (milliseconds) => durations.format(largestUnits(milliseconds)),
    list: (names) => names.join(direction(language) === 'rtl' ? '، ' : ', '),
  }
}

/** Formats for each time zone, made once: making one takes longer than using it a hundred times. */
function inZone(locale: string, options: Intl.DateTimeFormatOptions): (zone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (zone) => {
    const format = made.get(zone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    made.set(zone, format)
    return format
  }
}

/**
 * Western digits and the Gregorian calendar everywhere: people hold what they read against German letters, clocks and
 * phone numbers. Persian would else show the year 1405.
 */
function clockLocale(language: Language): string {
  return `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`
}

function say(t: TFunction, key: string, values: Values, show: (value: string | number | Html) => string): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, name === 'count' ? value : show(value)]),
  )
  return t(key, shown)
}

/** Isolates in a link would break it, and in code would be copied along. */
function keepCodeClean(markup: string): string {
  if (!markup.includes('\u2068')) return markup
  return markup.replace(/<(code|pre)\b[^>]*>.*?<\/\1>|<[^>]*>/gs, (part) => part.replace(/[\u2068\u2069]/g, ''))
}

function refuseTags(key: string, text: string): void {
  if (/<\/?[a-z]/i.test(text)) throw new Error(`"${key}" is shown as plain text and must hold no tags`)
}

function largestUnits(milliseconds: number): Parameters<Intl.DurationFormat['format']>[0] {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  if (seconds < 120 && seconds % 60 !== 0) return seconds < 60 ? { seconds } : { minutes: 1, seconds: seconds - 60 }
  const minutes = Math.round(seconds / 60)
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days > 0) return hours > 0 ? { days, hours } : { days }
  return hours > 0 ? { hours, ...(minutes % 60 > 0 && { minutes: minutes % 60 }) } : { minutes }
}
