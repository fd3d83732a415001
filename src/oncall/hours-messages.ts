import type { Saying } from '../deliveries/tell.ts'
import { raw } from '../language/html.ts'
import type { Words } from '../language/words.ts'
import type { HelperGroup } from '../people/group.ts'
import { boldName } from '../people/messages.ts'
import type { Person } from '../people/person.ts'
import type { Hours } from './hours-of.ts'

type Reported = { person: Person; group: HelperGroup; hours: Hours; now: Date; zone: string }

/** A report to copy or to pass on, so it says who and where, and nothing to anybody. */
export function hours(t: Words, { person, group, hours: { since, months }, now, zone }: Reported): Saying {
  const heading = t.html('oncall.hours.title', { name: raw(boldName(person, t)), group: group.name })
  if (!since) return { html: `${heading}\n\n${t.html('oncall.hours.none')}` }
  const years = [...Map.groupBy(months, ({ month }) => month.slice(0, 4))]
  return {
    html: [
      `${heading}\n${t.html('oncall.hours.period', { from: t.date(since, zone), until: t.date(now, zone) })}`,
      t.html('oncall.hours.all', {
        ...figures(months),
      }),
      years
        .map(([year, own]) =>
          [
            // Within one year its sum stands above.
            ...(years.length > 1 ? [`<b>${t.html('oncall.hours.year', { year, hours: figures(own).hours })}</b>`] : []),
            ...own.map((each) => t.html('oncall.hours.month', { month: shown(each.month), ...figures([each]) })),
          ].join('\n'),
        )
        .join('\n\n'),
      `<i>${t.html('oncall.hours.what')}</i>`,
    ].join('\n\n'),
  }
}

function figures(months: Hours['months']) {
  const sum = (value: 'shifts' | 'tasks' | 'minutes' | 'questions') =>
    months.reduce((total, month) => total + month[value], 0)
  return { shifts: sum('shifts'), tasks: sum('tasks'), hours: inHours(sum('minutes')), questions: sum('questions') }
}

/** To the quarter of an hour. */
const inHours = (minutes: number): number => Math.round(minutes / 15) / 4

/** 11/2026 */
const shown = (month: string): string => month.split('-').reverse().join('/')
