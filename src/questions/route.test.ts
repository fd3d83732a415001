import { expect, test } from 'vitest'
import { type Candidate, nextToAsk } from './route.ts'

const somebody = (id: string, differences: Partial<Candidate> = {}): Candidate => ({
  id,
  spoken: ['de'],
  topics: [],
  openTalks: 0,
  lastAskedAt: undefined,
  ...differences,
})
const need = { spoken: ['ar', 'en'], topic: 'housing' }
const at = (hour: number) => new Date(2026, 10, 23, hour)

test.each([
  ['nobody is there', [], undefined],
  [
    'a shared language comes before the topic',
    [somebody('de', { topics: ['housing'] }), somebody('en', { spoken: ['en'], topics: ['work'] })],
    'en',
  ],
  ['a second language counts as much', [somebody('de'), somebody('both', { spoken: ['de', 'en'] })], 'both'],
  [
    'the topic comes before few talks',
    [somebody('work', { topics: ['work'] }), somebody('busy', { topics: ['housing'], openTalks: 3 })],
    'busy',
  ],
  ['no topics chosen means all', [somebody('work', { topics: ['work'] }), somebody('all')], 'all'],
  [
    'few talks come before a long rest',
    [somebody('rested', { openTalks: 1 }), somebody('free', { lastAskedAt: at(9) })],
    'free',
  ],
  [
    'who was not asked for the longest time',
    [somebody('lately', { lastAskedAt: at(9) }), somebody('early', { lastAskedAt: at(8) })],
    'early',
  ],
  ['who was never asked before anybody', [somebody('early', { lastAskedAt: at(8) }), somebody('never')], 'never'],
  ['the first of equals, whatever the order', [somebody('b'), somebody('a')], 'a'],
] as const)('%s', (_, candidates, expected) => {
  expect(nextToAsk(need, candidates)?.id).toBe(expected)
})

test('while the topic is unclear, nobody is passed over for theirs', () => {
  expect(nextToAsk({ ...need, topic: undefined }, [somebody('b'), somebody('a', { topics: ['work'] })])?.id).toBe('a')
})
