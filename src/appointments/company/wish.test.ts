import { expect, test } from 'vitest'
import { askFor } from '../buttons.ts'
import { decodeWish, encodeWish, firstWish, staysSmall, type Wish } from './wish.ts'

test.each([
  ['company', undefined, ['fa', 'de']],
  ['interpreting', 'woman', ['kmr', 'ckb', 'prs', 'de']],
  ['company', 'man', ['de']],
] as const)('a wish for %s, %s, %s fits into a button and comes back', (kind, suits, spoken) => {
  const wish: Wish = { kind, suits, spoken }
  const data = askFor.data({ id: 'abcdefghjk', wish: encodeWish(wish), circle: 'small' })
  expect(data.length).toBeLessThanOrEqual(64)
  expect(decodeWish(askFor.read(data).wish)).toEqual(wish)
})

test.each(['', 'something', 'walking-x-de', 'company'])('%j is a wish for nobody, or in no language', (text) => {
  expect(decodeWish(text)?.spoken ?? []).toEqual([])
})

test.each([
  [
    ['fa', 'en'],
    ['fa', 'de'],
  ],
  [
    ['de', 'ar'],
    ['ar', 'de'],
  ],
  [['de'], ['de']],
])('who speaks %j begins with %j', (spoken, first) => {
  expect(firstWish('company', { spoken }).spoken).toEqual(first)
})

test.each([
  [{ about: 'immigration' }, true],
  [{ about: 'doctor' }, true],
  [{ about: 'school' }, true],
  [{ about: 'jobcenter' }, false],
  [{ what: 'Bank' }, false],
  [{ what: 'Abschiebung', topic: 'stay' }, true],
  [{ what: 'Anwalt', sensitive: true }, true],
] as const)('%j stays among a few: %s', (content, small) => {
  expect(staysSmall({ content })).toBe(small)
})
