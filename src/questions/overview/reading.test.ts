import { expect, test } from 'vitest'
import { mayAskToRead, type ReadingState } from './reading.ts'

const now = new Date('2026-11-24T09:00:00Z')
const hoursAgo = (count: number) => new Date(now.getTime() - count * 3_600_000)

test.each<[string, [ReadingState, number][], boolean]>([
  ['never asked', [], true],
  ['asked just now', [['asked', 0]], false],
  ['asked an hour less than a day ago', [['asked', 23]], false],
  ['asked a day ago, no answer', [['asked', 24]], true],
  [
    'asked by two, one of them today',
    [
      ['over', 48],
      ['asked', 2],
    ],
    false,
  ],
  ['read once, long over', [['over', 48]], true],
  ['being read', [['allowed', 30]], false],
  ['a no, however long ago', [['refused', 1000]], false],
  ['a yes that was taken back', [['revoked', 1000]], false],
])('%s: may be asked again %s', (_, earlier, may) => {
  expect(
    mayAskToRead(
      earlier.map(([state, ago]) => ({ state, askedAt: hoursAgo(ago) })),
      now,
    ),
  ).toBe(may)
})
