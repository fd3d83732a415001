import { groupAvatar, hueOf, personAvatar } from './avatars.js'
import { h } from './dom.js'

/** Everybody in a row: who is open, and where something new waits. @param {import('./main.js').Page} page */
export function createSwitcher(page) {
  const { world, words, columns } = page
  const element = h('nav', { class: 'switcher', 'aria-label': words.t('people') })
  /** By chat. @type {Map<number, number>} */
  const unread = new Map()
  /** Who looks at a group is chosen in its column; this is who did last. @type {Map<number, number>} */
  const viewers = new Map()

  function draw() {
    const visible = columns.visible()
    for (const { view, seat } of visible) {
      unread.delete(view.chat)
      if (seat.isGroup) viewers.set(view.chat, view.person)
    }
    const isOpen = /** @param {number} chat */ (chat) => visible.some(({ view }) => view.chat === chat)
    const focused = element.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.chat
      : undefined
    element.replaceChildren(
      ...world.people.map((person) =>
        entry(person.id, person.name, personAvatar(person), hueOf(person), isOpen(person.id)),
      ),
      ...world.groups.map((group) => entry(group.id, words.t('groupShort'), groupAvatar(), 190, isOpen(group.id))),
    )
    if (focused) /** @type {HTMLElement | null} */ (element.querySelector(`[data-chat="${focused}"]`))?.focus()
  }

  /** @param {number} chat @param {string} name @param {HTMLElement} avatar @param {number} hue @param {boolean} open */
  function entry(chat, name, avatar, hue, open) {
    const count = unread.get(chat) ?? 0
    const news = count > 0 ? `, ${words.t('unread', { count })}` : ''
    const choose = () => columns.focus({ person: viewers.get(chat) ?? (chat > 0 ? chat : coordinator()), chat })
    return h(
      'button',
      {
        type: 'button',
        'aria-pressed': String(open),
        'aria-label': name + news,
        title: name,
        style: { '--hue': String(hue) },
        data: { chat: String(chat) },
        on: { click: choose },
      },
      avatar,
      h('span', { class: 'name' }, name),
      count > 0 && h('span', { class: 'badge' }, count > 99 ? '99+' : count),
    )
  }

  const coordinator = () => (world.people.find(({ part }) => part === 'clara') ?? world.people[0])?.id ?? 0

  const off = world.on((event, detail) => {
    const { message, isNew } = detail ?? {}
    if (event === 'message' && isNew && message) {
      const own = message.from.id === message.chat
      const open = columns.visible().some(({ view }) => view.chat === message.chat)
      if (own || open || message.service) return
      unread.set(message.chat, (unread.get(message.chat) ?? 0) + 1)
      draw()
    } else if (event === 'all' || event === 'people') {
      if (event === 'all') unread.clear()
      draw()
    }
  })
  columns.onChange(draw)
  draw()
  return { element, leave: off }
}
