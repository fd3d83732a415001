import { daysAhead } from '../language/calendar-words.ts'
import { fold, withWesternDigits } from '../language/fold.ts'
import { dateIn } from '../language/typed-date.ts'
import { addDays, type Day } from '../wall-clock.ts'

/** The day that somebody typed, of something that has happened: "heute", "24.11.", "٢٤/١١/٢٠٢٦", "24 листопада". */
export function readPastDay(typed: string, today: Day): Day | undefined {
  const ahead = daysAhead.get(fold(typed))
  if (ahead !== undefined) return addDays(today, ahead)
  const day = dateIn(withWesternDigits(typed).trim().toLowerCase(), today, 'last')
  return day === 'unclear' ? undefined : day
}
