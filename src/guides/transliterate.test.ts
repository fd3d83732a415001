import { expect, test } from 'vitest'
import { fold } from '../language/fold.ts'
import { latinSpelling } from './transliterate.ts'

test.each([
  ['Шуфа', 'SCHUFA'],
  ['термин', 'Termin'],
  ['кюндигунг', 'Kündigung'],
  ['Бюргергельд', 'Bürgergeld'],
  ['аусбильдунг', 'Ausbildung'],
  ['Зоциаламт', 'Sozialamt'],
  ['АОК', 'AOK'],
  ['вбс', 'WBS'],
  ['Jobcenter', 'Jobcenter'],
])('%s is %s', (cyrillic, german) => {
  expect(latinSpelling(fold(cyrillic))).toBe(fold(german))
})

test('Arabic letters have no German spelling', () => {
  expect(latinSpelling('شوفا')).toBeUndefined()
})
