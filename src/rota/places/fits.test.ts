import { describe, expect, test } from 'vitest'
import { noLimits } from '../../limits/limits.ts'
import type { Shift } from '../shift.ts'
import { concernsAbout, obstacleTo, type Taker } from './fits.ts'

const zone = 'Europe/Berlin'
const now = new Date('2026-11-23T08:00:00Z')
const anybody: Taker = { spoken: ['de'], topics: [], limits: noLimits, others: [] }

/** On the Tuesday, in winter: Berlin is an hour ahead. */
const shift = (from: string, until: string, change: Partial<Shift> = {}): Shift => ({
  id: `${from}-${until}`,
  groupId: 'g',
  slotId: undefined,
  day: '2026-11-24',
  startsAt: new Date(`2026-11-24T${from}:00+01:00`),
  endsAt: new Date(`2026-11-24T${until}:00+01:00`),
  people: 1,
  held: 0,
  spoken: [],
  topics: [],
  cancelled: false,
  ...change,
})
const evening = shift('18:00', '20:00')
const limited = (limits: Partial<Taker['limits']>): Taker => ({ ...anybody, limits: { ...noLimits, ...limits } })
const at = (time: string) => new Date(`2026-11-24T${time}:00+01:00`)
const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const quiet = (from: string, until: string) => limited({ quiet: { from: minute(from), until: minute(until) } })

describe('what stands against taking a shift', () => {
  test.each<[string, Taker, Shift, string | undefined]>([
    ['nothing', anybody, evening, undefined],
    ['it is cancelled', anybody, shift('18:00', '20:00', { cancelled: true }), 'cancelled'],
    ['it is over', anybody, shift('18:00', '20:00', { endsAt: now, startsAt: new Date(0) }), 'over'],
    ['one under way may be taken', anybody, shift('18:00', '20:00', { startsAt: new Date(0) }), undefined],
    ['another one in the middle', { ...anybody, others: [shift('18:30', '19:00')] }, evening, 'same time'],
    ['another one that ends when it begins', { ...anybody, others: [shift('16:00', '18:00')] }, evening, undefined],
    ['another one that begins when it ends', { ...anybody, others: [shift('20:00', '22:00')] }, evening, undefined],
    ['itself', { ...anybody, others: [evening] }, evening, undefined],
    ['a pause over its beginning', limited({ pausedUntil: at('18:01') }), evening, 'paused'],
    ['a pause that is over by then', limited({ pausedUntil: at('18:00') }), evening, undefined],
    ['a rest', limited({ restUntil: at('19:00') }), evening, 'resting'],
    ['quiet hours over midnight that begin in it', quiet('19:30', '07:00'), evening, 'quiet hours'],
    ['quiet hours that begin when it ends', quiet('20:00', '07:00'), evening, undefined],
    ['quiet hours that end in it', quiet('13:00', '18:30'), evening, 'quiet hours'],
    ['quiet hours that end when it begins', quiet('13:00', '18:00'), evening, undefined],
    ['quiet hours in its middle', quiet('18:30', '19:00'), evening, 'quiet hours'],
    ['all its topics never', limited({ never: ['stay'] }), { ...evening, topics: ['stay'] }, 'never these topics'],
    ['some of its topics never', limited({ never: ['stay'] }), { ...evening, topics: ['stay', 'work'] }, undefined],
    ['never, where it is for anything', limited({ never: ['stay'] }), evening, undefined],
  ])('%s', (_, taker, shift, expected) => {
    expect(obstacleTo(taker, shift, now, zone)?.kind).toBe(expected)
  })

  test('of a shift that goes on, only what is left counts', () => {
    const morning = shift('06:00', '12:00')
    expect(obstacleTo(quiet('22:00', '07:00'), morning, at('05:00'), zone)?.kind).toBe('quiet hours')
    expect(obstacleTo(quiet('22:00', '07:00'), morning, at('08:00'), zone)).toBeUndefined()
  })
})

test.each<[string, Partial<Taker>, Partial<Shift>, string[]]>([
  ['nothing wanted', {}, {}, []],
  ['a language they speak', { spoken: ['de', 'ar'] }, { spoken: ['ar', 'fa'] }, []],
  ['a language they do not', {}, { spoken: ['ar'] }, ['languages']],
  ['topics, where they take all', {}, { topics: ['stay'] }, []],
  ['topics, none of which they take', { topics: ['work'] }, { topics: ['stay'] }, ['topics']],
  ['both', { topics: ['work'] }, { topics: ['stay'], spoken: ['uk'] }, ['languages', 'topics']],
])('worth saying: %s', (_, taker, wanted, expected) => {
  expect(concernsAbout({ ...anybody, ...taker }, { ...evening, ...wanted })).toEqual(expected)
})
