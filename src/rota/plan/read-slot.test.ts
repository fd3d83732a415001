import { describe, expect, test } from 'vitest'
import type { Language } from '../../language/languages.ts'
import { readHours, readSlot } from './read-slot.ts'

/** A slot as `weekday from-until people`, in hours and minutes. */
function shown(typed: string, reader: Language): string {
  const read = readSlot(typed, reader)
  if ('kind' in read) return read.kind
  const { weekday, from, until, people } = read
  return `${weekday} ${from / 60}-${until / 60}${people === undefined ? '' : ` ${people}`}`
}

describe('reads', () => {
  test.each<[string, Language, string]>([
    ['Di 16-18 2', 'de', '2 16-18 2'],
    ['di 16–18', 'de', '2 16-18'],
    ['Dienstag 16:30 – 18 Uhr', 'de', '2 16.5-18'],
    ['dienstags von 16 bis 18 Uhr, 3 Personen', 'de', '2 16-18 3'],
    ['Mittwoch 9.30-12.15', 'de', '3 9.5-12.25'],
    ['2 Leute Do 16-18', 'de', '4 16-18 2'],
    ['So. 20–24', 'de', '7 20-24'],
    ['Sa 20-0 Uhr', 'de', '6 20-24'],
    ['Fr 0-6', 'de', '5 0-6'],
    ['16-18 Montag', 'de', '1 16-18'],
    ['Sonnabend 10 12', 'de', '6 10-12'],
    ['Tue 16:00–18:30', 'en', '2 16-18.5'],
    ['Thursdays 4-6pm 2', 'en', '4 16-18 2'],
    ['wed 9 am to 1 pm', 'en', '3 9-13'],
    ['Sun 11am-12pm', 'en', '7 11-12'],
    ['mon 0900-1130', 'en', '1 9-11.5'],
    ['вівторок 16-18 2', 'uk', '2 16-18 2'],
    ['у середу з 16 до 18', 'uk', '3 16-18'],
    ['пʼятниця 16:00-18:00', 'uk', '5 16-18'],
    ["п'ятницю 16-18", 'uk', '5 16-18'],
    ['нд 10-12', 'uk', '7 10-12'],
    ['по вторникам с 16 до 18', 'ru', '2 16-18'],
    ['вс 10.00-12.30 3', 'ru', '7 10-12.5 3'],
    ['الثلاثاء ١٦-١٨ ٢', 'ar', '2 16-18 2'],
    ['يوم الأربعاء من ١٦:٣٠ إلى ١٨', 'ar', '3 16.5-18'],
    ['الاحد 10-12', 'ar', '7 10-12'],
    ['جمعة ٤-٦ م', 'ar', '5 16-18'],
    ['سه‌شنبه ۱۶ تا ۱۸', 'fa', '2 16-18'],
    ['سه شنبه ۱۶-۱۸ ۲', 'fa', '2 16-18 2'],
    ['۳شنبه ۱۶:۳۰-۱۸', 'fa', '2 16.5-18'],
    ['شنبه ۱۰-۱۲', 'fa', '6 10-12'],
    ['یکشنبه ۱۰-۱۲', 'fa', '7 10-12'],
    ['پنج شنبه ۱۰-۱۲', 'fa', '4 10-12'],
    ['Salı 16.00-18.00', 'tr', '2 16-18'],
    ['çarşamba 16-18 2 kişi', 'tr', '3 16-18 2'],
    ['Pazartesi 9-11', 'tr', '1 9-11'],
    ['PAZAR 9-11', 'tr', '7 9-11'],
    ['Cmt 9-11', 'tr', '6 9-11'],
    ['mardi 16h-18h30', 'fr', '2 16-18.5'],
    ['mar. 16 h 30 à 18 h', 'fr', '2 16.5-18'],
    ['Samedi 9h15-11h', 'fr', '6 9.25-11'],
    // Where two languages mean different days by a word, the reader's wins.
    ['di 16-18', 'fr', '7 16-18'],
    ['sa 16-18', 'tr', '2 16-18'],
    ['sa 16-18', 'de', '6 16-18'],
    ['Dienstag 16-18', 'tr', '2 16-18'],
  ])('%s (%s)', (typed, reader, slot) => expect(shown(typed, reader)).toBe(slot))
})

describe('says what is wrong with', () => {
  test.each<[string, string]>([
    ['', 'no weekday'],
    ['16-18', 'no weekday'],
    ['Di', 'no hours'],
    ['Di 16', 'no hours'],
    ['Di abends', 'no hours'],
    ['Di 16-18 2 3', 'no hours'],
    ['Mo Mi 16-18', 'several weekdays'],
    ['Di 16-25', 'impossible time'],
    ['Di 16:75-18', 'impossible time'],
    ['Di 16-24:30', 'impossible time'],
    ['Di 13pm-15', 'impossible time'],
    ['Di 16-18 0', 'too many people'],
    ['Di 16-18 21', 'too many people'],
    ['Di 1666666-18', 'no hours'],
  ])('"%s": %s', (typed, problem) => expect(shown(typed, 'de')).toBe(problem))
})

test('hours that end before they begin are read as they are, for others to judge', () => {
  expect(readHours('22-6')).toEqual({ from: 1320, until: 360 })
  expect(readHours('18-18')).toEqual({ from: 1080, until: 1080 })
})
