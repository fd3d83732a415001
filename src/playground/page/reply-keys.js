import { h } from './dom.js'

/** The keyboard of ready answers that the assistant laid below the composer. @param {import('./seat.js').Seat} seat */
export function createReplyKeys(seat) {
  const element = h('div', {
    class: 'reply-keys',
    role: 'group',
    'aria-label': seat.page.words.t('readyAnswers'),
    hidden: true,
  })
  let drawn = ''

  return {
    element,
    draw() {
      const latest = seat.messages().findLast(({ keyboard }) => keyboard)?.keyboard
      const rows = latest === 'removed' || !latest ? [] : latest
      const state = JSON.stringify(rows)
      if (state === drawn) return
      drawn = state
      element.hidden = rows.length === 0
      element.replaceChildren(...rows.map((row) => h('div', { class: 'row' }, row.map(key))))
    },
  }

  /** @param {string} text */
  function key(text) {
    const press = () => void seat.act({ act: 'answer', as: seat.person.id, to: seat.chat, text })
    return h('button', { type: 'button', class: 'key', dir: 'auto', on: { click: press } }, text)
  }
}
