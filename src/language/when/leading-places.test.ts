import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginsWithWhen, leadingPlaces } from '../typed-when.ts'

describe('asks for places', () => {
  test.each<[string, number, string]>([
    ['3 Zimmer tragen', 3, 'Zimmer tragen'],
    ['2 Leute für Umzug am 5.12. um 10 Uhr', 2, 'Leute für Umzug am 5.12. um 10 Uhr'],
    ['1 Einkauf', 1, 'Einkauf'],
    ['50 helping hands', 50, 'helping hands'],
    ['4 (starke) Leute', 4, '(starke) Leute'],
    ['3\nUmzug in die Bergstraße', 3, 'Umzug in die Bergstraße'],
    ['  2  Ämter ', 2, 'Ämter'],
    ['5 людей допомогти з переїздом', 5, 'людей допомогти з переїздом'],
    ['2 листи перекласти', 2, 'листи перекласти'],
    ['3 человека на переезд', 3, 'человека на переезд'],
    ['٣ أشخاص لنقل الأثاث', 3, 'أشخاص لنقل الأثاث'],
    ['\u200F٣ أشخاص', 3, 'أشخاص'],
    ['۱۲ نفر برای اسباب‌کشی ساعت ۱۰', 12, 'نفر برای اسباب‌کشی ساعت ۱۰'],
    ['2 kişi taşınma', 2, 'kişi taşınma'],
    ['4 personnes pour déménager', 4, 'personnes pour déménager'],
    ['2 bis zum Bahnhof begleiten', 2, 'bis zum Bahnhof begleiten'],
    ['2 au marché', 2, 'au marché'],
    ['2 à la gare', 2, 'à la gare'],
    ['2 Uhrmacher', 2, 'Uhrmacher'],
    ['30 Uhr', 30, 'Uhr'],
    ['2', 2, ''],
  ])('%s', (text, places, rest) => {
    expect(leadingPlaces(text)).toEqual({ places, rest })
  })
})

describe('asks for none by number', () => {
  test.each([
    'Umzug',
    '',
    '0 Leute',
    '51 Leute',
    '100 Leute',
    '05 Leute',
    '110 anrufen',
    '0821 12345',
    '10 000 Euro',
    '20 € leihen',
    '50 % Rabatt',
    '3. Stock, Schrank tragen',
    '3rd floor',
    '3) Einkauf',
    '3,5 Zimmer',
    '1.5 Zimmer',
    '1/2 Tag',
    '1 / 2 Tag',
    '½ Tag',
    '2x Umzug',
    '2 x Umzug',
    '2 × Umzug',
    '2er-Team',
    '5-6 Leute',
    '5 – 6 Leute',
    '5 bis 6 Leute',
    '5 oder 6 Leute',
    '5 to 6 people',
    '5 або 6 людей',
    '5 или 6 человек',
    '٥ أو ٦ أشخاص',
    '۵ تا ۶ نفر',
    '5 veya 6 kişi',
    '5 à 6 personnes',
    '3h',
    '3 h',
    '2 Stunden Garten',
    '2 hours of babysitting',
    '3 години прибирання',
    '2 часа с ребёнком',
    '٣ ساعات',
    '۲ ساعت',
    '2 saat temizlik',
    '2 heures de ménage',
    '3 Tage Hund hüten',
    '3.12.',
    '2026-12-24 Umzug',
    '14:00 Umzug',
    "10'da",
  ])('%s', (text) => expect(leadingPlaces(text)).toBeUndefined())
})

describe('begins with a date or a time', () => {
  test.each([
    '10 Uhr Einkauf',
    '3 Uhr nachts',
    '10:30 Jobcenter',
    '10.30 Uhr',
    '14h30 rendez-vous',
    '14h rendez-vous',
    '14 h 30 préfecture',
    '2pm doctor',
    '2 pm doctor',
    '11 a.m. doctor',
    "10 o'clock",
    '10 in the morning',
    '3.12. Umzug',
    '3.12 Umzug',
    '24/12 Umzug',
    '24.12.2026 Umzug',
    '2026-12-24 Umzug',
    '5 декабря переезд',
    '12 декабря',
    '5 грудня переїзд',
    '3. Dezember Umzug',
    '3 Dezember Umzug',
    '24 décembre',
    '5 Aralık',
    '١٠ صباحا',
    '٥ كانون الأول',
    '٥ ديسمبر',
    '٢٤/١٢',
    '۱۴:۳۰ دکتر',
    '۵ آذر',
    '۱۰ صبح',
    '۴ بعد از ظهر',
    '10 утра',
    '7 вечора',
    '10 вечера',
    '3 дня',
    '3 du matin',
    "4 de l'après-midi",
    '\u200F١٠ صباحا',
  ])('%s', (text) => {
    expect(beginsWithWhen(text)).toBe(true)
    expect(leadingPlaces(text)).toBeUndefined()
  })
  test.each([
    '3 Zimmer',
    '2 Leute um 10 Uhr',
    'Umzug',
    '',
    '2x',
    '5-6 Leute',
    '3 Stunden',
    '51 Leute',
    '3er',
    '2 heute',
  ])('but not: %s', (text) => expect(beginsWithWhen(text)).toBe(false))
})

test('whatever is typed, places are 1 to 50 and the rest is its end', () => {
  const parts = fc.constantFrom('3', '۵', '50', '-', '.', ' ', 'Uhr', 'h', 'м', 'ص', 'bis', '\u200F', 'Mai', '\n')
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts).map((each) => each.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      beginsWithWhen(text)
      const read = leadingPlaces(text)
      if (!read) return
      expect(read.places).toBeGreaterThanOrEqual(1)
      expect(read.places).toBeLessThanOrEqual(50)
      expect(text.trim().endsWith(read.rest)).toBe(true)
    }),
  )
})
