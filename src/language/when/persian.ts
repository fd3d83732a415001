import { addDays, type Day } from '../../wall-clock.ts'
import { fold } from '../fold.ts'

/** The Persian calendar: its year begins in spring, 621 years after ours. Afghan names after the Iranian ones. */

const names = [
  'فروردین حمل',
  'اردیبهشت ثور',
  'خرداد جوزا',
  'تیر سرطان',
  'مرداد امرداد اسد',
  'شهریور سنبله',
  'مهر میزان',
  'آبان عقرب',
  'آذر قوس',
  'دی جدی',
  'بهمن دلو',
  'اسفند حوت',
]

/** With ماه, "month", behind them too. */
export const persianMonths = (): [string, number][] =>
  names.flatMap((each, index) =>
    each.split(' ').flatMap((name) => [name, `${name}ماه`].map((form): [string, number] => [fold(form), index + 1])),
  )

export const isPersianYear = (year: number): boolean => year >= 1300 && year <= 1500

let calendar: Intl.DateTimeFormat | undefined

/** Our day of a Persian one, or nothing where there is none. Asks the calendar of Intl, which knows the leap years. */
export function fromPersian(year: number, month: number, day: number): Day | undefined {
  if (!isPersianYear(year) || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  calendar ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { dateStyle: 'short', timeZone: 'UTC' })
  // Six months of 31 days, the others of 30; the year begins between the 20th and the 22nd of March.
  const before = Math.min(month - 1, 6) * 31 + Math.max(month - 7, 0) * 30 + day - 1
  const near = addDays(`${year + 621}-03-21`, before)
  return [-1, 0, 1].map((days) => addDays(near, days)).find((each) => shown(each) === `${month}/${day}/${year}`)
}

const shown = (day: Day): string => calendar?.format(new Date(`${day}T00:00Z`)).split(' ')[0] ?? ''
