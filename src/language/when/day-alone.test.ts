import { expect, test } from 'vitest'
import type { Language } from '../languages.ts'
import { readDay } from '../typed-when.ts'

// A Monday.
const today = '2026-11-23'

test.each<[string, Language, string]>([
  ['heute', 'de', '2026-11-23'],
  ['Morgen', 'de', '2026-11-24'],
  ['übermorgen', 'de', '2026-11-25'],
  ['завтра', 'uk', '2026-11-24'],
  ['24.12.', 'de', '2026-12-24'],
  ['24.12', 'de', '2026-12-24'],
  ['Do, 24.12.2026', 'de', '2026-12-24'],
  ['24/12/26', 'fr', '2026-12-24'],
  ['2026-12-24', 'en', '2026-12-24'],
  ['6.1.', 'de', '2027-01-06'],
  ['29.2.', 'de', '2028-02-29'],
  ['24. Dezember', 'de', '2026-12-24'],
  ['December 24', 'en', '2026-12-24'],
  ['24 грудня', 'uk', '2026-12-24'],
  ['24 декабря 2026', 'ru', '2026-12-24'],
  ['٢٤/١٢', 'ar', '2026-12-24'],
  ['٢٤ ديسمبر', 'ar', '2026-12-24'],
  ['٢٤ كانون الأول', 'ar', '2026-12-24'],
  ['۲۴ دسامبر', 'fa', '2026-12-24'],
  ['24 Aralık', 'tr', '2026-12-24'],
  ['24 décembre', 'fr', '2026-12-24'],
  ['Dienstag', 'de', '2026-11-24'],
  ['montag', 'de', '2026-11-23'],
  ['الثلاثاء', 'ar', '2026-11-24'],
  ['سه شنبه', 'fa', '2026-11-24'],
  ['31.2.', 'de', 'impossible'],
  ['12/24', 'de', 'impossible'],
  ['22.11.2026', 'de', 'past'],
  ['2020-01-01', 'de', 'past'],
  ['bald', 'de', 'unclear'],
  ['Mo Di', 'de', 'unclear'],
  ['', 'de', 'unclear'],
])('%s (%s): %s', (typed, reader, expected) => {
  const read = readDay(typed, today, reader)
  expect(read.kind === 'day' ? read.day : read.kind).toBe(expected)
})
