import type { Saying } from '../deliveries/tell.ts'
import { escapeHtml } from '../language/html.ts'
import type { Words } from '../language/words.ts'
import type { HelperGroup } from '../people/group.ts'
import { nameOf } from '../people/messages.ts'
import type { Staffed } from '../rota/plan/planned.ts'
import { placesFree } from '../rota/shift.ts'
import type { Task } from '../tasks/task.ts'
import { renewIt, showGroups, showMine, stopIt } from './buttons.ts'
import type { Shows } from './calendar.ts'

type Address = { shows: Shows; address: string; reachable: boolean }

/** The address, what to do with it, and how to get rid of it. */
export const calendar = (t: Words, { shows, address, reachable }: Address): Saying => ({
  html: [
    t.html(`calendars.${shows}`),
    `<code>${escapeHtml(address)}</code>`,
    t.html('calendars.how'),
    t.html('calendars.secret'),
    ...(reachable ? [] : [t.html('calendars.onlyHere')]),
  ].join('\n\n'),
  keyboard: [
    [{ text: t.plain('calendars.buttons.copy'), copy_text: { text: address } }],
    [
      { text: t.plain('calendars.buttons.renew'), callback_data: renewIt.data({ shows }) },
      { text: t.plain('calendars.buttons.stop'), callback_data: stopIt.data({ shows }) },
    ],
    [
      shows === 'mine'
        ? { text: t.plain('calendars.buttons.group'), callback_data: showGroups.data({}) }
        : { text: t.plain('calendars.buttons.mine'), callback_data: showMine.data({}) },
    ],
  ],
})

export const stopped = (t: Words, shows: Shows): Saying => ({
  html: t.html('calendars.stopped'),
  keyboard: [
    [
      {
        text: t.plain('calendars.buttons.again'),
        callback_data: shows === 'mine' ? showMine.data({}) : showGroups.data({}),
      },
    ],
  ],
})

// What stands in a calendar is plain text: calendar apps show every character as it is.

export const ownTitle = (t: Words, group: HelperGroup): string => t.plain('calendars.ownTitle', { group: group.name })
export const groupTitle = (t: Words, group: HelperGroup): string =>
  t.plain('calendars.groupTitle', { group: group.name })
export const ownEvent = (t: Words, group: HelperGroup): string => t.plain('calendars.ownEvent', { group: group.name })

export const taskEvent = (t: Words, { content }: Task): string => t.plain('calendars.taskEvent', { text: content.text })

/** First names are enough among volunteers. */
export function groupEvent(t: Words, { shift, holders }: Staffed): string {
  const names = t.list(holders.map((person) => nameOf(person, t).split(/\s+/)[0] ?? ''))
  const missing = placesFree(shift) === 0 ? '' : t.plain('calendars.missing', { count: placesFree(shift) })
  return t.plain('calendars.groupEvent', { who: [names, missing].filter(Boolean).join(' · ') })
}
