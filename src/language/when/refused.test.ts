import { describe, expect, test } from 'vitest'
import { readWhen } from '../typed-when.ts'

const zone = 'Europe/Berlin'
/** A Tuesday, ten past ten in Berlin. */
const now = new Date('2026-11-24T09:10:00Z')

const kind = (typed: string, at = now) => {
  const read = readWhen(typed, at, zone)
  return 'day' in read ? `${read.kind} on ${read.day}` : read.kind
}

describe('what is past', () => {
  test.each([
    'heute 8 Uhr',
    'heute 8-10 Uhr',
    'gestern',
    'вчора о 10',
    'diesen Dienstag 9 Uhr',
    '24.11. 8 Uhr',
    '24.11.2025',
    '22 nov 2026',
    '۱۴۰۵/۹/۲',
  ])('%s', (typed) => expect(kind(typed)).toBe('past'))
  test.each(['heute', 'heute 9-12 Uhr', 'heute 20-2 Uhr', 'heute bis 12'])('but not: %s', (typed) =>
    expect(kind(typed)).toBe('when'),
  )
})

test.each(['31.2.', '32.13.', '30.2.2027', '31. April', '29 лютого 2027', '٣١/٤', '۳۱ آذر', '۳۰ اسفند ۱۴۰۵', '0.5.'])(
  '%s is no such day',
  (typed) => expect(kind(typed)).toBe('no such day'),
)

test.each([
  ['heute 25:00', '2026-11-24'],
  ['Mittwoch 10:75', '2026-11-25'],
  ['Mittwoch 24:30', '2026-11-25'],
  ['Di 25 Uhr', '2026-11-24'],
  ['Friday 13pm', '2026-11-27'],
  ['Friday 10:00-26:00', '2026-11-27'],
  ['28.3.2027 2:30', '2027-03-28'],
  ['28.3.2027 1:30-2:30', '2027-03-28'],
])('%s is no such hour', (typed, day) => expect(kind(typed)).toBe(`no such hour on ${day}`))

test.each([
  '',
  '???',
  'bald',
  '10 Uhr',
  'nächste Woche',
  'nicht Mittwoch',
  'jeden Mittwoch',
  'Mi oder Do',
  'Mo-Fr',
  'heute morgen übermorgen',
  'Mi, 24.12.',
  'morgen, Freitag',
  '24.12. 27.12.',
  '24.-26.12.',
  'Mi 10 Uhr 12 Uhr 14 Uhr',
  'Mi 10-10',
  'Mittwoch 3 Leute',
  'Mi 27',
  'Freitag 0821 123456',
  'in zwei bis drei Wochen',
  'in 2 Stunden um 10',
  '+49 821 123',
])('"%s" is unclear', (typed) => expect(kind(typed)).toBe('unclear'))

describe('when summer ends, the hour that comes twice', () => {
  const berlin = (typed: string, at: string) => kind(typed, new Date(at))
  test('is its first', () => {
    expect(berlin('25.10.2026 2:30', '2026-10-24T12:00:00Z')).toBe('when')
    expect(berlin('heute 2:30', '2026-10-25T00:20:00Z')).toBe('when')
    expect(berlin('heute 2:30', '2026-10-25T00:40:00Z')).toBe('past')
  })
})
