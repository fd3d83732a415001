import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['German umlauts in every spelling', ['Kündigung', 'Kuendigung', 'KUNDIGUNG', 'Ku\u0308ndigung']],
  ['sharp s', ['Straße', 'strasse', 'STRASSE']],
  ['Turkish', ['İş', 'is', 'ış']],
  ['Russian and Ukrainian', ['документы', 'документи', 'ДОКУМЕНТИ']],
  ['ё', ['ребёнок', 'ребенок']],
  ['Arabic alef, teh marbuta and vowels', ['إقامة', 'اقامه', 'إِقَامَة', 'إقـــامة']],
  ['Arabic and Persian yeh and kaf', ['كيك', 'کیک']],
  ['Persian verbs', ['می‌خواهم', 'می خواهم', 'میخواهم']],
  ['digits', ['24', '٢٤', '۲۴']],
  ['letters drawn out', ['Hilfe', 'hilfeeee', 'HILFE!!!']],
  ['French elision', ['l’école', "l'ecole", 'L Ecole']],
  ['apostrophes within words', ["п'ять", 'п’ять', 'пять']],
  ['invisible characters', ['Wohn\u00ADgeld', '\u200FWohn\u200Bgeld', 'wohngeld']],
])('%s are one', (_, [first = '', ...others]) => {
  for (const other of others) expect(fold(other)).toBe(fold(first))
})

test('words stand between single spaces, emoji are words', () => {
  expect(fold('  Danke!!!👍🏽 (B1/B2) ')).toBe('danke 👍 b1 b2')
})
