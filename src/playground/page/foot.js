import { createComposer } from './composer.js'
import { h } from './dom.js'
import { createReplyKeys } from './reply-keys.js'
import { createSuggestions } from './suggestions.js'

/** What stands below the messages: the composer, or the one button that leads to it. @param {import('./seat.js').Seat} seat */
export function createFoot(seat) {
  const { t } = seat.page.words
  const element = h('div', { class: 'foot' })
  /** @type {ReturnType<typeof createComposer> | undefined} */
  let composer
  const suggestions = createSuggestions(seat, (text) => composer?.fill(text))
  const replyKeys = createReplyKeys(seat)
  let mode = ''

  function draw() {
    const wanted = modeOf(seat)
    if (wanted !== mode) {
      const hadFocus = element.contains(document.activeElement)
      mode = wanted
      composer = mode === 'write' ? createComposer(seat) : undefined
      element.replaceChildren(...(composer ? [suggestions.element, composer.element, replyKeys.element] : [entrance()]))
      if (hadFocus) focus()
    }
    composer?.draw()
    suggestions.draw()
    replyKeys.draw()
  }

  function entrance() {
    const as = seat.person.id
    const [label, act] = /** @type {const} */ ({
      start: [t('start'), { act: 'start', as, payload: '' }],
      unblock: [t('unblock'), { act: 'unblock', as }],
      join: [t('join', { name: seat.person.name }), { act: 'join', as, chat: seat.chat }],
    })[/** @type {'start' | 'unblock' | 'join'} */ (mode)]
    const hint = t(`${mode}Hint`, { name: seat.person.name, bot: seat.page.world.bot.name })
    return h(
      'div',
      { class: 'entrance' },
      h('p', null, hint),
      h('button', { type: 'button', class: 'button primary', on: { click: () => void seat.act(act) } }, label),
    )
  }

  function focus() {
    if (composer) composer.focus()
    else element.querySelector('button')?.focus()
  }

  return {
    element,
    draw,
    focus,
    get composer() {
      return composer
    },
  }
}

/** @param {import('./seat.js').Seat} seat */
function modeOf({ isGroup, person, mayWrite }) {
  if (mayWrite) return 'write'
  if (isGroup) return 'join'
  return person.blocked ? 'unblock' : 'start'
}
