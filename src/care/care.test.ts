import { describe, expect, test } from 'vitest'
import { isWanted, restUntil } from './care.ts'

describe('a rest lasts until the next morning, and twelve hours at least', () => {
  test.each([
    ['2026-11-23T10:00+01:00', '2026-11-24T08:00+01:00'],
    ['2026-11-23T19:59+01:00', '2026-11-24T08:00+01:00'],
    ['2026-11-23T21:00+01:00', '2026-11-24T09:00+01:00'],
    ['2026-11-24T01:00+01:00', '2026-11-24T13:00+01:00'],
    ['2026-11-24T08:00+01:00', '2026-11-25T08:00+01:00'],
    // The night in which summer begins is an hour shorter, the one in which it ends an hour longer.
    ['2027-03-27T20:30+01:00', '2027-03-28T09:30+02:00'],
    ['2026-10-24T20:00+02:00', '2026-10-25T08:00+01:00'],
    ['2026-10-24T22:00+02:00', '2026-10-25T09:00+01:00'],
  ])('%s: %s', (now, until) => {
    expect(restUntil(new Date(now), 'Europe/Berlin')).toEqual(new Date(until))
  })
})

test('each kind of care is off until the group or the person switches it on', () => {
  expect(isWanted('rest', [], { care: [] })).toBe(false)
  expect(isWanted('rest', ['debrief', 'fairness'], { care: ['debrief'] })).toBe(false)
  expect(isWanted('rest', ['rest'], { care: [] })).toBe(true)
  expect(isWanted('rest', [], { care: ['rest'] })).toBe(true)
})
