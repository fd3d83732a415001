import type { Words } from '../language/words.ts'
import { setRole, showMember, showMemberHours, showMemberPage, showMembers } from '../people/buttons.ts'
import { boldName, nameOf } from '../people/messages.ts'
import { inRows, type Keyboard } from '../telegram/buttons.ts'
import { showClearances } from '../vetting/buttons.ts'
import type { Detailed, Listed } from './members.ts'

type WithButtons = { html: string; keyboard: Keyboard }

/** So many fit on a screen with a button each. */
const perPage = 20

/** Everybody who volunteers, with what the next hours depend on. */
export function members(t: Words, all: readonly Listed[], page = 0): WithButtons {
  const last = Math.max(0, Math.ceil(all.length / perPage) - 1)
  const shown = Math.min(page, last)
  const here = all.slice(shown * perPage, (shown + 1) * perPage)
  const turn = (to: number, text: string) => ({ text, callback_data: showMemberPage.data({ page: String(to) }) })
  return {
    html: [
      t.html('volunteers.list.title', { count: all.length }),
      here.map((listed) => `• ${headline(t, listed)}`).join('\n'),
      ...(last > 0 ? [t.html('volunteers.list.page', { page: shown + 1, pages: last + 1 })] : []),
    ].join('\n\n'),
    keyboard: [
      ...inRows(
        here.map(({ person }) => ({ text: nameOf(person, t), callback_data: showMember.data({ id: person.id }) })),
        2,
      ),
      ...(last > 0
        ? [
            [
              ...(shown > 0 ? [turn(shown - 1, t.plain('volunteers.buttons.previous'))] : []),
              ...(shown < last ? [turn(shown + 1, t.plain('volunteers.buttons.next'))] : []),
            ],
          ]
        : []),
    ],
  }
}

function headline(t: Words, { person, duty, rest, vetting }: Listed): string {
  return [
    boldName(person, t),
    t.html(`volunteers.roles.${person.role}`),
    ...(person.unreachable ? [t.html('volunteers.list.unreachable')] : []),
    ...(duty && !person.unreachable ? [t.html(`volunteers.list.${duty === 'on duty' ? 'onDuty' : 'ifNeedBe'}`)] : []),
    ...(rest ? [t.html(`volunteers.list.${rest}`)] : []),
    ...(vetting?.cleared ? [t.html('volunteers.list.cleared')] : []),
    ...(vetting?.ending ? [t.html(`volunteers.list.ending.${vetting.ending}`)] : []),
  ].join(' · ')
}

/** One volunteer: what they can do, when they are there, and who they are in the group. Never a word of anybody. */
export function member(t: Words, detailed: Detailed, zone: string): WithButtons {
  const { person, vetting, clearances } = detailed
  const { id } = person
  return {
    html: [
      headline(t, detailed),
      details(t, detailed, zone),
      ...(detailed.rest ? [t.html('volunteers.member.rest')] : []),
    ].join('\n\n'),
    keyboard: [
      [{ text: t.plain('volunteers.buttons.hours'), callback_data: showMemberHours.data({ id }) }],
      ...(vetting || clearances.length > 0
        ? [[{ text: t.plain('volunteers.buttons.clearances'), callback_data: showClearances.data({ id }) }]]
        : []),
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

function details(t: Words, { person, joinedAt, shift, openTalks }: Detailed, zone: string): string {
  const languages = t.list(person.spoken.map((code) => t.spoken(code)))
  const topics =
    person.topics.length === 0
      ? t.plain('volunteers.list.allTopics')
      : t.list(person.topics.map((topic) => t.plain(`topics.${topic}`)))
  return [
    t.html('volunteers.list.details', { languages, topics }),
    ...(joinedAt ? [t.html('volunteers.member.since', { date: t.date(joinedAt, zone) })] : []),
    t.html('volunteers.member.talks', { talks: openTalks }),
    shift
      ? t.html('volunteers.member.shift', {
          date: t.date(shift.startsAt, zone),
          from: t.time(shift.startsAt, zone),
          until: t.time(shift.endsAt, zone),
        })
      : t.html('volunteers.member.noShift'),
  ].join('\n')
}
