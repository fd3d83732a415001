import { expect, test } from 'vitest'
import { languageFor } from './languages.ts'

test.each([
  ['uk', 'uk'],
  ['uk-UA', 'uk'],
  ['DE_at', 'de'],
  ['fa', 'fa'],
  ['pt-br', undefined],
  ['', undefined],
  [undefined, undefined],
])('Telegram says %s: Lotse speaks %s', (code, language) => {
  expect(languageFor(code)).toBe(language)
})
