import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, instantAt, isDay, minuteOf, mondayOf, startOfWeek, weekdayOf } from './wall-clock.ts'

const berlin = 'Europe/Berlin'

describe('what the wall clock shows is', () => {
  test.each([
    ['an ordinary morning', '2026-11-24', 9 * 60, '2026-11-24T08:00:00.000Z'],
    ['a summer evening', '2026-07-01', 20 * 60 + 30, '2026-07-01T18:30:00.000Z'],
    ['midnight at the end of the day', '2026-11-24', 24 * 60, '2026-11-24T23:00:00.000Z'],
    ['before the hour that is missing', '2027-03-28', 2 * 60 - 1, '2027-03-28T00:59:00.000Z'],
    ['in the hour that is missing: the jump', '2027-03-28', 2 * 60 + 30, '2027-03-28T01:00:00.000Z'],
    ['after the hour that is missing', '2027-03-28', 3 * 60, '2027-03-28T01:00:00.000Z'],
    ['in the hour that comes twice: the first', '2026-10-25', 2 * 60 + 30, '2026-10-25T00:30:00.000Z'],
    ['after the hour that comes twice', '2026-10-25', 3 * 60, '2026-10-25T02:00:00.000Z'],
  ])('%s', (_, day, minutes, instant) => {
    expect(instantAt(day, minutes, berlin).toISOString()).toBe(instant)
  })
})

test('later on the wall clock is never earlier in time', () => {
  const zones = fc.constantFrom(
    berlin,
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'UTC',
  )
  const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2024-01-01', count))
  const times = fc.tuple(fc.nat(1440), fc.nat(1440))
  fc.assert(
    fc.property(zones, days, times, (zone, day, [one, other]) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
      expect(instantAt(day, earlier, zone).getTime()).toBeLessThanOrEqual(instantAt(day, later, zone).getTime())
      expect(instantAt(day, 1440, zone)).toEqual(instantAt(addDays(day, 1), 0, zone))
    }),
  )
})

test('a time that exists once is shown as it was asked for', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2024-01-01', count))
  fc.assert(
    fc.property(days, fc.integer({ min: 4 * 60, max: 1439 }), (day, minutes) => {
      const instant = instantAt(day, minutes, berlin)
      expect([dayOf(instant, berlin), minuteOf(instant, berlin)]).toEqual([day, minutes])
    }),
  )
})

test('weeks begin on Monday', () => {
  expect(weekdayOf('2026-11-22')).toBe(7)
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect(startOfWeek(new Date('2026-11-22T22:59:00Z'), berlin).toISOString()).toBe('2026-11-15T23:00:00.000Z')
  expect(startOfWeek(new Date('2026-11-22T23:00:00Z'), berlin).toISOString()).toBe('2026-11-22T23:00:00.000Z')
})

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2026-2-3', false],
  ['soon', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is))
