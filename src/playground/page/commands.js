import { h } from './dom.js'

/**
 * The person's own menu, narrowed while they type a command.
 * @param {import('./seat.js').Seat} seat @param {HTMLTextAreaElement} field @param {(text: string) => void} send
 */
export function createCommandList(seat, field, send) {
  const element = h('div', {
    class: 'command-list',
    role: 'listbox',
    id: `commands-${seat.view.person}-${seat.chat}`,
    'aria-label': seat.page.words.t('commands'),
    hidden: true,
  })
  let chosen = 0

  const all = () => seat.person.commands[seat.chat] ?? []
  const fitting = () => {
    const typed = /^\/(\w*)$/.exec(field.value)?.[1]
    return typed === undefined ? [] : all().filter(({ command }) => command.startsWith(typed.toLowerCase()))
  }

  function draw() {
    const list = fitting()
    element.hidden = list.length === 0
    field.toggleAttribute('aria-expanded', list.length > 0)
    if (list.length === 0) {
      chosen = 0
      field.removeAttribute('aria-activedescendant')
      return
    }
    chosen = Math.min(chosen, list.length - 1)
    element.replaceChildren(...list.map(option))
    field.setAttribute('aria-controls', element.id)
    field.setAttribute('aria-activedescendant', `${element.id}-${chosen}`)
    element.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }

  /** @param {{ command: string, description: string }} command @param {number} at */
  const option = ({ command, description }, at) =>
    h(
      'div',
      {
        role: 'option',
        id: `${element.id}-${at}`,
        'aria-selected': String(at === chosen),
        on: {
          // Before the field would lose the focus.
          pointerdown: /** @param {Event} event */ (event) => {
            event.preventDefault()
            send(`/${command}`)
          },
        },
      },
      h('b', { dir: 'ltr' }, `/${command}`),
      h('span', { dir: 'auto' }, description),
    )

  return {
    element,
    all,
    draw,
    /** @param {KeyboardEvent} event @returns {boolean} whether the key was meant for the list */
    onKey(event) {
      const list = fitting()
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (list.length === 0) return false
      if (step) chosen = (chosen + step + list.length) % list.length
      else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') send(`/${list[chosen]?.command}`)
      else return false
      event.preventDefault()
      draw()
      return true
    },
  }
}
