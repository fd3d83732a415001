import { expect, test } from 'vitest'
import { pairsFor } from './pairs.ts'

test.each([
  [['ar'], ['ar']],
  [['fa'], ['fa', 'prs']],
  [['prs'], ['prs']],
  [['ku'], ['kmr', 'ckb']],
  [
    ['kmr', 'ckb'],
    ['kmr', 'ckb'],
  ],
  [
    ['fa', 'prs', 'en'],
    ['fa', 'prs', 'en'],
  ],
  [['de'], []],
  [['xx', 'uk', 'de'], ['uk']],
])('who speaks %j may need %j interpreted', (spoken, expected) => {
  expect(pairsFor(spoken)).toEqual(expected.map((from) => ({ from, to: 'de' })))
})
