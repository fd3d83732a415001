import { expect, test } from 'vitest'
import type { Stretch } from '../place.ts'
import { minutesServed, servedByMonth } from './hours.ts'

const zone = 'Europe/Berlin'
const place = (startsAt: string, endsAt: string, change: Partial<Stretch> = {}): Stretch => ({
  personId: 'vera',
  state: 'held',
  stoppedAt: undefined,
  cancelled: false,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  ...change,
})
const evening = place('2026-11-24T18:00+01:00', '2026-11-24T20:00+01:00')
const later = new Date('2027-12-01T00:00Z')

test.each<[string, Stretch, string, number]>([
  ['to its end', evening, '2026-11-25T00:00Z', 120],
  ['not yet begun', evening, '2026-11-24T16:59Z', 0],
  ['going on', evening, '2026-11-24T17:30Z', 30],
  ['stopped early', { ...evening, stoppedAt: new Date('2026-11-24T19:15+01:00') }, '2026-11-25T00:00Z', 75],
  ['stopped just when it began', { ...evening, stoppedAt: evening.startsAt }, '2026-11-25T00:00Z', 0],
  ['cancelled', { ...evening, cancelled: true }, '2026-11-25T00:00Z', 0],
  ['given back', { ...evening, state: 'given back' }, '2026-11-25T00:00Z', 0],
  ['if need be', { ...evening, state: 'standby' }, '2026-11-25T00:00Z', 0],
  // On the wall clock both last from one to four.
  ['over the missing hour', place('2026-03-29T01:00+01:00', '2026-03-29T04:00+02:00'), '2026-11-25T00:00Z', 120],
  [
    'over the hour that comes twice',
    place('2026-10-25T01:00+02:00', '2026-10-25T04:00+01:00'),
    '2026-11-25T00:00Z',
    240,
  ],
])('minutes of a shift: %s', (_, place, now, expected) => {
  expect(minutesServed(place, new Date(now))).toBe(expected)
})

test('a shift belongs to the month in which it began on the wall clock', () => {
  const overNewYear = place('2026-12-31T23:00+01:00', '2027-01-01T02:00+01:00')
  // In Berlin it is December already.
  const first = place('2026-12-01T00:00+01:00', '2026-12-01T01:00+01:00')
  const cancelled = place('2027-02-01T10:00+01:00', '2027-02-01T12:00+01:00', { cancelled: true })
  expect([...servedByMonth([evening, first, overNewYear, cancelled], later, zone)]).toEqual([
    ['2026-11', { shifts: 1, minutes: 120 }],
    ['2026-12', { shifts: 2, minutes: 240 }],
  ])
})

test('nobody has served before anything began', () => {
  expect(servedByMonth([], later, zone).size).toBe(0)
  expect(servedByMonth([evening], new Date(0), zone).size).toBe(0)
})
