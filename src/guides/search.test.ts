import { describe, expect, test } from 'vitest'
import type { Language } from '../language/languages.ts'
import type { Guide } from './guide.ts'
import { createLibrary } from './library.ts'
import { createSearch } from './search.ts'

const guide = (
  language: Language,
  slug: string,
  title: string,
  keywords: string[],
  more: Partial<Guide> = {},
): Guide => {
  return { slug, language, title, keywords, sources: [], body: '', ...more }
}

const search = createSearch(
  createLibrary([
    guide('de', 'rent', 'Den Mietvertrag verstehen', ['Kaution', 'Vermieter', 'Wohnung kündigen']),
    guide('de', 'schufa', 'Was ist die SCHUFA?', ['Bonität', 'Datenkopie', 'Eintrag löschen']),
    guide('de', 'child', 'Kindergeld beantragen', ['Familienkasse', 'Kinder']),
    guide('en', 'rent', 'Understanding the rental contract', ['deposit', 'landlord']),
    guide('uk', 'rent', 'Договір оренди', ['застава', 'власник']),
    guide('uk', 'flat', 'Знайти квартиру', ['житло', 'документи']),
    guide('ru', 'child', 'Детское пособие', ['киндергельд']),
    guide('ar', 'flat', 'البحث عن سكن', ['شقة', 'إقامة']),
    guide('fa', 'flat', 'پیدا کردن خانه', ['کرایه']),
    guide('de', 'bus', 'Mit dem Bus fahren', ['Fahrkarte'], { region: 'Augsburg' }),
    guide('de', 'tram', 'Mit der Bahn fahren', ['Straßenbahn'], { region: 'Ulm' }),
  ]),
)
const slugs = (text: string, language: Language, options = {}) =>
  search(text, { language, ...options }).hits.map(({ slug }) => slug)

describe('finds', () => {
  test.each([
    ['an umlaut written otherwise', 'de', 'Wohnung kuendigen', 'rent'],
    ['one letter too few', 'de', 'Kution', 'rent'],
    ['two letters swapped', 'de', 'shcufa', 'schufa'],
    ['two errors in a long word', 'de', 'Kindergelt beantrgen', 'child'],
    ['an inflected form', 'uk', 'договору', 'rent'],
    ['a part of a compound', 'de', 'Mietverträge', 'rent'],
    ['a word behind stop words', 'de', 'Was ist denn bitte die Kaution?', 'rent'],
    ['Ukrainian for a question in Russian', 'ru', 'документы', 'flat'],
    ['Russian for a question in Ukrainian', 'uk', 'дитяче пособіє', 'child'],
    ['a German term in another language', 'tr', 'Kaution', 'rent'],
    ['a German term in Cyrillic letters', 'uk', 'каутион', 'rent'],
    ['an English term', 'ar', 'deposit', 'rent'],
    ['Arabic with article and without', 'ar', 'والسكن', 'flat'],
    ['Arabic without hamza and teh marbuta', 'ar', 'اقامه', 'flat'],
    ['Persian with Arabic kaf', 'fa', 'كرايه', 'flat'],
  ] as const)('%s', (_, language, text, slug) => {
    expect(slugs(text, language)[0]).toBe(slug)
  })

  test('a text in another language than the chosen one', () => {
    expect(slugs('оренди', 'de')).toEqual(['rent'])
    expect(slugs('کرایه', 'de')).toEqual([])
    expect(slugs('کرایه', 'de', { alsoLanguages: ['fa'] })).toEqual(['flat'])
  })
})

test.each(['wie wird das Wetter morgen', '', '???', '👍', 'ist das so'])('nothing fits "%s"', (text) => {
  expect(search(text, { language: 'de' })).toEqual({ hits: [], clear: false })
})

test('regions are kept apart', () => {
  expect(slugs('fahren', 'de').sort()).toEqual(['bus', 'tram'])
  expect(slugs('fahren', 'de', { region: 'Ulm' })).toEqual(['tram'])
  expect(slugs('fahren', 'de', { region: null })).toEqual([])
})

test('the answer is clear when the second is far behind, and says in which language it opens', () => {
  expect(search('Kaution', { language: 'fr' })).toMatchObject({ hits: [{ slug: 'rent', language: 'de' }], clear: true })
  expect(search('fahren', { language: 'de' })).toMatchObject({ clear: false })
})

test('a score says how much of the question the guide is about', () => {
  const [whole] = search('Kaution', { language: 'de' }).hits
  const [half] = search('Kaution Briefmarke', { language: 'de' }).hits
  expect(whole?.score).toBeLessThanOrEqual(1)
  expect(half?.score).toBeLessThan(whole?.score ?? 0)
  expect(half?.score).toBeGreaterThan(0)
})
