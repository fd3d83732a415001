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
  setRole,
  showMember,
  showMembers,
  toggleTopic,
} from '../people/buttons.ts'
import type { HelperGroup } from '../people/group.ts'
import { boldName, nameOf } from '../people/messages.ts'
import type { Person, Role } from '../people/person.ts'
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

export function members(t: Words, all: Person[]): WithButtons {
  const list = all.map((person) => `• ${boldName(person, t)} · ${state(t, person)}`)
  return {
    html: [t.html('volunteers.list.title', { count: all.length }), list.slice(0, 60).join('\n')]
      .filter(Boolean)
      .join('\n\n'),
    keyboard: inRows(
      all
        .slice(0, 60)
        .map((person) => ({ text: nameOf(person, t), callback_data: showMember.data({ id: person.id }) })),
      2,
    ),
  }
}

function state(t: Words, person: Person): string {
  const role = t.html(`volunteers.roles.${person.role}`)
  const duty = person.unreachable
    ? t.html('volunteers.list.unreachable')
    : person.onDutySince
      ? t.html('volunteers.list.onDuty')
      : ''
  return [role, duty].filter(Boolean).join(' · ')
}

export function member(t: Words, person: Person): WithButtons {
  const languages = person.spoken.map((code) => t.spoken(code)).join(', ')
  const topicNames =
    person.topics.length === 0
      ? t.plain('volunteers.list.allTopics')
      : person.topics.map((topic) => t.plain(`topics.${topic}`)).join(', ')
  const { id } = person
  return {
    html: `${boldName(person, t)} · ${state(t, person)}\n\n${t.html('volunteers.list.details', { languages, topics: topicNames })}`,
    keyboard: [
      ...(['volunteer', 'coordinator'] as const)
        .filter((role) => role !== person.role)
        .map((role) => [
          { text: t.plain(`volunteers.buttons.make.${role}`), callback_data: setRole.data({ id, role }) },
        ]),
      [
        {
          text: t.plain('volunteers.buttons.remove'),
          callback_data: setRole.data({ id, role: 'asker' }),
          style: 'danger' as const,
        },
      ],
      [{ text: t.plain('volunteers.buttons.back'), callback_data: showMembers.data({}) }],
    ],
  }
}
