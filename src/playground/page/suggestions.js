import { h } from './dom.js'
import { samplesFor } from './samples.js'

/** After this many messages of one's own the suggestions step back. */
const enough = 4

/**
 * Sentences to try, with what they mean, for whoever does not write Arabic.
 * @param {import('./seat.js').Seat} seat @param {(text: string) => void} choose
 */
export function createSuggestions(seat, choose) {
  const { words } = seat.page
  const element = h('div', { class: 'suggestions', role: 'group', 'aria-label': words.t('suggestions'), hidden: true })
  let drawn = ''

  return {
    element,
    draw() {
      const mine = seat.messages().filter(({ from }) => from.id === seat.view.person).length
      const menu = seat.person.commands[seat.chat] ?? []
      const fitting = samplesFor(seat.person.part, seat.isGroup).filter(({ text }) => {
        const command = /^\/(\w+)/.exec(text)?.[1]
        return !command || menu.some((each) => each.command === command)
      })
      const shown = mine < enough || seat.isGroup ? fitting : []
      const state = JSON.stringify(shown)
      if (state === drawn) return
      drawn = state
      element.hidden = shown.length === 0
      element.replaceChildren(...shown.map(chip))
    },
  }

  /** @param {import('./samples.js').Sample} sample */
  function chip(sample) {
    const meaning = sample[words.language]
    return h(
      'button',
      { type: 'button', class: 'chip', on: { click: () => choose(sample.text) } },
      h('span', { dir: 'auto' }, sample.text),
      meaning && meaning !== sample.text && h('small', null, meaning),
    )
  }
}
