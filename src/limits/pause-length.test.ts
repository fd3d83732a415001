import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestPause } from './limits.ts'
import { readPause } from './pause-length.ts'

const zone = 'Europe/Berlin'
/** A Monday, ten o'clock in Berlin. */
const now = new Date('2026-11-23T09:00:00Z')

const read = (text: string) => {
  const wish = readPause(text, now, zone)
  return wish.kind === 'until'
    ? wish.until.toLocaleString('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    : wish.kind
}

describe('how long, from now', () => {
  test.each([
    ['2w', '2026-12-07 10:00'],
    ['3d', '2026-11-26 10:00'],
    ['10h', '2026-11-23 20:00'],
    ['90 min', '2026-11-23 11:30'],
    ['1mo', '2026-12-23 10:00'],
    ['2 Wochen', '2026-12-07 10:00'],
    ['zwei Wochen', '2026-12-07 10:00'],
    ['für 3 Tage', '2026-11-26 10:00'],
    ['1 Woche 2 Tage', '2026-12-02 10:00'],
    ['two weeks', '2026-12-07 10:00'],
    ['for a month', '2026-12-23 10:00'],
    ['2 тижні', '2026-12-07 10:00'],
    ["п'ять днів", '2026-11-28 10:00'],
    ['две недели', '2026-12-07 10:00'],
    ['5 дней', '2026-11-28 10:00'],
    ['неделю', '2026-11-30 10:00'],
    ['٢ أسابيع', '2026-12-07 10:00'],
    ['أسبوعين', '2026-12-07 10:00'],
    ['لمدة ثلاثة أيام', '2026-11-26 10:00'],
    ['۲ هفته', '2026-12-07 10:00'],
    ['سه روز', '2026-11-26 10:00'],
    ['2 hafta', '2026-12-07 10:00'],
    ['üç gün', '2026-11-26 10:00'],
    ['deux semaines', '2026-12-07 10:00'],
    ['3 jours', '2026-11-26 10:00'],
    ['1 Jahr', '2027-11-23 10:00'],
  ])('%s', (text, until) => expect(read(text)).toBe(until))
})

describe('until a day, which still belongs to it', () => {
  test.each([
    ['24.12.', '2026-12-25 07:00'],
    ['until 24.12.', '2026-12-25 07:00'],
    ['bis zum 24.12.2026', '2026-12-25 07:00'],
    ['bis 3.1.', '2027-01-04 07:00'],
    ['24.12.26', '2026-12-25 07:00'],
    ['2026-12-24', '2026-12-25 07:00'],
    ['24/12', '2026-12-25 07:00'],
    ['12/24', '2026-12-25 07:00'],
    ['bis 24. Dezember', '2026-12-25 07:00'],
    ['until December 24', '2026-12-25 07:00'],
    ['24 Dec 2026', '2026-12-25 07:00'],
    ['до 24 грудня', '2026-12-25 07:00'],
    ['до 24 декабря', '2026-12-25 07:00'],
    ['حتى ٢٤ ديسمبر', '2026-12-25 07:00'],
    ['حتى ٢٤ كانون الأول', '2026-12-25 07:00'],
    ['حتى ٢٤/١٢', '2026-12-25 07:00'],
    ['تا ۲۴ دسامبر', '2026-12-25 07:00'],
    ['تا ۲۴/۱۲/۲۰۲۶', '2026-12-25 07:00'],
    ['24 Aralık', '2026-12-25 07:00'],
    ["jusqu'au 24 décembre", '2026-12-25 07:00'],
    ['heute', '2026-11-24 07:00'],
    ['until tomorrow', '2026-11-25 07:00'],
    ['bis Freitag', '2026-11-28 07:00'],
    ['до пятницы', '2026-11-28 07:00'],
    ['до неділі', '2026-11-30 07:00'],
    ['до понеділка', '2026-12-01 07:00'],
    ['Monday', '2026-12-01 07:00'],
    ['23.11.', '2026-11-24 07:00'],
  ])('%s', (text, until) => expect(read(text)).toBe(until))
})

describe('what is no pause', () => {
  test.each([
    ['0d', 'zero'],
    ['٠ أيام', 'zero'],
    ['-3d', 'past'],
    ['22.11.2026', 'past'],
    ['1.1.1999', 'past'],
    ['1000 Jahre', 'too long'],
    ['1000 years', 'too long'],
    ['99999999999999999999w', 'too long'],
    ['13 Monate', 'too long'],
    ['24.12.2029', 'too long'],
    ['31.2.', 'unclear'],
    ['24.12.0000', 'unclear'],
    ['bald', 'unclear'],
    ['7', 'unclear'],
    ['2', 'unclear'],
    ['Wochen 2 3', 'unclear'],
    ['aus', 'end'],
    ['off', 'end'],
  ])('%s is %s', (text, kind) => expect(read(text)).toBe(kind))
})

test('whatever is typed, a pause lies ahead and is not too long', () => {
  const parts = fc.constantFrom(
    '2',
    '31',
    '٢٤',
    '999999',
    '-',
    '.',
    '/',
    ' ',
    'w',
    'bis',
    'Dezember',
    'weeks',
    'Jahre',
    'أسبوعين',
    '2026',
    'a',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map((each) => each.join(' ')),
        fc.array(parts).map((each) => each.join('')),
      ),
      (text) => {
        const wish = readPause(text, now, zone)
        if (wish.kind !== 'until') return
        expect(wish.until.getTime()).toBeGreaterThan(now.getTime())
        expect(wish.until.getTime() - now.getTime()).toBeLessThanOrEqual(longestPause)
      },
    ),
  )
})
