import { openMenu } from './popover.js'

/**
 * What somebody can do besides writing: move between chats, come and go, block.
 * @param {import('./seat.js').Seat} seat @param {HTMLElement} anchor
 */
export function openPersonMenu(seat, anchor) {
  const { person, group, chat, isGroup, page, view } = seat
  const { world, words, columns } = page
  const { t } = words
  const as = person.id
  const others = isGroup ? [] : world.groups.filter((each) => !each.members[as])
  const invitation = isGroup ? undefined : latestInvitation(world)

  openMenu(anchor, t('personMenu', { name: person.name }), [
    isGroup && {
      label: t('openPrivate', { name: person.name }),
      icon: 'letter',
      choose: () => columns.replace(view, { person: as, chat: as }),
    },
    invitation !== undefined && {
      label: t('openInvitation'),
      note: t('openInvitationNote'),
      icon: 'link',
      choose: () => void seat.act({ act: 'start', as, payload: invitation }),
    },
    ...others.map((each) => ({
      label: t('joinGroup', { group: each.title }),
      icon: /** @type {const} */ ('contact'),
      choose: () => void seat.act({ act: 'join', as, chat: each.id }),
    })),
    isGroup &&
      group?.members[as] && {
        label: t('leaveGroup'),
        icon: 'close',
        danger: true,
        choose: () => void seat.act({ act: 'leave', as, chat }),
      },
    person.blocked
      ? { label: t('unblock'), icon: 'check', choose: () => void seat.act({ act: 'unblock', as }) }
      : person.started && {
          label: t('block'),
          note: t('blockNote'),
          icon: 'stop',
          danger: true,
          choose: () => void seat.act({ act: 'block', as }),
        },
  ])
}

/** What stands behind the newest invitation that anybody in the town was given. @param {import('./world.js').World} world */
function latestInvitation(world) {
  const texts = world.people.flatMap(({ id }) => world.messages(id, id).map(({ text }) => text))
  return texts.map((text) => /[?&]start=(join_[\w-]+)/.exec(text)?.[1]).findLast(Boolean)
}
