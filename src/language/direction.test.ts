import { describe, expect, test } from 'vitest'
import { isolateForeign, isolateValue, startRightToLeft } from './direction.ts'

/** Invisible characters made visible: ⟦ ⟧ for isolates, › for the right-to-left mark. */
const show = (text: string) =>
  text.replace(/[\u2068\u2069\u200F]/g, (mark) => ({ '\u2068': '⟦', '\u2069': '⟧', '\u200F': '›' })[mark] ?? mark)

test.each([
  ['de', 'Amal', 'Amal'],
  ['de', 'أمل', '⟦أمل⟧'],
  ['ar', 'Vera', '⟦Vera⟧'],
  ['ar', 'أمل', '⟦أمل⟧'],
  ['fa', '24.11.2026', '24.11.2026'],
  ['fa', '10:30', '10:30'],
  ['ar', '+49 821 123', '⟦+49 821 123⟧'],
  ['ar', '', ''],
  ['de', 'ab\u202Ecd\u2069', 'abcd'],
] as const)('in %s the value %s becomes %s', (language, value, shown) => {
  expect(show(isolateValue(value, language))).toBe(shown)
})

test.each([
  ['اتصل على 116 117 أو 110', 'اتصل على ⟦116 117⟧ أو 110'],
  ['مركز Jobcenter (Bundesagentur für Arbeit)، ثم', 'مركز Jobcenter (⟦Bundesagentur für Arbeit⟧)، ثم'],
  ['اكتب /done الآن', 'اكتب ⟦/done⟧ الآن'],
  ['تاريخ 22.11.2026 الساعة 10:30', 'تاريخ 22.11.2026 الساعة 10:30'],
  ['قانون § 24 AufenthG.', 'قانون ⟦§ 24 AufenthG⟧.'],
  ['مستوى B1/B2.', 'مستوى ⟦B1/B2⟧.'],
])('%s', (text, shown) => {
  expect(show(isolateForeign(text))).toBe(shown)
})

describe('a line of a right-to-left text', () => {
  test.each([
    ['that begins with a German word', '<b>Mietvertrag</b> هو العقد', '›<b>Mietvertrag</b> هو العقد'],
    ['that begins in Arabic', 'العقد Mietvertrag', 'العقد Mietvertrag'],
    ['wholly in German', 'Ich habe keinen Termin.', '⟦Ich habe keinen Termin.⟧'],
    ['without letters', '110', '110'],
  ])('%s', (_, line, shown) => {
    expect(show(startRightToLeft(line))).toBe(shown)
  })
})
