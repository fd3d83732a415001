import { describe, expect, test } from 'vitest'
import { topics } from '../guides/guide.ts'
import { closesAt, isDiscreet, readSubject, subjects, warnAfter } from './question.ts'

const hour = 3_600_000
const day = 24 * hour

test('topics that never stand on a card', () => {
  expect(topics.filter((topic) => isDiscreet({ topic, sensitive: false }))).toEqual([
    'stay',
    'family',
    'health',
    'emergency',
  ])
  expect(isDiscreet({ topic: 'housing', sensitive: true })).toBe(true)
  expect(isDiscreet({ topic: undefined, sensitive: false })).toBe(false)
})

test.each([
  ['a week', 7 * day, 6 * day],
  ['three days', 3 * day, 2 * day],
  ['two days, where a day before is half of it', 2 * day, day],
  ['ten minutes', 600_000, 300_000],
])('the warning for %s', (_, closeAfter, expected) => {
  expect(warnAfter(closeAfter)).toBe(expected)
})

describe('silence closes a question', () => {
  const lastAt = new Date('2026-11-23T08:00:00Z')
  const later = (milliseconds: number) => new Date(lastAt.getTime() + milliseconds)
  test.each([
    ['not warned yet', undefined, 7 * day],
    ['warned in time', 6 * day, 7 * day],
    ['warned a little late', 6.9 * day, 7 * day],
    ['warned when it should have been closed', 7 * day, 8 * day],
    ['warned after a long stop', 30 * day, 31 * day],
  ])('%s', (_, warned, expected) => {
    const warnedAt = warned === undefined ? undefined : later(warned)
    expect(closesAt({ lastAt, warnedAt }, 7 * day)).toEqual(later(expected))
  })
})

test('a subject is read as it was written', () => {
  expect(readSubject(subjects.offer('k7m'))).toEqual({ about: 'offer', id: 'k7m' })
  expect(readSubject('task:k7m')).toBeUndefined()
  expect(readSubject('offer')).toBeUndefined()
})
