import { h, icon } from './dom.js'

/**
 * @typedef {object} Choice
 * @property {string} label
 * @property {import('./dom.js').IconName} [icon]
 * @property {string} [note] a second, quieter line
 * @property {string} [dir]
 * @property {boolean} [danger]
 * @property {() => void} choose
 */

/**
 * A menu beside whatever opened it. Esc, a press elsewhere and Tab close it; the arrows walk through it.
 * @param {HTMLElement} anchor @param {string} label @param {readonly (Choice | undefined | false)[]} choices
 */
export function openMenu(anchor, label, choices) {
  const menu = h('div', { class: 'menu', popover: 'auto', role: 'menu', 'aria-label': label })
  for (const choice of choices) if (choice) menu.append(itemOf(choice, () => menu.hidePopover()))
  menu.addEventListener('keydown', (event) => walk(menu, event))
  menu.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return
    anchor.setAttribute('aria-expanded', 'false')
    if (menu.contains(document.activeElement)) anchor.focus()
    menu.remove()
  })
  document.body.append(menu)
  anchor.setAttribute('aria-expanded', 'true')
  menu.showPopover()
  place(menu, anchor.getBoundingClientRect())
  const first = menu.querySelector('button')
  first?.focus({ preventScroll: true })
}

/** @param {Choice} choice @param {() => void} close */
function itemOf(choice, close) {
  const choose = () => {
    close()
    choice.choose()
  }
  return h(
    'button',
    { type: 'button', role: 'menuitem', tabindex: -1, class: choice.danger ? 'danger' : '', on: { click: choose } },
    choice.icon && icon(choice.icon),
    h('span', { dir: choice.dir ?? 'auto' }, choice.label, choice.note && h('small', { dir: 'auto' }, choice.note)),
  )
}

/** Above or below, wherever there is room, and never over the edge. @param {HTMLElement} menu @param {DOMRect} anchor */
function place(menu, anchor) {
  const { width, height } = menu.getBoundingClientRect()
  const gap = 6
  const below = anchor.bottom + gap
  const above = anchor.top - height - gap
  const top = below + height < innerHeight - gap || above < gap ? below : above
  const left = anchor.left + width < innerWidth - gap ? anchor.left : anchor.right - width
  menu.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`
  menu.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`
}

/** @param {HTMLElement} menu @param {KeyboardEvent} event */
function walk(menu, event) {
  const items = [...menu.querySelectorAll('button')]
  const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement))
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (event.key === 'Tab') menu.hidePopover()
  if (to === undefined) return
  event.preventDefault()
  items.at(to % items.length)?.focus()
}
