import type { Saying } from '../../deliveries/tell.ts'
import type { Words } from '../../language/words.ts'
import { boldName } from '../../people/messages.ts'
import type { Person } from '../../people/person.ts'
import { type Day, startOfDay } from '../../wall-clock.ts'
import { isOpen } from '../gaps/gap.ts'
import { takeButtons } from '../gaps/gap-messages.ts'
import { wanted, whenValues } from '../places/place-messages.ts'
import { placesFree, type Shift } from '../shift.ts'
import { daysOf } from './week.ts'

/** A shift and who is on duty then. */
export type Line<Each extends Shift = Shift> = { shift: Each; holders: Person[] }

type Shown = { monday: Day; week: Line[]; now: Date; zone: string }

/** In the group chat on Sundays: the coming week by day, and a button for each gap. */
export function week(t: Words, { monday, week, now, zone }: Shown): Saying {
  const [from, until] = daysOf(monday).map((day) => t.day(startOfDay(day, zone), zone)) as [string, string]
  const open = week.map(({ shift }) => shift).filter((shift) => isOpen(shift, now))
  const days = [...Map.groupBy(week, ({ shift }) => shift.day)].map(([day, lines]) =>
    [`<b>${t.day(startOfDay(day, zone), zone)}</b>`, ...lines.map((each) => line(t, each, now, zone))].join('\n'),
  )
  return {
    html: [
      `<b>${t.html('rota.week.title', { from, until })}</b>`,
      ...days,
      t.html(open.length > 0 ? 'rota.week.gaps' : 'rota.week.full'),
    ].join('\n\n'),
    keyboard: takeButtons(t, open, zone),
  }
}

function line(t: Words, { shift, holders }: Line, now: Date, zone: string): string {
  const times = t.html('rota.week.line', whenValues(t, shift, zone))
  const names = holders.map((holder) => boldName(holder, t))
  const free = isOpen(shift, now) ? [t.html('rota.shifts.free', { count: placesFree(shift) })] : []
  const whenAndWhat = [times, wanted(t, shift)].filter(Boolean).join(' · ')
  return `${whenAndWhat}: ${t.list([...names, ...free]) || t.html('rota.week.nobody')}`
}
