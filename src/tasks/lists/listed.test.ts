import { describe, expect, test } from 'vitest'
import type { Task } from '../task.ts'
import { dangerOf, suitsLooker } from './listed.ts'

const now = new Date('2026-11-23T09:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

describe('a task is in danger', () => {
  test.each([
    ['with a free place and a day to go', { places: 2, held: 1, startsAt: inHours(24) }, 'time runs short'],
    ['with a free place and three days to go: not yet', { places: 2, held: 1, startsAt: inHours(72) }, undefined],
    ['full, however soon: not', { places: 2, held: 2, startsAt: inHours(1) }, undefined],
    ['without a time: not', { places: 2, held: 0, startsAt: undefined }, undefined],
    [
      'after the time until which somebody was wanted',
      { places: 1, held: 0, findBy: inHours(-1) },
      'nobody answered in time',
    ],
    ['full after that time: not', { places: 1, held: 1, findBy: inHours(-1) }, undefined],
  ] as const)('%s', (_, task, danger) => {
    expect(dangerOf({ findBy: undefined, startsAt: undefined, ...task }, now)).toBe(danger)
  })
})

describe('a task suits somebody', () => {
  const task = { places: 1, held: 0, kind: 'transport', spoken: ['ar'], startsAt: inHours(10) } as unknown as Task
  const looker = { spoken: ['de', 'ar'], never: [], busy: [] }
  test.each([
    ['who speaks what it needs and has time', looker, true],
    ['but not who lacks a language', { ...looker, spoken: ['de'] }, false],
    ['but not who said it is not for them', { ...looker, never: ['transport'] }, false],
    ['but not who is elsewhere', { ...looker, busy: [{ startsAt: inHours(9), endsAt: inHours(10.5) }] }, false],
    ['who is elsewhere until it begins', { ...looker, busy: [{ startsAt: inHours(9), endsAt: inHours(10) }] }, true],
  ])('%s', (_, who, suits) => {
    expect(suitsLooker(task, who)).toBe(suits)
  })

  test('only with a free place', () => {
    expect(suitsLooker({ ...task, held: 1 }, looker)).toBe(false)
  })
})
