import { fold } from './fold.ts'

/** Names of days and months in all languages Lotse speaks; compared as `fold` leaves them. */

/** ar-SY has the months' names of the Levant. */
const locales = ['de', 'en', 'uk', 'ru', 'ar', 'ar-SY', 'fa', 'tr', 'fr']

/** Names as they stand alone and within a date: Russian and Ukrainian tell the two apart. */
function names(dates: Date[], kind: 'month' | 'weekday'): ReadonlyMap<string, number> {
  const entries = locales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((length) =>
      dates.flatMap((date, index) =>
        [{ [kind]: length }, { [kind]: length, day: 'numeric' as const }].map((options) => {
          const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...options, timeZone: 'UTC' })
          const name = format.formatToParts(date).find(({ type }) => type === kind)?.value ?? ''
          return [fold(name), index + 1] as const
        }),
      ),
    ),
  )
  return new Map(entries)
}

/** Other forms that people type: shorter, declined, and the months of Morocco and Algeria. */
const typedMonths = [
  'січня січень янв jan جانفي ocakta',
  'лютого лютий фев feb fev فيفري şubatta',
  'mär mrz березень март martta',
  'apr апр апреля нисан أفريل nisanda',
  'травень ماي mayısta',
  'jun червень июн июня جوان haziranda',
  'jul липень июл июля جويلية يوليوز temmuzda',
  'aug серпень авг aout أوت غشت ağustosta',
  'sep вересень сен شتنبر eylülde',
  'okt oct жовтень أكتوبر ekimde',
  'nov листопад ноя نونبر kasımda',
  'dez dec грудень дек دجنبر aralıkta',
]

let monthsKnown: ReadonlyMap<string, number> | undefined
let weekdaysKnown: ReadonlyMap<string, number> | undefined

/** 1 January … 12 December; made when first needed, since it takes a while. */
export function months(): ReadonlyMap<string, number> {
  monthsKnown ??= new Map([
    ...typedMonths.flatMap((words, index) => words.split(' ').map((word) => [fold(word), index + 1] as const)),
    ...names(
      Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15))),
      'month',
    ),
  ])
  return monthsKnown
}

/** 1 Monday … 7 Sunday. */
export function weekdays(): ReadonlyMap<string, number> {
  weekdaysKnown ??= names(
    Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 10, 23 + day))),
    'weekday',
  )
  return weekdaysKnown
}
