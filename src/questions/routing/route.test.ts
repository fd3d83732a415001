import { expect, test } from 'vitest'
import { noLimits } from '../../limits/limits.ts'
import type { Member } from '../../oncall/roster.ts'
import { decide, type Need } from './route.ts'

const zone = 'Europe/Berlin'
const now = new Date('2026-11-23T09:00:00Z')
const at = (hour: number) => new Date(2026, 10, 23, hour)

const somebody = (id: string, differences: Partial<Member> = {}): Member => ({
  id,
  spoken: ['de'],
  topics: [],
  duty: 'on duty',
  until: undefined,
  limits: noLimits,
  load: { openTalks: 0, takenThisWeek: 0 },
  openOffers: 0,
  lastAskedAt: undefined,
  ...differences,
})
const load = (openTalks: number, takenThisWeek = 0) => ({ load: { openTalks, takenThisWeek } })
const need: Need = {
  askerId: 'asker',
  spoken: ['ar', 'en'],
  topic: 'housing',
  cleared: undefined,
  most: Number.POSITIVE_INFINITY,
}

const ask = (roster: readonly Member[], differences: Partial<Need> = {}, asked: string[] = []) => {
  const decision = decide({ ...need, ...differences }, roster, new Set(asked), now, zone)
  return decision.kind === 'ask' ? decision.member.id : Object.fromEntries(decision.left)
}

test.each([
  [
    'duty comes before everything',
    [somebody('standby', { duty: 'if need be', spoken: ['ar'] }), somebody('duty', { topics: ['work'], ...load(4) })],
    'duty',
  ],
  [
    'then who would come if need be',
    [somebody('paused', { limits: { ...noLimits, pausedUntil: at(23) } }), somebody('standby', { duty: 'if need be' })],
    'standby',
  ],
  [
    'a shared language comes before the topic',
    [somebody('de', { topics: ['housing'] }), somebody('en', { spoken: ['en'], topics: ['work'] })],
    'en',
  ],
  [
    'the asker’s own language comes before a bridge',
    [somebody('en', { spoken: ['en'], topics: ['housing'] }), somebody('ar', { spoken: ['de', 'ar'], ...load(3) })],
    'ar',
  ],
  [
    'the topic comes before few talks',
    [somebody('work', { topics: ['work'] }), somebody('busy', { topics: ['housing'], ...load(3) })],
    'busy',
  ],
  ['no topics chosen means all', [somebody('work', { topics: ['work'] }), somebody('all')], 'all'],
  [
    'few talks come before few taken this week',
    [somebody('one', load(1)), somebody('free', { ...load(0, 5), lastAskedAt: at(9) })],
    'free',
  ],
  ['an offer counts as a talk', [somebody('asked', { openOffers: 1 }), somebody('free', load(0, 5))], 'free'],
  [
    'few taken this week come before a long rest',
    [somebody('rested', load(0, 2)), somebody('fewer', { ...load(0, 1), lastAskedAt: at(9) })],
    'fewer',
  ],
  [
    'who was not asked for the longest time',
    [somebody('lately', { lastAskedAt: at(9) }), somebody('early', { lastAskedAt: at(8) })],
    'early',
  ],
  ['who was never asked before anybody', [somebody('early', { lastAskedAt: at(8) }), somebody('never')], 'never'],
  ['the first of equals, whatever the order', [somebody('b'), somebody('a')], 'a'],
] as const)('%s', (_, roster, expected) => {
  expect(ask(roster)).toBe(expected)
})

test.each([
  ['nobody is there', [], {}],
  ['only whoever asks', [somebody('asker')], {}],
  ['all were asked', [somebody('a'), somebody('b', { duty: 'if need be' })], { a: 'asked before', b: 'asked before' }],
] as const)('nobody: %s', (_, roster, left) => {
  expect(ask(roster, {}, ['a', 'b'])).toEqual(left)
})

test.each([
  ['paused', { pausedUntil: at(23) }, {}],
  ['resting', { restUntil: at(23) }, {}],
  ['quiet hours', { quiet: { from: 9 * 60, until: 11 * 60 } }, {}],
  ['never this topic', { never: ['housing'] }, {}],
  ['enough open', { openAtOnce: 2 }, load(2)],
  ['enough this week', { perWeek: 3 }, load(0, 3)],
  ['asked for enough', { openAtOnce: 2 }, { ...load(1), openOffers: 1 }],
  ['asked for enough', { perWeek: 3 }, { ...load(0, 1), openOffers: 2 }],
] as const)('nobody is asked past a limit: %s', (left, limits, differences) => {
  const member = somebody('a', {
    limits: { ...noLimits, ...limits, never: [...('never' in limits ? limits.never : [])] },
  })
  expect(ask([{ ...member, ...differences }])).toEqual({ a: left })
})

test('while the topic is unclear, nobody is passed over for theirs', () => {
  const never = somebody('a', { topics: ['work'], limits: { ...noLimits, never: ['housing'] } })
  expect(ask([somebody('b'), never], { topic: undefined })).toBe('a')
})

test('Dari and Farsi understand each other, and come before a bridge', () => {
  const roster = [somebody('en', { spoken: ['en'] }), somebody('fa', { spoken: ['fa'] })]
  expect(ask(roster, { spoken: ['prs', 'en'] })).toBe('fa')
  expect(ask([...roster, somebody('prs', { spoken: ['prs'] })], { spoken: ['prs', 'en'] })).toBe('prs')
})

test('what only some may hear of goes to them alone', () => {
  const cleared = new Set(['b'])
  expect(ask([somebody('a'), somebody('b', load(3))], { cleared })).toBe('b')
  expect(ask([somebody('a')], { cleared })).toEqual({ a: 'not cleared' })
})

test('of what waits already nobody gets more than so much at once', () => {
  expect(ask([somebody('a', { openOffers: 5 })], { most: 5 })).toEqual({ a: 'asked for enough' })
  expect(ask([somebody('a', { openOffers: 4 })], { most: 5 })).toBe('a')
})

test('why somebody is asked', () => {
  const member = somebody('a', { spoken: ['de', 'en'], topics: ['housing'], ...load(1, 4), openOffers: 1 })
  expect(decide(need, [member], new Set(), now, zone)).toEqual({
    kind: 'ask',
    member,
    why: [
      { is: 'on duty' },
      { is: 'bridge language', language: 'en' },
      { is: 'topic chosen' },
      { is: 'open talks', count: 2 },
      { is: 'taken this week', count: 4 },
    ],
  })
})
