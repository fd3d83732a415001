import type * as feiertage from 'feiertagejs'
import type { Day } from '../../wall-clock.ts'

/** The public holidays of a Land by their days, with their German names. */
export type Holidays = ReadonlyMap<Day, string>

type Library = typeof feiertage
let library: Library | undefined

/** The holidays of the years from one to another. Without a Land there are none, and nothing is loaded. */
export async function holidaysOf(land: string | undefined, from: Day, until: Day): Promise<Holidays> {
  if (land === undefined) return new Map()
  library ??= await import('feiertagejs')
  const days = new Map<Day, string>()
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1)
    // The library means noon in UTC; its text of the date goes by the server's zone, and is a day off in some.
    for (const holiday of library.getHolidays(year, land as Parameters<Library['getHolidays']>[1]))
      days.set(holiday.date.toISOString().slice(0, 10), holiday.translate('de') ?? '')
  return days
}
