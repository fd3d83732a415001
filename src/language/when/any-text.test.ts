import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../../wall-clock.ts'
import { leadingPlaces, readLength, readTime, readWhen } from '../typed-when.ts'
import { fromPersian } from './persian.ts'

const zone = 'Europe/Berlin'
const now = new Date('2026-11-24T09:10:00Z')
const days = fc.integer({ min: -365, max: 30_000 }).map((count) => addDays('2026-11-24', count))
const written = (day: Day, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00Z`))

/** The day, with or without being past. */
function read(typed: string): string {
  const found = readWhen(typed, now, zone)
  return found.kind === 'when' || found.kind === 'past' ? found.when.day : `${typed}: ${found.kind}`
}

const locales = ['de', 'en-GB', 'uk', 'ru', 'ar', 'ar-EG', 'ar-SY', 'ar-MA', 'fa', 'fa-u-ca-gregory', 'tr', 'fr']

test.each(locales)('a date as it is written in %s is read as the same day', (locale) => {
  const styles = fc.constantFrom('short' as const, 'medium' as const, 'long' as const, 'full' as const)
  fc.assert(
    fc.property(days, styles, (day, dateStyle) => {
      // Two digits of a year are of this century.
      fc.pre(dateStyle !== 'short' || day < '2100')
      expect(read(written(day, locale, { dateStyle }))).toBe(day)
    }),
  )
})

test.each(locales)('a date without its year is the next such day in %s', (locale) => {
  const coming = fc.integer({ min: 0, max: 364 }).map((count) => addDays('2026-11-24', count))
  const months = fc.constantFrom('long' as const, 'short' as const)
  fc.assert(
    fc.property(coming, months, fc.boolean(), (day, month, withWeekday) => {
      const options = { month, day: 'numeric' as const, ...(withWeekday ? { weekday: 'long' as const } : {}) }
      expect(read(written(day, locale, options))).toBe(day)
    }),
  )
})

test('every day of the Persian calendar is ours again', () => {
  const years = fc.integer({ min: 0, max: 73_000 }).map((count) => addDays('1921-03-21', count))
  fc.assert(
    fc.property(years, (day) => {
      const [month = 0, date = 0, year = 0] = (
        written(day, 'en-u-ca-persian-nu-latn', { dateStyle: 'short' }).match(/\d+/g) ?? []
      ).map(Number)
      expect(fromPersian(year, month, date)).toBe(day)
    }),
  )
})

test('whatever is typed, something is said', () => {
  const parts = fc.constantFrom(
    ...'24 12. 3.12. / - – : 10:30 25 2026 1405 ۳۰ ٣١ Di salı 5th am pm م ص uhr h bis до آذر Dezember morgen next week in'.split(
      ' ',
    ),
    ...'Tage через saat a à la половина half { } {weekday2} , \u200F \u200C'.split(' '),
    ' ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts).map((each) => each.join('')),
    fc.array(parts).map((each) => each.join(' ')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const found = readWhen(text, now, zone)
      if (found.kind === 'when') expect(found.when.day >= '2026-11-24').toBe(true)
      const time = readTime(text)
      if (typeof time === 'object')
        for (const minutes of [time.from, time.until ?? 0]) expect(minutes >= 0 && minutes <= 1440).toBe(true)
      expect(readLength(text) ?? 0).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})

test.each(['a ', 'à la ', 'um ', '1 ', '12', '1.', 'morgen am ', 'bis 1 ', 'diese am ', 'di,', 'в ', 'ساعت ', '{'])(
  'a long text of "%s" is given up soon',
  (part) => {
    const started = performance.now()
    const text = part.repeat(2000)
    readWhen(text, now, zone)
    readTime(text)
    readLength(text)
    leadingPlaces(`3 ${text}`)
    expect(performance.now() - started).toBeLessThan(1000)
  },
)
