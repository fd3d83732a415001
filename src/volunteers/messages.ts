import { topics } from '../guides/guide.ts'
import type { Words } from '../language/words.ts'
import { startIt } from '../oncall/buttons.ts'
import {
  inviteDays,
  invitePlaces,
  inviteRole,
  leaveForSure,
  moveForSure,
  revoke,
  toggleTopic,
} from '../people/buttons.ts'
import type { HelperGroup } from '../people/group.ts'
import type { Role } from '../people/person.ts'
import { inRows, type Keyboard } from '../telegram/buttons.ts'
import { daysOffered, type Invitation, linkOf, placesOffered, type Unusable } from './invitation.ts'

type WithButtons = { html: string; keyboard: Keyboard }

export function invitation(t: Words, invited: Invitation, botName: string, zone: string): WithButtons {
  const { id, role, places, used, expiresAt, days, revoked } = invited
  if (revoked) return { html: t.html('volunteers.invite.revoked'), keyboard: [] }
  const mark = (chosen: boolean) => (chosen ? '✓ ' : '')
  return {
    html: [
      t.html(`volunteers.invite.${role}`, { places, used, date: t.date(expiresAt, zone) }),
      linkOf(botName, invited),
      t.html('volunteers.invite.passOn'),
    ].join('\n\n'),
    keyboard: [
      placesOffered.map((count) => ({
        text: mark(places === count) + t.plain('volunteers.buttons.places', { count }),
        callback_data: invitePlaces.data({ id, places: String(count) }),
      })),
      daysOffered.map((count) => ({
        text: mark(days === count) + t.plain('volunteers.buttons.days', { count }),
        callback_data: inviteDays.data({ id, days: String(count) }),
      })),
      (['volunteer', 'coordinator'] as const).map((kind) => ({
        text: mark(role === kind) + t.plain(`volunteers.buttons.${kind}`),
        callback_data: inviteRole.data({ id, role: kind }),
      })),
      [{ text: t.plain('volunteers.buttons.revoke'), callback_data: revoke.data({ id }), style: 'danger' }],
    ],
  }
}

/** The first screen of a volunteer: what this is, and what it is not. */
export const welcome = (t: Words, group: HelperGroup, role: Role, topicsTaken: string[]): WithButtons => ({
  html: [
    t.html(role === 'coordinator' ? 'volunteers.welcome.coordinator' : 'volunteers.welcome.volunteer', {
      group: group.name,
    }),
    t.html('volunteers.welcome.how'),
    t.html('volunteers.welcome.notLegalAdvice'),
    t.html('volunteers.welcome.topics'),
  ].join('\n\n'),
  keyboard: [
    ...topicRows(t, topicsTaken),
    [{ text: t.plain('oncall.buttons.start'), callback_data: startIt.data({}), style: 'success' }],
  ],
})

const topicRows = (t: Words, taken: string[]): Keyboard =>
  inRows(
    topics.map((topic) => ({
      text: `${taken.length === 0 || taken.includes(topic) ? '✓' : '–'} ${t.plain(`topics.${topic}`)}`,
      callback_data: toggleTopic.data({ topic }),
    })),
    2,
  )

export const noEntry = (t: Words, why: Unusable): string => t.html(`volunteers.noEntry.${why}`)
/** To somebody whose role a coordinator changed. */
export const roleChanged = (t: Words, group: HelperGroup, role: Role): WithButtons => ({
  html: t.html(`volunteers.changed.${role}`, { group: group.name }),
  keyboard: [],
})

export const moveQuestion = (t: Words, group: HelperGroup, code: string): WithButtons => ({
  html: t.html('volunteers.move', { group: group.name }),
  keyboard: [
    [{ text: t.plain('volunteers.buttons.move', { group: group.name }), callback_data: moveForSure.data({ code }) }],
  ],
})

export const leaveQuestion = (t: Words): WithButtons => ({
  html: t.html('volunteers.leave.question'),
  keyboard: [
    [{ text: t.plain('volunteers.buttons.leave'), callback_data: leaveForSure.data({ sure: 'yes' }), style: 'danger' }],
  ],
})
