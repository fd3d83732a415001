import type { Words } from '../language/words.ts'
import { type Switch, switches } from '../people/group.ts'
import { inRows, type Keyboard } from '../telegram/buttons.ts'
import { sendConductToAll } from '../vetting/buttons.ts'
import type { Invitation } from '../volunteers/invitation.ts'
import { changeLink, flipSwitch } from './buttons.ts'
import type { GroupSettings } from './settings.ts'

/** The helper group as it is set up, and what its coordinators can switch. */
export function settings(t: Words, own: GroupSettings, zone: string): { html: string; keyboard: Keyboard } {
  const { group, vetting } = own
  const unset = t.html('groups.settings.unset')
  return {
    html: [
      t.html('groups.settings.title', { group: group.name }),
      t.html('groups.settings.place', { region: group.region ?? unset, land: group.land ?? unset }),
      chatPart(t, own, zone),
      t.html('groups.settings.switches'),
      ...switches.map((name) => switchPart(t, name, group.switches.includes(name), vetting)),
    ].join('\n\n'),
    keyboard: [
      ...inRows(
        switches.map((name) => ({
          text: `${group.switches.includes(name) ? '✓ ' : ''}${t.plain(`groups.buttons.switch.${name}`)}`,
          callback_data: flipSwitch.data({ name }),
        })),
        2,
      ),
      ...(vetting && vetting.notAccepted > 0
        ? [[{ text: t.plain('vetting.buttons.sendToAll'), callback_data: sendConductToAll.data({}) }]]
        : []),
      ...(group.chat ? linkRows(t, own.link) : []),
    ],
  }
}

function switchPart(t: Words, name: Switch, on: boolean, vetting: GroupSettings['vetting']): string {
  const state = t.html(on ? 'groups.settings.on' : 'groups.settings.off')
  const title = `${on ? '✓' : '–'} <b>${t.html(`groups.buttons.switch.${name}`)}</b>: ${state}`
  const standing = name === 'vetting' && vetting ? [standingOf(t, vetting)] : []
  return [title, t.html(`groups.settings.about.${name}`), ...standing].join('\n')
}

const standingOf = (t: Words, { cleared, of, notAccepted }: NonNullable<GroupSettings['vetting']>): string =>
  [
    cleared === 0 ? t.html('groups.settings.nobodyCleared') : t.html('groups.settings.cleared', { cleared, of }),
    ...(notAccepted === 0 ? [] : [t.html('groups.settings.notAccepted', { count: notAccepted })]),
  ].join('\n')

function chatPart(t: Words, { group, link }: GroupSettings, zone: string): string {
  if (!group.chat) return t.html('groups.setupInChat')
  return [t.html('groups.settings.chat'), ...(link ? [linkPart(t, link, zone)] : [])].join('\n')
}

const linkPart = (t: Words, { revoked, places, used, expiresAt }: Invitation, zone: string): string =>
  revoked
    ? t.html('groups.settings.linkRevoked')
    : t.html('groups.settings.link', { places, used, date: t.date(expiresAt, zone) })

const linkRows = (t: Words, link: Invitation | undefined): Keyboard => [
  [
    ...(link && !link.revoked
      ? [
          {
            text: t.plain('groups.buttons.revokeLink'),
            callback_data: changeLink.data({ act: 'revoke' }),
            style: 'danger' as const,
          },
        ]
      : []),
    { text: t.plain('groups.buttons.renewLink'), callback_data: changeLink.data({ act: 'renew' }) },
  ],
]

/** What a press on a switch brought about; that nobody is cleared must be read. */
export function flipped(
  t: Words,
  name: Switch,
  on: boolean,
  vetting: GroupSettings['vetting'],
): { text: string; alert: boolean } {
  if (on && name === 'vetting' && vetting)
    return { text: t.plain('groups.toasts.vettingOn', { cleared: vetting.cleared, of: vetting.of }), alert: true }
  const what = t.plain(`groups.buttons.switch.${name}`)
  return { text: t.plain(on ? 'groups.toasts.on' : 'groups.toasts.off', { what }), alert: false }
}
