import { describe, expect, test } from 'vitest'
import { languages } from './languages.ts'
import { createSpokenNames, inCommon, spokenLanguages } from './spoken.ts'

const { name, find } = createSpokenNames()

test('there are at least 45 languages, each with a name of its own for every reader', () => {
  expect(spokenLanguages.length).toBeGreaterThanOrEqual(45)
  for (const reader of languages) {
    const names = spokenLanguages.map((spoken) => name(spoken, reader))
    expect(new Set(names).size, reader).toBe(spokenLanguages.length)
    expect(names, reader).not.toContainEqual(expect.stringMatching(/^[a-z]{2,3}$/))
  }
})

test('names that people do not want to be called are not used', () => {
  expect(languages.map((reader) => name('rom', reader)).join(' ')).not.toMatch(/циган|цыган|غجر/)
})

describe('finds', () => {
  test.each([
    ['Tigrinya', ['ti']],
    ['ትግርኛ', ['ti']],
    ['пушту', ['ps']],
    ['دری', ['prs']],
    ['Farsi', ['fa']],
    ['farsça', ['fa']],
    ['arabe', ['ar']],
    ['Albanisch', ['sq']],
    ['shqip', ['sq']],
    ['Albansich', ['sq']],
    ['українська', ['uk']],
    ['Kurmanc', ['kmr']],
    ['Kurdisch', ['kmr', 'ckb']],
    ['kürtçe', ['kmr', 'ckb']],
    ['Serbokroatisch', ['sr', 'hr', 'bs']],
    ['中文', ['zh']],
    ['Gebärdensprache', ['gsg']],
    ['Klingonisch', []],
    ['x', []],
    ['', []],
  ])('%s: %j', (typed, spoken) => {
    expect([...find(typed, 'de')].sort()).toEqual([...spoken].sort())
  })
})

test.each([
  [['ar', 'en'], ['en', 'de'], ['en']],
  [
    ['en', 'de'],
    ['de', 'en'],
    ['en', 'de'],
  ],
  [['prs'], ['fa'], ['prs']],
  [
    ['prs', 'de'],
    ['fa', 'de'],
    ['de', 'prs'],
  ],
  [['bs'], ['hr'], ['bs']],
  [['kmr'], ['ckb'], []],
  [['ru'], ['uk'], []],
  [[], ['de'], []],
] as const)('%j and %j have %j in common', (first, second, common) => {
  expect(inCommon(first, second)).toEqual(common)
})
