import { describe, expect, test } from 'vitest'
import { dial } from '../../wall-clock.ts'
import { readLength, readTime } from '../typed-when.ts'

function time(typed: string): string | undefined {
  const read = readTime(typed)
  if (read === undefined || read === 'no such hour') return read
  return read.until === undefined ? dial(read.from) : `${dial(read.from)}-${dial(read.until)}`
}

describe('a time', () => {
  test.each([
    ['14:30', '14:30'],
    ['14.30 Uhr', '14:30'],
    ['9', '09:00'],
    ['um 9', '09:00'],
    ['gegen 9 Uhr', '09:00'],
    ['10 Uhr 30', '10:30'],
    ['1630 Uhr', '16:30'],
    ['halb drei', '02:30'],
    ['um halb 3 nachmittags', '14:30'],
    ['Viertel nach 4', '04:15'],
    ['dreiviertel acht', '07:45'],
    ['abends um acht', '20:00'],
    ['mittags', '12:00'],
    ['Mitternacht', '24:00'],
    ['24:00', '24:00'],
    ['2pm', '14:00'],
    ['2:15 p.m.', '14:15'],
    ['12 am', '00:00'],
    ["10 o'clock", '10:00'],
    ['half past two', '02:30'],
    ['quarter to three pm', '14:45'],
    ['3 in the afternoon', '15:00'],
    ['noon', '12:00'],
    ['о 15', '15:00'],
    ['о десятій ранку', '10:00'],
    ['пів на третю', '02:30'],
    ['7 вечора', '19:00'],
    ['в 3', '03:00'],
    ['в 3 часа дня', '15:00'],
    ['12 ночи', '24:00'],
    ['в полтретьего', '02:30'],
    ['полдень', '12:00'],
    ['الساعة ٣', '03:00'],
    ['الساعة الثالثة والنصف', '03:30'],
    ['٤ ونصف العصر', '16:30'],
    ['الساعة الرابعة إلا ربع مساء', '15:45'],
    ['١٠ صباحا', '10:00'],
    ['٤ م', '16:00'],
    ['منتصف الليل', '24:00'],
    ['۱۴:۳۰', '14:30'],
    ['ساعت ۳ بعد از ظهر', '15:00'],
    ['۸ و نیم شب', '20:30'],
    ["saat 10'da", '10:00'],
    ['saat üç buçukta', '03:30'],
    ['öğleden sonra 3', '15:00'],
    ['14h30', '14:30'],
    ['à 14 h', '14:00'],
    ['3 heures et demie', '03:30'],
    ['8h du soir', '20:00'],
    ['midi', '12:00'],
  ])('%s is %s', (typed, read) => expect(time(typed)).toBe(read))
})

describe('a stretch', () => {
  test.each([
    ['10-12 Uhr', '10:00-12:00'],
    ['10 – 12', '10:00-12:00'],
    ['15 Uhr bis 17 Uhr', '15:00-17:00'],
    ['von 9.30 bis 11.15', '09:30-11:15'],
    ['zwischen 10 und 12', '10:00-12:00'],
    ['20-24', '20:00-24:00'],
    ['22:00-0:00', '22:00-24:00'],
    ['22-6 Uhr', '22:00-06:00'],
    ['4-6 pm', '16:00-18:00'],
    ['11-1 pm', '11:00-13:00'],
    ['10 am - 2', '10:00-14:00'],
    ['from 9 am to 1 pm', '09:00-13:00'],
    ['between 10 and 12', '10:00-12:00'],
    ['з 16 до 18', '16:00-18:00'],
    ['с 10 до 12 часов', '10:00-12:00'],
    ['من ٤ إلى ٦ مساء', '16:00-18:00'],
    ['۱۶ تا ۱۸', '16:00-18:00'],
    ["10'dan 12'ye kadar", '10:00-12:00'],
    ['de 16 h 30 à 18 h', '16:30-18:00'],
    ['entre 10h et 12h', '10:00-12:00'],
  ])('%s is %s', (typed, read) => expect(time(typed)).toBe(read))
})

test.each(['25:00', '10:75', '24:30', '13 pm', '10-25 Uhr'])('%s is no such hour', (typed) =>
  expect(time(typed)).toBe('no such hour'),
)

test.each([
  '',
  'bald',
  '3 Zimmer',
  '3 Tage',
  '2 Stunden',
  'in 2 Stunden',
  'Di 10 Uhr',
  'morgen',
  '24.12. 10 Uhr',
  '1-2-3',
  '-3',
  '10 Uhr oder 11 Uhr',
  'bis 12',
  '110 112',
])('"%s" is no time', (typed) => expect(time(typed)).toBeUndefined())

describe('a length, in minutes', () => {
  test.each([
    ['20 Minuten', 20],
    ['2 Stunden', 120],
    ['2 Std. 30 Min.', 150],
    ['1,5 h', 90],
    ['2,5 Stunden', 150],
    ['eine Stunde', 60],
    ['eine halbe Stunde', 30],
    ['anderthalb Stunden', 90],
    ['Dreiviertelstunde', 45],
    ['ungefähr 20 Minuten', 20],
    ['2 Tage', 2880],
    ['1 Woche', 10080],
    ['0 Minuten', 0],
    ['half an hour', 30],
    ['an hour and a half', 90],
    ['1:30 h', 90],
    ['20 хвилин', 20],
    ['півтори години', 90],
    ['пів години', 30],
    ['час', 60],
    ['полчаса', 30],
    ['полтора часа', 90],
    ['نص ساعة', 30],
    ['ساعة ونصف', 90],
    ['ساعة و٢٠ دقيقة', 80],
    ['ساعتين', 120],
    ['٢٠ دقيقة', 20],
    ['۲۰ دقیقه', 20],
    ['نیم ساعت', 30],
    ['یک ساعت و نیم', 90],
    ['30 dk', 30],
    ['yarım saat', 30],
    ['bir buçuk saat', 90],
    ['1h30', 90],
    ['une demi-heure', 30],
    ['une heure et demie', 90],
    ["un quart d'heure", 15],
  ])('%s is %s', (typed, minutes) => expect(readLength(typed)).toBe(minutes))
  test.each(['', '20', 'lange', '2 Monate', '20 Uhr', '20-30 Minuten', 'Di 2 h', '3 часа дня', '999999 Stunden'])(
    'but not: "%s"',
    (typed) => expect(readLength(typed)).toBeUndefined(),
  )
})
