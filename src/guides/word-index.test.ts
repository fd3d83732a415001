import { expect, test } from 'vitest'
import { createWordIndex } from './word-index.ts'

const index = createWordIndex(
  new Map([
    ['a', [{ weight: 1, words: ['wohnung', 'miete', 'miete'] }]],
    ['b', [{ weight: 1, words: ['wohnungen', 'brief', 'amt'] }]],
    ['c', [{ weight: 1, words: ['mieterverein', 'brief', 'amt'] }]],
  ]),
)
const ranking = (word: string) => [...index.find(word).scores].sort((a, b) => b[1] - a[1]).map(([document]) => document)

test.each([
  ['wohnung', ['a', 'b']],
  ['wohnungen', ['b', 'a']],
  ['wohnnug', ['a']],
  ['mieter', ['a', 'c']],
  ['ant', []],
  ['zebra', []],
])('%s is found in %j', (word, documents) => {
  expect(ranking(word)).toEqual(documents)
})

test('rare words weigh more than common ones, unknown ones as much as the rarest', () => {
  const weightOf = (word: string) => index.find(word).weight
  expect(weightOf('zebra')).toBeGreaterThan(weightOf('brief'))
  expect(weightOf('zebra')).toBe(
    createWordIndex(
      new Map([
        ['a', []],
        ['b', []],
        ['c', []],
      ]),
    ).find('x').weight,
  )
})
